// Scars and marks: added in the panel, dragged on the picture, taken off.
#include <doctest/doctest.h>

#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Tool;

namespace {

// The studio head from the front, with its list of scars.
void begin(ScreenDriver& ui) {
    ui.session().camera = namedView("front", *ui.session().facts.head);
    ui.openSection("scars");
    ui.frame(2);
}

const Scar& scarOf(const ScreenDriver& ui, size_t index) { return ui.project().scars[index]; }

}  // namespace

TEST_CASE("a mark is added where the camera looks, with its hands ready; a transplant's lies behind") {
    ScreenDriver ui;
    begin(ui);
    ui.session().camera = namedView("top", *ui.session().facts.head);
    ui.frame();
    ui.click("scars.add.3");
    CHECK(scarOf(ui, 0).kind == ScarKind::burn);
    CHECK(scarOf(ui, 0).at.height > 0.6f);
    CHECK(ui.session().tool == Tool::scars);
    ui.click("scars.add.1");
    CHECK(scarOf(ui, 1) == Scar{.kind = ScarKind::strip});
}

TEST_CASE("a scar is dragged by its middle, its end and its side, each a step of the undo list") {
    ScreenDriver ui;
    begin(ui);
    ui.session().document.set(fieldAt("scars.0.kind"), double(ScarKind::burn));
    ui.session().document.set(fieldAt("scars.0.azimuth_deg"), 0);
    ui.session().document.set(fieldAt("scars.0.height"), 0.5);
    ui.tap(Key::k);
    ui.frame(2);
    const size_t steps = ui.session().document.position();
    const auto drag = [&](const std::string& grip, float x, float y) {
        ui.press(grip);
        ui.movePointerBy(x, y);
        ui.frame();
        ui.release();
        ui.frame();
    };
    drag("scar.0.0", 40, 0);
    CHECK(scarOf(ui, 0).at.azimuthDeg > 3);
    CHECK(scarOf(ui, 0).at.height == nearly(0.5, 0.05));
    drag("scar.0.1", 0, -40);
    CHECK(scarOf(ui, 0).angleDeg > 10);
    drag("scar.0.3", 0, 400);
    drag("scar.0.3", 0, -20);
    CHECK(ui.session().document.position() > steps + 2);
    while (ui.session().document.position() > steps) ui.tapWith(Key::control, Key::z);
    CHECK(scarOf(ui, 0).at.azimuthDeg == 0);
    CHECK(scarOf(ui, 0).angleDeg == 0);
}

TEST_CASE("Delete and the cross take the scar off the list, and its rows go") {
    ScreenDriver ui;
    begin(ui);
    ui.click("scars.add.2");
    REQUIRE(ui.has("scars.0.dots"));
    CHECK_FALSE(ui.has("scars.1.kind"));
    ui.tap(Key::del);
    CHECK(scarOf(ui, 0) == Scar{});
    CHECK_FALSE(ui.has("scars.0.kind"));
    ui.click("scars.add.4");
    CHECK_FALSE(ui.has("scars.0.dots"));
    ui.click("scars.0.remove");
    CHECK(ui.project().scars == Scars{});
}

TEST_CASE("a full list takes no more") {
    ScreenDriver ui;
    begin(ui);
    for (int i = 0; i < kMostScars; ++i) {
        ui.click("scars.add.5");
        ui.session().scarTool.chosen.reset();
        ui.frame();
    }
    const Scars full = ui.project().scars;
    ui.click("scars.add.5");
    CHECK(ui.project().scars == full);
}
