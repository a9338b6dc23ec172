// The patch test: turned on and off in the panel, looked at on the day and healed, dragged on the picture.
#include <doctest/doctest.h>

#include "engine/project/shown_project.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Layout;

namespace {

void begin(ScreenDriver& ui) {
    ui.openSection("patch");
    ui.frame(2);
    ui.click("patch.turn");
    ui.frame(2);
    REQUIRE(showsPatch(ui.project()));
}

}  // namespace

TEST_CASE("the patch test is one step on, with shades about the plan's, and one step off to where the plan was") {
    ScreenDriver ui;
    ui.session().document.set(fieldAt("time.years"), 3);
    const Project before = ui.project();
    begin(ui);
    CHECK(ui.project().plan == before.plan);
    CHECK(ui.project().patch.firstShade == before.plan.dot.shade - 1);
    CHECK(ui.project().time.days == 42);
    CHECK(ui.text("simulation") == "Simulation, patch test, healed");
    CHECK(ui.has("patch.label.3"));  // the camera looks at it
    ui.click("patch.turn");
    CHECK(ui.project().plan == before.plan);
    CHECK(ui.project().time == before.time);
    ui.tapWith(Key::control, Key::z);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project() == before);
}

TEST_CASE("it is looked at on the day, healed, and side by side") {
    ScreenDriver ui;
    begin(ui);
    ui.click("patch.when.0");
    CHECK(ui.project().time.days == 0);
    CHECK(ui.text("simulation") == "Simulation, patch test, day 0");
    ui.click("patch.when.1");
    CHECK(ui.project().time.days == 42);
    ui.click("patch.when.2");
    CHECK(ui.session().layout == Layout::healing);
    ui.frame(2);
    CHECK(ui.text("cell.0") == "On the day");
    CHECK(ui.text("cell.1") == "Healed");
    CHECK(ui.project().time.days == 42);
    ui.click("patch.turn");
    CHECK(ui.session().layout == Layout::single);
}

TEST_CASE("it is dragged along the skin by its middle, with any tool, as one step") {
    ScreenDriver ui;
    begin(ui);
    const size_t steps = ui.session().document.position();
    const ScalpCoordinate from = ui.project().patch.at;
    const float azimuth = ui.session().camera.azimuthDeg;
    ui.press("patch.middle");
    ui.movePointerBy(20, -10);
    ui.frame();
    ui.movePointerBy(20, -10);
    ui.frame();
    ui.release();
    CHECK(ui.project().patch.at.azimuthDeg > from.azimuthDeg + 1);
    CHECK(ui.project().patch.at.height > from.height + 0.01f);
    CHECK(ui.session().camera.azimuthDeg == azimuth);  // the head did not turn
    CHECK(ui.session().document.position() == steps + 1);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project().patch.at == from);
}
