// Before and after, side by side, low typical high, the undo list, and giving up what is being read.
#include <doctest/doctest.h>

#include <numeric>

#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Layout;
using ui::Sheet;

namespace {

void editTimes(ScreenDriver& ui, int count) {
    const char* paths[] = {"plan.density", "plan.hairline.height_mm", "plan.dot.strength"};
    for (int i = 0; i < count; ++i) {
        const Field& field = fieldAt(paths[i % 3]);
        ui.session().document.set(field, field.info.min + field.info.step * (1 + i / 3));
    }
    ui.frame();
}

}  // namespace

TEST_CASE("V shows 'before' while it is held, whatever is compared") {
    ScreenDriver ui;
    ui.hold(Key::v);
    CHECK(ui::pictureCells(ui.session()).front().state == CompareState::before);
    CHECK(ui.text("simulation") == "Simulation, before treatment");
    ui.letGo(Key::v);
    CHECK(ui::pictureCells(ui.session()).front().state == CompareState::after);
}

TEST_CASE("the divider of the split goes by pointer and by arrows, and stays inside") {
    ScreenDriver ui;
    ui.tap(Key::s);
    ui.press("split.grip");
    ui.movePointerBy(-3000, 0);
    ui.release();
    CHECK(ui.session().splitAt > 0);
    ui.press("split.grip");
    ui.movePointerBy(9000, 0);
    ui.release();
    CHECK(ui.session().splitAt < 1);
    for (int i = 0; i < 200 && ui::focusedStop() != "split.grip"; ++i) ui.tap(Key::tab);
    REQUIRE(ui::focusedStop() == "split.grip");
    const Camera camera = ui.session().camera;
    const float before = ui.session().splitAt;
    ui.tap(Key::left);
    CHECK(ui.session().splitAt < before);
    for (int i = 0; i < 80; ++i) ui.tap(Key::right);
    CHECK(ui.session().splitAt < 1);
    CHECK(ui.session().camera == camera);
}

TEST_CASE("side by side shows before and after in cells of one size that fill the place") {
    for (const int width : {1280, 1281, 1283}) {
        ScreenDriver ui({width, 800});
        ui.tapWith(Key::shift, Key::s);
        REQUIRE(ui.session().layout == Layout::beside);
        const auto cells = ui::pictureCells(ui.session());
        REQUIRE(cells.size() == 2);
        CHECK(cells[0].state == CompareState::before);
        CHECK(cells[1].state == CompareState::after);
        CHECK(cells[0].size == cells[1].size);
        CHECK(cells[0].min == glm::ivec2(0));
        CHECK(cells[1].min.x + cells[1].size.x == ui.session().viewSize.x);
        const int gap = cells[1].min.x - cells[0].size.x;
        CHECK(gap >= ui::kCellGap);
        CHECK(gap <= ui::kCellGap + 1);
        ui.click("compare.3");
        CHECK(ui.session().layout == Layout::single);
    }
}

TEST_CASE("in pictures beside each other the wheel keeps what lies under the cursor of its own picture") {
    ScreenDriver ui;
    ui.click("compare.2");
    const auto cells = ui::pictureCells(ui.session());
    const Camera first = ui.session().camera;
    for (const size_t i : {size_t(0), size_t(1)}) {
        ui.session().camera = first;
        ui.pointAt("cell." + std::to_string(i), 0.5f, 0.5f);
        ui.wheel(3);
        // The middle of a picture is its target: it stays in the middle.
        CHECK(glm::length(ui.session().camera.eye() - first.eye()) > 20);
        const glm::vec3 ray = glm::normalize(first.targetMm - first.eye());
        CHECK(glm::length(glm::cross(ui.session().camera.eye() - first.eye(), ray)) < 1.5f);
    }
}

TEST_CASE("low, typical and high are one press and one step each; Q goes round; the picture says which") {
    ScreenDriver ui;
    ui.click("estimate.0");
    CHECK(ui.project().time.estimate == Estimate::low);
    CHECK(ui.session().document.steps().size() == 1);
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, healed result, low estimate");
    ui.wait(0.5);
    ui.click("estimate.2");
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, healed result, high estimate");
    ui.tapWith(Key::alt, Key::digit5);
    ui.frame();
    CHECK(ui.text("simulation") == "Simulation, year 5, high estimate");
    for (const Estimate next : {Estimate::low, Estimate::typical, Estimate::high}) {
        ui.tap(Key::q);
        CHECK(ui.project().time.estimate == next);
    }
}

TEST_CASE("the strip shows all three estimates, and a press on one takes it") {
    ScreenDriver ui({1920, 1080});
    ui.click("estimates");
    REQUIRE(ui.session().layout == Layout::estimates);
    const auto cells = ui::pictureCells(ui.session());
    REQUIRE(cells.size() == 3);
    for (size_t i = 0; i < 3; ++i) CHECK(cells[i].estimate == Estimate(i));
    ui.frame();
    CHECK(ui.text("cell.0") == "Low");
    CHECK(ui.text("cell.2") == "High");
    const Camera before = ui.session().camera;
    ui.press("cell.2", 0.5f, 0.4f);
    ui.movePointerBy(40, 0);  // turns the head and takes nothing
    ui.release();
    CHECK(ui.session().layout == Layout::estimates);
    CHECK(ui.session().camera != before);
    ui.click("cell.2", 0.5f, 0.4f);
    CHECK(ui.project().time.estimate == Estimate::high);
    CHECK(ui.session().layout == Layout::single);
    ui.tapWith(Key::shift, Key::q);
    ui.frame();
    ui.click("take.0");
    CHECK(ui.project().time.estimate == Estimate::low);
}

TEST_CASE("Ctrl+Alt+Z opens the undo list; arrows, Home, End and Enter go to a step") {
    ScreenDriver ui;
    editTimes(ui, 5);
    ui.session().document.undo();
    ui.hold(Key::control);
    ui.tapWith(Key::alt, Key::z);
    ui.letGo(Key::control);
    REQUIRE(ui.session().sheet == Sheet::undoList);
    ui.frame();
    ui.tap(Key::up);
    ui.tap(Key::up);
    ui.tap(Key::enter);
    CHECK(ui.session().sheet == Sheet::none);
    CHECK(ui.session().document.position() == 2);
    ui.session().sheet = Sheet::undoList;
    ui.frame();
    ui.tap(Key::end);
    ui.tap(Key::enter);
    CHECK(ui.session().document.position() == 5);
    ui.session().sheet = Sheet::undoList;
    ui.frame();
    ui.tap(Key::home);
    ui.tap(Key::enter);
    CHECK(ui.project() == Project{});
}

TEST_CASE("a long undo list stays on the screen, opens where one is, and scrolls to every step") {
    ScreenDriver ui;
    editTimes(ui, 90);
    ui.session().sheet = Sheet::undoList;
    ui.frame(3);
    const auto inCard = [](const std::string& item) {
        const ui::Box* card = ui::probedBox("undo.card");
        const ui::Box* line = ui::probedBox(item);
        return card && line && line->min.y >= card->min.y && line->max.y <= card->max.y + 1;
    };
    REQUIRE(ui::probedBox("undo.card"));
    CHECK(ui::probedBox("undo.card")->max.y <= 800);
    CHECK(inCard("step.90"));
    CHECK(!inCard("step.3"));
    ui.pointAt("undo.card", 0.5f, 0.5f);
    for (int i = 0; i < 60; ++i) ui.wheel(2);
    ui.frame(2);
    CHECK(inCard("step.0"));
    ui.click("step.3");
    CHECK(ui.session().document.position() == 3);
    ui.session().sheet = Sheet::undoList;
    ui.frame(3);
    CHECK(inCard("step.3"));
}

TEST_CASE("what is being read can be given up where it is told") {
    ScreenDriver ui;
    ui.session().work = "Reading case-0412-scan.ply";
    ui.session().workCanStop = true;
    ui.frame(2);
    CHECK(ui.text("work") == "Reading case-0412-scan.ply");
    ui.click("work.cancel");
    CHECK(ui.session().cancelWish);
    ui.session().work.clear();
    ui.frame(2);
    CHECK(!ui.has("work.cancel"));
}

TEST_CASE("pictures over the timeline go to their times, where the window is tall enough for them") {
    CHECK(!ScreenDriver({1280, 800}).has("time.picture0"));
    ScreenDriver ui({1920, 1080});
    REQUIRE(ui.has("time.picture5"));
    CHECK(ui.session().timePictures.wantedSize.y == 60);
    ui.click("time.picture4");
    CHECK(ui.value("time.years") == nearly(5, 0.001));
    ui.wait(0.5);
    ui.click("time.picture0");
    CHECK(ui.value("time.days") == 0);
    for (int i = 1; i < ui::TimePictures::kCount; ++i) {
        const ui::Box* last = ui::probedBox("time.picture" + std::to_string(i - 1));
        const ui::Box* next = ui::probedBox("time.picture" + std::to_string(i));
        CHECK(last->max.x < next->min.x);
    }
}
