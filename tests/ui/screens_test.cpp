// What stands on the screens, and that it fits.
#include <doctest/doctest.h>

#include <set>

#include "engine/project/field_words.h"
#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Sheet;

TEST_CASE("every field of the table has its row in the panel") {
    ScreenDriver ui;
    ui.session().document.set(fieldAt("plan.sessions"), 4);
    ui.openAllSections();
    std::set<std::string> rows;
    const auto note = [&] {
        ui.frame(2);
        for (const Field& field : fields())
            if (ui.has(field.info.path)) rows.insert(field.info.path);
    };
    note();
    // Some stand there only where they count.
    for (const LossPattern pattern : {LossPattern::areata, LossPattern::diffuse}) {
        ui.session().document.set(fieldAt("hair.pattern"), double(pattern));
        note();
    }
    ui.session().document.set(fieldAt(kMistakePath), double(Mistake::tooDeep));
    note();
    ui.session().document.set(fieldAt(kOldWorkPath), double(OldWorkKind::blue));
    ui.session().oldWorkOpen = true;
    note();
    for (int k = 0; k < kMostTouchUps; ++k) {
        ui.session().document.set(fieldAt(kTouchUpPath + std::to_string(k + 1) + ".years"), 2 + 2 * k);
        ui.session().touchUpChosen = k;
        note();
    }
    for (size_t i = 0; i < kMostScars; ++i) {
        ui.session().document.set(fieldAt("scars." + std::to_string(i) + ".kind"), double(ScarKind::fue));
        ui.session().scarTool.chosen = i;
        note();
    }
    for (size_t i = 0; i < kMostDrawnZones; ++i) {
        ui.session().document.set(fieldAt(kDrawnZonePath + std::to_string(i) + ".length_mm"), 50);
        ui.session().zoneTool.chosen = i;
        note();
    }
    for (const Field& field : fields()) CHECK_MESSAGE(rows.count(field.info.path) == 1, field.info.path);
}

TEST_CASE("no word is cut on any screen at any usual size and scale") {
    struct Screen {
        glm::ivec2 size;
        float scale;
    };
    for (const Screen& screen :
         {Screen{{1280, 800}, 1}, {{1920, 1080}, 1}, {{1920, 1080}, 1.5f}, {{3840, 2160}, 2}, {{1024, 700}, 1}}) {
        ScreenDriver ui(screen.size, screen.scale);
        const auto check = [&](const char* what) {
            ui.frame(2);
            const std::string first = ui::cutTexts().empty() ? "" : ui::cutTexts().front();
            CHECK_MESSAGE(ui::cutTexts().empty(), what << " at " << screen.size.x << "x" << screen.size.y << " x"
                                                       << screen.scale << ": \"" << first << "\"");
        };
        check("workspace");
        ui.openAllSections();
        check("all sections");
        ui.session().document.set(fieldAt("plan.dot.shade"), 6);
        ui.session().document.set(fieldAt("plan.hairline.height_mm"), 45);
        check("notes");
        ui.session().document.undo();
        ui.session().document.undo();
        ui.click("plan.hairline.shape.3");
        check("a step in the top bar");
        for (const Sheet sheet : {Sheet::keys, Sheet::undoList, Sheet::futures}) {
            ui.session().sheet = sheet;
            check("a sheet");
        }
        ui.session().futures.kind = FutureKind::mistakes;
        check("the sheet of mistakes");
        ui.session().sheet = Sheet::none;
        ui.session().compare = CompareState::split;
        ui.session().work = "Reading case-0412-scan.ply";
        ui.session().workCanStop = true;
        check("split, reading");
        ui.session().document.set(fieldAt("time.days"), 5);
        check("day 5");
        ui.session().document.set(fieldAt(kMistakePath), double(Mistake::tooDeep));
        check("a what-if");
    }
}

TEST_CASE("below a sheet nothing takes a click, Tab stays in it, and Escape closes it") {
    ScreenDriver ui;
    ui.click("keys");
    REQUIRE(ui.session().sheet == Sheet::keys);
    ui.click("plan.hairline.height_mm.slider", 0.1f);
    CHECK(ui.value("plan.hairline.height_mm") == 70);
    for (int i = 0; i < 5; ++i) {
        ui.tap(Key::tab);
        CHECK(ui::focusedStop() == "keys.close");
    }
    ui.tap(Key::escape);
    CHECK(ui.session().sheet == Sheet::none);
    ui.type("?");
    CHECK(ui.session().sheet == Sheet::keys);
}

TEST_CASE("the undo list goes to any step") {
    ScreenDriver ui;
    ui.click("plan.hairline.shape.2");
    ui.wait(0.5);
    ui.click("plan.hairline.shape.4");
    ui.click("undo.list");
    ui.click("step.0");
    const Project unchanged;
    CHECK(ui.project() == unchanged);
    ui.click("undo.list");
    ui.click("step.2");
    CHECK(ui.project().plan.hairline.shape == HairlineShape::mShape);
}

TEST_CASE("the picture always says what it is") {
    ScreenDriver ui;
    CHECK(ui.text("simulation") == "Simulation, typical healed result");
    ui.tapWith(Key::alt, Key::digit5);
    CHECK(ui.value("time.years") == nearly(5, 0.001));
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, year 5, design estimate");
    ui.tapWith(Key::alt, Key::digit0);
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, day 0, after session 1 of 3");
    ui.session().compare = CompareState::before;
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, before treatment");
    ui.session().presenting = true;
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, before treatment");
}

TEST_CASE("a press on the timeline goes to that time, as one step") {
    ScreenDriver ui;
    ui.click("time.3");
    CHECK(ui.value("time.years") == nearly(3, 0.001));
    ui.press("time.track", 0.5f);
    ui.movePointerBy(30, 0);
    ui.movePointerBy(30, 0);
    ui.release();
    CHECK(ui.value("time.years") > 3);
    CHECK(ui.session().document.steps().size() <= 2);
    ui.click("time.healed");
    CHECK(ui.value("time.years") == 0);
}

TEST_CASE("hands on the picture turn, move and near the camera; a double click frames the head") {
    ScreenDriver ui;
    const Camera first = ui.session().camera;
    ui.press("picture", 0.4f, 0.5f);
    ui.movePointerBy(60, 0);
    ui.release();
    CHECK(ui.session().camera.azimuthDeg != first.azimuthDeg);
    CHECK(ui.session().camera.elevationDeg == first.elevationDeg);
    CHECK(ui.session().camera.distanceMm == doctest::Approx(first.distanceMm));
    ui.wheel(2);
    CHECK(ui.session().camera.distanceMm < first.distanceMm);
    ui.doubleClick("picture", 0.4f, 0.5f);
    CHECK(ui.session().camera.distanceMm == doctest::Approx(first.distanceMm));
    ui.click("view.0");
    CHECK(ui.session().camera == namedView("front", *ui.session().facts.head));
    CHECK(ui.session().document.steps().empty());
}

TEST_CASE("the divider of the split follows the pointer and leaves the camera alone") {
    ScreenDriver ui;
    ui.click("compare.1");
    REQUIRE(ui.session().compare == CompareState::split);
    const Camera before = ui.session().camera;
    ui.press("split.grip");
    ui.movePointerBy(-100, 0);
    ui.release();
    CHECK(ui.session().splitAt < 0.45f);
    CHECK(ui.session().camera == before);
}

TEST_CASE("a tooltip comes after half a second, and not while a button is down") {
    ScreenDriver ui;
    ui.pointAt("plan.hairline.softness_mm.label");
    ui.wait(0.3);
    CHECK(ui.text("tip").empty());
    ui.wait(0.4);
    CHECK(ui.text("tip") == "Softness");
    ui.press("plan.hairline.softness_mm.slider");
    ui.wait(1);
    CHECK(ui.text("tip").empty());
    ui.release();
}

TEST_CASE("words of the table read as people say them") {
    CHECK(choiceText("norwood_3v") == "Norwood III vertex");
    CHECK(choiceText("norwood_5a") == "Norwood V a");
    CHECK(choiceText("ludwig_2") == "Ludwig II");
    CHECK(choiceText("three-quarter") == "Three-quarter");
    CHECK(valueWithUnit(fieldAt("plan.density").info, 135) == "135 /cm\xC2\xB2");
    CHECK(numberText(34680, 1) ==
          "34\xE2\x80\x89"
          "680");
    CHECK(numberText(-0.001, 0.1) == "0.0");
}
