// What comes before the plan and after it: old work of someone else, and touch-ups, in the panel.
#include <doctest/doctest.h>

#include "app/ui/fade_curve.h"
#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;

TEST_CASE("a touch-up is added at the year at which it is advised, changed, and taken off") {
    ScreenDriver ui({1280, 1600});
    ui.openSection("sessions");
    ui.frame(2);
    const std::optional<float> advised = ui::fadeCurve(ui.project()).touchUpYear;
    REQUIRE(advised);
    ui.click("touch_up.add");
    CHECK(ui.project().plan.touchUp[0].years == nearly(*advised, 0.05));
    ui.frame();
    REQUIRE(ui.has("plan.touch_up.1.share"));  // its rows are open
    const std::optional<float> next = ui::fadeCurve(ui.project()).touchUpYear;
    REQUIRE(next);
    CHECK(*next > *advised + 0.5f);
    ui.click("touch_up.add");
    CHECK(ui.project().plan.touchUp[1].years > *advised + 0.5f);
    ui.click("touch_up.1.remove");
    CHECK(ui.project().plan.touchUp[0] == TouchUp{});
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project().plan.touchUp[0].years > 0);
}

TEST_CASE("the list of touch-ups ends where it is full") {
    ScreenDriver ui({1280, 1600});
    ui.openSection("sessions");
    ui.frame(2);
    for (int k = 0; k < kMostTouchUps + 1; ++k) ui.click("touch_up.add");
    for (int k = 0; k < kMostTouchUps; ++k) CHECK(touchUpShare(ui.project().plan, k) > 0);
}

TEST_CASE("old work has its rows once there is some") {
    ScreenDriver ui;
    ui.openSection("old");
    ui.frame(2);
    CHECK_FALSE(ui.has("old.laser_passes"));
    ui.session().document.set(fieldAt("old.kind"), double(int(OldWorkKind::blue)));
    ui.frame(2);
    CHECK(ui.has("old.laser_passes"));
    CHECK_FALSE(ui.has("old.depth_mm"));
    ui.click("old.more");
    ui.frame(2);
    CHECK(ui.has("old.depth_mm"));
}

TEST_CASE("time runs on its own to the end as one step, and starts over from there") {
    ScreenDriver ui;
    ui.frame(2);
    const size_t steps = ui.session().document.position();
    const double before = ui.value("time.days");
    ui.tap(Key::space);
    ui.wait(2);
    const double later = ui.value("time.days");
    CHECK(later > before + 300);
    ui.wait(20);
    CHECK_FALSE(ui.session().playing.isOn);
    CHECK(ui.value("time.years") == nearly(10, 0.01));
    CHECK(ui.session().document.position() == steps + 1);
    ui.click("play");
    ui.frame();
    CHECK(ui.session().playing.isOn);
    CHECK(ui.value("time.years") < 0);
    ui.click("play");
    CHECK_FALSE(ui.session().playing.isOn);
    ui.tapWith(Key::control, Key::z);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.value("time.days") == before);
}

TEST_CASE("a key or a press on a control stops the time that runs; turning the head does not") {
    ScreenDriver ui;
    ui.frame(2);
    ui.tap(Key::space);
    ui.wait(0.5);
    ui.pointAt("picture");
    ui.press("picture");
    ui.movePointerBy(30, 0);
    ui.frame();
    ui.release();
    CHECK(ui.session().playing.isOn);
    ui.click("section.dots");
    CHECK_FALSE(ui.session().playing.isOn);
    const double there = ui.value("time.days");
    ui.wait(1);
    CHECK(ui.value("time.days") == there);
    ui.tap(Key::space);
    ui.wait(0.5);
    ui.tap(Key::q);
    CHECK_FALSE(ui.session().playing.isOn);
    CHECK(ui.value("time.estimate") == 2);
}
