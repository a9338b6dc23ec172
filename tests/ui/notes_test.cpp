// Notes on the picture, and the sessions in the panel.
#include <doctest/doctest.h>

#include "tests/ui/screen_driver.h"

using namespace stipple;

namespace {

void set(ScreenDriver& ui, const char* path, double value) {
    ui.session().document.set(fieldAt(path), value);
    ui.frame(2);
}

}  // namespace

TEST_CASE("a note is a quiet line, and one press mends the plan as one step") {
    ScreenDriver ui;
    CHECK(!ui.has("note.low for the age"));
    set(ui, "plan.hairline.height_mm", 55);
    CHECK(ui.text("note.low for the age") == "Low for the age: 55 mm");
    const size_t steps = ui.session().document.steps().size();
    ui.click("note.low for the age.mend");
    ui.frame();
    CHECK(ui.value("plan.hairline.height_mm") == 60);
    CHECK(ui.session().document.steps().size() == steps + 1);
    CHECK(!ui.has("note.low for the age"));
    ui.session().document.undo();
    ui.frame();
    CHECK(ui.has("note.low for the age"));
}

TEST_CASE("a note is put away until it is raised anew, and all of them are muted at will") {
    ScreenDriver ui;
    set(ui, "plan.dot.depth_mm", 1);
    set(ui, "plan.density", 240);
    ui.click("note.deep.close");
    ui.frame();
    CHECK(!ui.has("note.deep"));
    CHECK(ui.has("note.dense"));
    set(ui, "plan.dot.depth_mm", 0.5);
    set(ui, "plan.dot.depth_mm", 1);
    CHECK(ui.has("note.deep"));
    set(ui, "practice.show_notes", 0);
    CHECK(!ui.has("note.deep"));
    set(ui, "practice.show_notes", 1);
    ui.session().presenting = true;
    ui.frame(2);
    CHECK(!ui.has("note.deep"));
}

TEST_CASE("the state after each session is a press away") {
    ScreenDriver ui;
    ui.openSection("sessions");
    ui.click("session.state.0");
    CHECK(ui.value("time.days") == 0);
    ui.click("session.state.2");
    CHECK(ui.value("time.days") == 24);
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, day 24, after session 3 of 3");
    ui.click("session.state.3");
    CHECK(ui.value("time.days") == 66);
    CHECK(ui.text("session.2.dots") ==
          "12\xE2\x80\x89"
          "482");
}

TEST_CASE("no price stands in the panel before the practice has set its own tariff") {
    ScreenDriver ui;
    ui.openSection("sessions");
    CHECK(ui.text("session.price") == "No price: set your own tariff first.");
    set(ui, "practice.price_per_session", 250);
    CHECK(ui.text("session.price") == "By your own tariff: 750 in all.");
}
