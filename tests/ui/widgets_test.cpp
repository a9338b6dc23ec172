// How controls behave under hand and keyboard, on the real screens.
#include <doctest/doctest.h>

#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;

namespace {
const std::string kHeight = "plan.hairline.height_mm";
const std::string kSoftness = "plan.hairline.softness_mm";
const std::string kIrregularity = "plan.hairline.irregularity";
}  // namespace

TEST_CASE("a drag of many moves is one undo step, and undo and redo restore the value") {
    ScreenDriver ui;
    ui.press(kHeight + ".slider", 0.4f);
    for (int i = 0; i < 12; ++i) ui.movePointerBy(2, 0);
    ui.release();
    const double dragged = ui.value(kHeight);
    CHECK(dragged != 70);
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().document.undoName().starts_with("Height  70 mm"));
    ui.click("undo");
    CHECK(ui.value(kHeight) == 70);
    ui.click("redo");
    CHECK(ui.value(kHeight) == dragged);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.value(kHeight) == 70);
}

TEST_CASE("the value follows the pointer while it is dragged") {
    ScreenDriver ui;
    ui.press(kHeight + ".slider", 0.5f);
    const double middle = ui.value(kHeight);
    ui.movePointerBy(20, 0);
    CHECK(ui.value(kHeight) > middle);
    ui.movePointerBy(-40, 0);
    CHECK(ui.value(kHeight) < middle);
    ui.release();
}

TEST_CASE("a double click on a slider or on its name goes back to the usual") {
    ScreenDriver ui;
    for (const char* where : {".slider", ".label"}) {
        ui.click(kHeight + ".slider", 0.9f);
        CHECK(ui.value(kHeight) > 100);
        ui.doubleClick(kHeight + where, 0.6f);
        CHECK(ui.value(kHeight) == 70);
    }
}

TEST_CASE("a typed value is understood in other units") {
    ScreenDriver ui;
    ui.click(kSoftness + ".value");
    ui.frame(2);
    ui.type("1,2 cm");
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(ui.value(kSoftness) == doctest::Approx(12));
    ui.click(kHeight + ".value");
    ui.frame(2);
    ui.type("2.5 in");
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(ui.value(kHeight) == doctest::Approx(63.5));
}

TEST_CASE("typing outside the range stops at its end; what is no number, and Escape, change nothing") {
    ScreenDriver ui;
    ui.click(kHeight + ".value");
    ui.frame(2);
    ui.type("900");
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(ui.value(kHeight) == fieldAt(kHeight).info.max);
    for (const char* words : {"high", ""}) {
        ui.click(kHeight + ".value");
        ui.frame(2);
        ui.type(words);
        ui.tap(*words ? Key::enter : Key::escape);
        ui.frame(2);
        CHECK(ui.value(kHeight) == fieldAt(kHeight).info.max);
    }
    CHECK(ui.session().document.steps().size() == 1);
}

TEST_CASE("letters typed into a field are no shortcuts") {
    ScreenDriver ui;
    ui.click(kHeight + ".value");
    ui.frame(2);
    ui.tap(Key::h);
    ui.type("h");
    CHECK(ui.session().panelsShown);
    ui.tap(Key::escape);
    ui.frame(2);
    ui.tap(Key::h);
    CHECK(!ui.session().panelsShown);
}

TEST_CASE("the reset mark stands only where a value is not the usual one") {
    ScreenDriver ui;
    CHECK(!ui.has(kSoftness + ".reset"));
    ui.click(kSoftness + ".slider", 0.8f);
    CHECK(ui.has(kSoftness + ".reset"));
    ui.click(kSoftness + ".reset");
    ui.frame();
    CHECK(ui.value(kSoftness) == fieldAt(kSoftness).info.defaultValue);
    CHECK(!ui.has(kSoftness + ".reset"));
}

TEST_CASE("Tab walks through the controls of a section in their order and changes nothing") {
    ScreenDriver ui;
    std::vector<std::string> visited;
    for (int i = 0; i < 200 && ui::focusedStop() != kIrregularity + ".slider"; ++i) {
        ui.tap(Key::tab);
        visited.push_back(ui::focusedStop());
    }
    REQUIRE(ui::focusedStop() == kIrregularity + ".slider");
    const auto placeOf = [&](const std::string& name) {
        return std::find(visited.begin(), visited.end(), name) - visited.begin();
    };
    CHECK(placeOf("open") < placeOf("section.hairline"));
    CHECK(placeOf("section.hairline") < placeOf("plan.hairline.shape.0"));
    CHECK(placeOf("plan.hairline.shape.6") < placeOf(kHeight + ".slider"));
    CHECK(placeOf(kHeight + ".slider") < placeOf(kHeight + ".value"));
    CHECK(placeOf(kHeight + ".value") < placeOf(kSoftness + ".slider"));
    CHECK(ui.session().document.steps().empty());
    ui.tapWith(Key::shift, Key::tab);
    CHECK(ui::focusedStop() == kIrregularity + ".label");
}

TEST_CASE("arrows step the slider that has the ring; quick steps are one in the undo list") {
    ScreenDriver ui;
    for (int i = 0; i < 200 && ui::focusedStop() != kHeight + ".slider"; ++i) ui.tap(Key::tab);
    REQUIRE(ui::focusedStop() == kHeight + ".slider");
    const Camera before = ui.session().camera;
    for (int i = 0; i < 6; ++i) ui.tap(Key::right);
    CHECK(ui.value(kHeight) == 76);
    CHECK(ui.session().document.steps().size() == 1);
    ui.wait(0.6);
    ui.tapWith(Key::shift, Key::left);
    CHECK(ui.value(kHeight) == 66);
    CHECK(ui.session().document.steps().size() == 2);
    CHECK(ui.session().camera == before);
}

TEST_CASE("Space presses what has the ring") {
    ScreenDriver ui;
    for (int i = 0; i < 200 && ui::focusedStop() != "plan.hairline.shape.3"; ++i) ui.tap(Key::tab);
    ui.tap(Key::space);
    CHECK(ui.project().plan.hairline.shape == HairlineShape::widowsPeak);
}

TEST_CASE("a press and its release within one slow frame are both seen") {
    ScreenDriver ui;
    ui.tap(Key::h);  // both are in the queue before the frame
    CHECK(!ui.session().panelsShown);
    ui.tap(Key::h);
    CHECK(ui.session().panelsShown);
}

TEST_CASE("a list chooses by hand, and steps say the words of the choice") {
    ScreenDriver ui;
    ui.openSection("hair");
    ui.click("hair.pattern");
    ui.frame(2);
    ui.click("hair.pattern.item0");
    ui.frame(2);
    CHECK(ui.project().hair.pattern == LossPattern::none);
    CHECK(ui.session().document.undoName() == "Pattern  Norwood V \xE2\x86\x92 None");
}

TEST_CASE("usual lengths of hair are one click away, and a count at the fringe gives its density") {
    ScreenDriver ui;
    ui.openSection("hair");
    ui.click("hair.lengths.3");
    CHECK(ui.value("hair.length_mm") == 3);
    ui.click("hair.lengths.0");
    CHECK(ui.value("hair.length_mm") == doctest::Approx(0.15));
    ui.click("hair.count.side.0");
    ui.typeInto("hair.count.number", "23");
    ui.click("hair.count.use");
    CHECK(ui.value("hair.density") == 92);
    ui.click("hair.count.what.1");
    ui.click("hair.count.use");
    CHECK(ui.value("hair.density") == 48);
}
