// Looks: keeping, calling, renaming, replacing, removing; and where there is no room for cards.
#include <doctest/doctest.h>

#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;

namespace {

const std::vector<Look>& looks(const ScreenDriver& ui) { return ui.project().looks; }
size_t steps(ScreenDriver& ui) { return ui.session().document.steps().size(); }
std::string lastStep(ScreenDriver& ui) { return ui.session().document.undoName(); }

void keepWithDensity(ScreenDriver& ui, double density) {
    ui.wait(0.5);
    ui.session().document.set(fieldAt("plan.density"), density);
    ui.tapWith(Key::control, Key::l);
}

void openMenu(ScreenDriver& ui, const std::string& card) {
    ui.rightClick(card);
    REQUIRE(ui.has("look.menu.rename"));
}

}  // namespace

TEST_CASE("Ctrl+L keeps what is shown as a look, and its key calls it with its camera, each as one step") {
    ScreenDriver ui;
    const Camera front = namedView("front", *ui.session().facts.head);
    ui.session().camera = front;
    keepWithDensity(ui, 100);
    REQUIRE(looks(ui).size() == 1);
    CHECK(looks(ui)[0].name == "A");
    CHECK(looks(ui)[0].view.camera == front);
    CHECK(lastStep(ui) == "Keep look A");
    ui.session().camera = namedView("top", *ui.session().facts.head);
    keepWithDensity(ui, 180);
    CHECK(looks(ui)[1].name == "B");
    const size_t before = steps(ui);
    ui.tap(Key::digit1);
    CHECK(ui.value("plan.density") == 100);
    CHECK(ui.session().camera == front);
    CHECK(steps(ui) == before + 1);
    CHECK(lastStep(ui) == "Look A");
    ui.tap(Key::digit1);  // what is shown already is no step
    CHECK(steps(ui) == before + 1);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.value("plan.density") == 180);
    CHECK(ui.session().camera == namedView("top", *ui.session().facts.head));
    ui.tap(Key::digit9);  // there is none
    CHECK(ui.value("plan.density") == 180);
}

TEST_CASE("Shift with a digit shows a named view, without a step") {
    ScreenDriver ui;
    ui.tapWith(Key::shift, Key::digit2);
    CHECK(ui.session().camera == namedView("left", *ui.session().facts.head));
    CHECK(steps(ui) == 0);
}

TEST_CASE("a look is current while plan, time and light are as they were, and wholly so from its camera") {
    ScreenDriver ui;
    ui.click("look.add");
    CHECK(ui::lookMatch(ui.session(), 0) == ui::LookMatch::whole);
    ui.session().camera = namedView("top", *ui.session().facts.head);
    CHECK(ui::lookMatch(ui.session(), 0) == ui::LookMatch::otherCamera);
    ui.click("look.1");
    CHECK(ui::lookMatch(ui.session(), 0) == ui::LookMatch::whole);
    const std::pair<const char*, double> changes[] = {
        {"plan.hairline.height_mm", 80}, {"time.days", 12}, {"time.estimate", 2}, {"view.light", 3}};
    for (const auto& [path, value] : changes) {
        ui.wait(0.5);
        ui.session().document.set(fieldAt(path), value);
        CHECK_MESSAGE(ui::lookMatch(ui.session(), 0) == ui::LookMatch::other, path);
        ui.click("look.1");
        CHECK_MESSAGE(ui::lookMatch(ui.session(), 0) == ui::LookMatch::whole, path);
    }
}

TEST_CASE("a look's menu renames it; a name that another has is refused") {
    ScreenDriver ui;
    ui.tapWith(Key::control, Key::l);
    keepWithDensity(ui, 100);
    openMenu(ui, "look.1");
    ui.click("look.menu.rename");
    ui.frame(3);
    ui.type("B");
    ui.tap(Key::enter);
    CHECK(looks(ui)[0].name == "A");
    REQUIRE(ui.has("look.name"));
    ui.frame(3);
    ui.type("softer");
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(looks(ui)[0].name == "softer");
    CHECK(lastStep(ui) == "Name look A  \xE2\x86\x92 softer");
    CHECK(!ui.has("look.name"));
    openMenu(ui, "look.1");
    ui.tap(Key::escape);
    ui.frame();
    CHECK(!ui.has("look.menu.rename"));
}

TEST_CASE("a look's menu replaces it with what is shown, and removes it; a press on the current one opens the menu") {
    ScreenDriver ui;
    keepWithDensity(ui, 100);
    keepWithDensity(ui, 150);
    openMenu(ui, "look.1");
    ui.click("look.menu.replace");
    CHECK(looks(ui)[0].plan.densityPerCm2 == 150);
    CHECK(lastStep(ui) == "Replace look A");
    ui.frame();
    ui.click("look.1");
    REQUIRE(ui.has("look.menu.remove"));
    ui.click("look.menu.remove");
    REQUIRE(looks(ui).size() == 1);
    CHECK(looks(ui)[0].name == "B");
    ui.tapWith(Key::control, Key::z);
    CHECK(looks(ui).size() == 2);
}

TEST_CASE("nine looks are kept at most, and the tenth is told, not kept") {
    ScreenDriver ui({1920, 1080});
    for (int i = 0; i < 9; ++i) keepWithDensity(ui, 60 + 10 * i);
    CHECK(looks(ui).size() == 9);
    CHECK(looks(ui)[8].name == "I");
    keepWithDensity(ui, 200);
    CHECK(looks(ui).size() == 9);
    ui.frame();
    CHECK(ui.text("notice").starts_with("Nine looks"));
    ui.wait(5.5);
    CHECK(ui.text("notice").empty());
    ui.pointAt("look.add");
    ui.wait(0.7);
    CHECK(ui.text("tip") == "Nine looks are kept");
}

TEST_CASE("where there is no room for all cards a list has them, with their menus") {
    for (const glm::ivec2& size : {glm::ivec2{1280, 800}, glm::ivec2{1024, 700}, glm::ivec2{853, 533}}) {
        ScreenDriver ui(size);
        for (int i = 0; i < 9; ++i) keepWithDensity(ui, 60 + 10 * i);
        ui.frame(2);
        CHECK(ui::cutTexts().empty());
        CHECK(!ui.has("look.9"));
        REQUIRE(ui.has("looks.list"));
        ui.click("looks.list");
        ui.frame(2);
        CHECK(ui::cutTexts().empty());
        ui.click("look.row3");
        ui.frame();
        CHECK(ui.value("plan.density") == 80);
        CHECK(!ui.has("look.row3"));
        ui.click("looks.list");
        ui.frame(2);
        ui.rightClick("look.row2");
        ui.frame(2);
        REQUIRE(ui.has("look.menu.remove"));
        ui.click("look.menu.remove");
        CHECK(looks(ui).size() == 8);
    }
}

TEST_CASE("a look can be put beside what is shown") {
    ScreenDriver ui;
    keepWithDensity(ui, 100);
    keepWithDensity(ui, 150);
    openMenu(ui, "look.1");
    ui.click("look.menu.beside");
    ui.frame();
    CHECK(ui.session().layout == ui::Layout::beside);
    const auto cells = ui::pictureCells(ui.session());
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].look == 0);
    CHECK(ui.text("cell.0") == "Look A");
    CHECK(ui.text("cell.1") == "After");
    ui.click("beside");
    ui.frame(2);
    ui.click("beside.item0");
    ui.frame();
    CHECK(ui.text("cell.0") == "Before");
}
