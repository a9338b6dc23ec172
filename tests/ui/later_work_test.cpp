// What comes before the plan and after it: old work of someone else, and touch-ups, in the panel.
#include <doctest/doctest.h>

#include "app/ui/fade_curve.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;

TEST_CASE("a touch-up is added at the year at which it is advised, changed, and taken off") {
    ScreenDriver ui;
    ui.openSection("sessions");
    ui.frame(2);
    const std::optional<float> advised = ui::fadeCurve(ui.project()).touchUpYear;
    REQUIRE(advised);
    ui.click("touch_up.add");
    CHECK(ui.project().plan.touchUp[0].years == doctest::Approx(*advised).epsilon(0.05));
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
    ScreenDriver ui;
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
