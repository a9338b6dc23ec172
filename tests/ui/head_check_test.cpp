// 'Is this right?' and the tape between two points, driven as a hand would.
#include <doctest/doctest.h>

#include "tests/support/hairy_head.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;

namespace {

// A head from a file with hair on it, looked at.
void openCheck(ScreenDriver& ui) {
    static const HeadPtr head = hairyHead(HairOf::both, ColoursIn::vertices);
    Project project;
    project.head.file = "/scans/hairy.glb";
    ui.session().document = Document(project);
    ui.session().facts.head = head;
    ui::openHeadCheck(ui.session());
    ui.frame(3);
}

const PaintOut& paintOf(const ScreenDriver& ui) { return ui.project().head.paintOut; }

}  // namespace

TEST_CASE("the guess of hair is told, taken and given back") {
    ScreenDriver ui;
    openCheck(ui);
    CHECK(ui.text("check.hair").find("of the scalp") != std::string::npos);
    ui.click("check.hair.guess");
    CHECK(paintOf(ui).takesGuess);
    CHECK(ui.session().check.brush.isOn);
    ui.frame(2);
    CHECK_FALSE(ui.session().check.brush.tint.empty());
    ui.click("check.hair.guess");
    CHECK_FALSE(paintOf(ui).takesGuess);
    CHECK(ui.session().document.steps().size() == 2);
}

TEST_CASE("a drag of the brush is one stroke on the skin and one step; undo takes it back") {
    ScreenDriver ui;
    openCheck(ui);
    ui.click("check.hair.brush.1");
    ui.press("check.front", 0.5f, 0.3f);
    for (int i = 0; i < 12; ++i) ui.movePointerBy(4, 0);
    CHECK(ui.session().check.brush.stroke.has_value());
    CHECK(paintOf(ui).strokes.empty());
    CHECK_FALSE(ui.session().check.brush.tint.empty());
    ui.release();
    REQUIRE(paintOf(ui).strokes.size() == 1);
    const PaintStroke stroke = paintOf(ui).strokes[0];
    CHECK(stroke.radiusMm == 12);
    CHECK_FALSE(stroke.erases);
    CHECK(stroke.points.size() > 2);
    for (const glm::vec3& point : stroke.points) CHECK(ui.session().facts.head->bvh.nearest(point, 0.3f).has_value());
    CHECK(ui.text("check.hair.strokes") == "1");

    ui.click("check.hair.brush.2");
    ui.click("check.front", 0.5f, 0.3f);
    REQUIRE(paintOf(ui).strokes.size() == 2);
    CHECK(paintOf(ui).strokes[1].erases);
    ui.tapWith(ui::Key::control, ui::Key::z);
    CHECK(paintOf(ui).strokes.size() == 1);
    ui.tapWith(ui::Key::control, ui::Key::z);
    CHECK(paintOf(ui).empty());
    ui.tapWithBoth(ui::Key::control, ui::Key::shift, ui::Key::z);
    CHECK(paintOf(ui).strokes.size() == 1);
    ui.click("check.hair.clear");
    CHECK(paintOf(ui).empty());
}

TEST_CASE("a press beside the head paints nothing, and the right button turns") {
    ScreenDriver ui;
    openCheck(ui);
    ui.click("check.hair.brush.1");
    ui.click("check.front", 0.02f, 0.02f);
    CHECK(paintOf(ui).empty());
    const Camera before = ui.session().check.pictures[1].camera;
    ui.rightClick("check.side");
    CHECK(ui.session().check.pictures[1].camera == before);
    CHECK(paintOf(ui).empty());
}

TEST_CASE("a point is dragged along the skin, both ears at once, and goes back to where it was found") {
    ScreenDriver ui;
    openCheck(ui);
    REQUIRE(ui.has("check.side.tragion_L"));
    ui.press("check.side.tragion_L");
    for (int i = 0; i < 5; ++i) ui.movePointerBy(1, 1);
    ui.release();
    const LandmarkFixes& fixes = ui.project().head.landmarkFixes;
    REQUIRE(fixes[Landmark::tragionL].has_value());
    CHECK(fixes[Landmark::tragionR].has_value());
    CHECK(ui.session().document.steps().size() == 1);
    ui.tapWith(ui::Key::control, ui::Key::z);
    CHECK(ui.project().head.landmarkFixes.empty());
}

TEST_CASE("Esc lets go of the brush, then leaves; a yes is kept; a head that is gone is not asked about") {
    ScreenDriver ui;
    openCheck(ui);
    ui.click("check.hair.brush.1");
    ui.tap(ui::Key::escape);
    CHECK_FALSE(ui.session().check.brush.isOn);
    CHECK(ui.session().screen == ui::Screen::headCheck);
    ui.tap(ui::Key::escape);
    CHECK(ui.session().screen == ui::Screen::workspace);
    CHECK_FALSE(ui.project().head.isConfirmed);

    openCheck(ui);
    ui.click("check.right");
    CHECK(ui.session().screen == ui::Screen::workspace);
    CHECK(ui.project().head.isConfirmed);

    openCheck(ui);
    ui.session().document = Document();
    ui.frame();
    CHECK(ui.session().screen == ui::Screen::workspace);
}

TEST_CASE("a quarter turn asks for the file again, and drops what was painted in the old frame") {
    ScreenDriver ui;
    openCheck(ui);
    ui.click("check.hair.guess");
    ui.click("check.turn.left");
    REQUIRE(ui.session().headWish.has_value());
    CHECK(ui.session().headWish->hints.up.has_value());
    CHECK(ui.session().headWish->paintOut.empty());
}

TEST_CASE("two presses measure a tape along the skin, and Esc ends it") {
    ScreenDriver ui;
    ui.tap(ui::Key::t);
    CHECK(ui.session().measuring.isOn);
    ui.click("picture", 0.4f, 0.4f);
    ui.click("picture", 0.55f, 0.4f);
    const ui::Measuring& measuring = ui.session().measuring;
    REQUIRE(measuring.points.size() == 2);
    ui.frame();
    CHECK(ui.text("tape") == measuring.words());
    CHECK(measuring.words().find(" cm") != std::string::npos);
    CHECK(measuring.tape.size() > 2);
    ui.click("picture", 0.5f, 0.5f);
    CHECK(measuring.points.size() == 1);
    ui.tap(ui::Key::escape);
    CHECK_FALSE(measuring.isOn);
    ui.click("measure");
    CHECK(measuring.isOn);
}
