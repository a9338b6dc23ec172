// The brush for dots and own hair, on the picture.
#include <doctest/doctest.h>

#include "app/ui/line_on_skin.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Tool;

namespace {

const std::vector<BrushStroke>& strokesOf(const ScreenDriver& ui) { return ui.project().plan.strokes; }

void begin(ScreenDriver& ui) {
    ui.session().camera = namedView("hairline", *ui.session().facts.head);
    ui.tap(Key::b);
    ui.frame(2);
}

void drag(ScreenDriver& ui) {
    ui.press("picture", 0.5f, 0.45f);
    for (int i = 0; i < 8; ++i) ui.movePointerBy(8, 1);
    ui.release();
}

}  // namespace

TEST_CASE("a drag of the brush is one stroke in one step, on both sides while mirror is on, and is undone by one") {
    ScreenDriver ui;
    begin(ui);
    REQUIRE(ui.session().tool == Tool::brush);
    const Camera camera = ui.session().camera;
    ui.click("brush.action.1");
    drag(ui);
    REQUIRE(strokesOf(ui).size() == 1);
    CHECK(strokesOf(ui)[0].action == BrushAction::remove);
    CHECK(strokesOf(ui)[0].target == BrushTarget::dots);
    CHECK(strokesOf(ui)[0].mirrored);
    CHECK(strokesOf(ui)[0].path.size() > 2);
    CHECK(ui.session().document.undoName() == "Brush  dots removed");
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().camera == camera);
    ui.tapWith(Key::control, Key::z);
    CHECK(strokesOf(ui).empty());
}

TEST_CASE("the brush for hair does all that the one for dots does, on one side where mirror is off") {
    ScreenDriver ui;
    begin(ui);
    ui.click("brush.action.3");
    ui.click("brush.target.1");
    CHECK(ui.session().brush.next.target == BrushTarget::hair);
    CHECK(ui.session().brush.next.action == BrushAction::soften);
    ui.click("brush.action.4");
    CHECK(ui.session().brush.next.action == BrushAction::erase);
    ui.tap(Key::m);
    drag(ui);
    REQUIRE(strokesOf(ui).size() == 1);
    CHECK(strokesOf(ui)[0].target == BrushTarget::hair);
    CHECK_FALSE(strokesOf(ui)[0].mirrored);
    ui.click("brush.clear");
    CHECK(strokesOf(ui).empty());
}

TEST_CASE("the ring follows the pointer over the skin and is gone beside the head") {
    ScreenDriver ui;
    begin(ui);
    ui.pointAt("picture", 0.5f, 0.45f);
    ui.frame();
    CHECK(ui.session().brush.over);
    ui.pointAt("picture", 0.03f, 0.5f);
    ui.frame();
    CHECK_FALSE(ui.session().brush.over);
}
