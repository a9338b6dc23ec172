// The sheets 'If hair changes' and 'If it goes wrong': their states, a press that takes one, and the file.
#include <doctest/doctest.h>

#include "engine/base/image.h"
#include "engine/project/futures.h"
#include "tests/support/nearly.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Sheet;

namespace {

void openSheet(ScreenDriver& ui) {
    ui.openSection("hair");
    ui.frame(2);
    ui.click("hair.futures");
    REQUIRE(ui.session().sheet == Sheet::futures);
}

// As the window fills it.
void makeAll(ScreenDriver& ui) {
    const Futures futures = futuresOf(ui.project(), ui.session().futures.kind);
    const size_t count = futures.values.size() * futures.years.size();
    ui.session().futures.png.assign(count, SharedBytes(encodePng(Image8(8, 6, 3))));
    ui.frame(2);
}

}  // namespace

TEST_CASE("the sheet shows today's hair and the next stages against the years; a press takes one as one step") {
    ScreenDriver ui;
    openSheet(ui);
    CHECK(ui.has("future.0.0"));
    CHECK(ui.has("future.2.3"));
    CHECK_FALSE(ui.has("future.3.0"));  // Norwood VII is the last
    const Project before = ui.project();
    ui.click("future.1.2");
    CHECK(ui.session().sheet == Sheet::none);
    CHECK(ui.project().hair.later == LossPattern::norwood6);
    CHECK(ui.project().plan == before.plan);
    CHECK(yearsSinceHealed(ui.project().plan, ui.project().time.days) == nearly(5, 0.001));
    CHECK(ui.session().document.undoName().find("What if  Norwood VI") == 0);
    CHECK(ui.text("simulation").find("hair as Norwood VI") != std::string::npos);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project() == before);
}

TEST_CASE("grey hair has its own rows; regrowth says why it is not shown after a Norwood stage") {
    ScreenDriver ui;
    openSheet(ui);
    ui.click("futures.kind.1");
    CHECK(ui.has("future.2.0"));
    ui.click("future.2.0");
    CHECK(ui.project().hair.grey == 1);
    openSheet(ui);
    ui.click("futures.kind.2");
    ui.frame(2);
    CHECK(ui.has("future.0.0"));
    CHECK_FALSE(ui.has("future.1.0"));
    ui.tap(Key::escape);
    ui.session().document.set(fieldAt("hair.pattern"), double(LossPattern::areata));
    openSheet(ui);
    ui.click("future.1.0");
    CHECK(ui.project().hair.later == LossPattern::norwood1);
}

TEST_CASE("the picture can be saved when all of it is made, and the sheet is there again") {
    const TemporaryFolder folder;
    ScreenDriver ui;
    openSheet(ui);
    ui.click("futures.save");
    CHECK(ui.session().sheet == Sheet::futures);  // not yet
    CHECK(ui.text("futures.made") == "0 of 12");
    makeAll(ui);
    CHECK(ui.text("futures.made") == "12 of 12");
    ui.session().chooser.folder = folder.path();
    ui.click("futures.save");
    REQUIRE(ui.session().sheet == Sheet::chooser);
    CHECK(ui::wantsFutures(ui.session()));
    CHECK(ui.session().chooser.typed.ends_with(".png"));
    ui.click("open.take");
    CHECK(ui.session().sheet == Sheet::futures);
    REQUIRE(ui.session().futures.saveTo);
    CHECK(ui.session().futures.saveTo->parent_path() == folder.path());
    CHECK_FALSE(ui.session().fileWish);
}

TEST_CASE("the sheet's camera is the window's, or a view of its own") {
    ScreenDriver ui;
    openSheet(ui);
    CHECK(ui::futuresCamera(ui.session()) == ui.session().camera);
    ui.session().futures.view = 3;
    CHECK(ui::futuresViews()[3] == "Top");
    CHECK(ui::futuresCamera(ui.session()) == namedView("top", *ui.session().facts.head));
}

TEST_CASE("a mistake is chosen in its section, said on the picture and over it, and switched off there") {
    ScreenDriver ui;
    const Project before = ui.project();
    CHECK_FALSE(ui.has("what_if.plate"));
    ui.openSection("what_if");
    ui.frame(2);
    ui.click("what_if.kind");
    ui.frame(2);
    ui.click("what_if.kind.item1");
    ui.frame(2);
    CHECK(ui.project().whatIf.kind == Mistake::tooDeep);
    CHECK(ui.project().plan == before.plan);
    CHECK(ui.has("what_if.depth_mm"));
    CHECK(ui.text("what_if.plate") == "What if: too deep");
    CHECK(ui.text("simulation") == "Simulation, what if too deep, healed result");
    ui.session().presenting = true;
    ui.frame(2);
    CHECK(ui.has("what_if.plate"));
    ui.session().presenting = false;
    ui.frame(2);
    ui.wait(0.5);  // else both are one step
    ui.click("what_if.off");
    CHECK(ui.project() == before);
    CHECK_FALSE(ui.has("what_if.plate"));
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project().whatIf.kind == Mistake::tooDeep);
    ui.session().document.set(fieldAt("patch.steps"), 2);
    ui.frame(2);
    CHECK_FALSE(ui.has("what_if.plate"));
    CHECK(ui.text("simulation").find("what if") == std::string::npos);
}

TEST_CASE("the sheet of mistakes scrolls to the last of them, and a press takes one with its years as one step") {
    ScreenDriver ui;
    ui.openSection("what_if");
    ui.frame(2);
    const Project before = ui.project();
    ui.click("what_if.sheet");
    REQUIRE(ui.session().sheet == Sheet::futures);
    CHECK_FALSE(ui.has("futures.kind.0"));
    ui.frame(2);
    ui.pointAt("future.0.0");
    ui.wheel(-40);
    ui.frame(2);
    ui.click("future.6.1");
    CHECK(ui.session().sheet == Sheet::none);
    CHECK(ui.project().whatIf.kind == Mistake::tooLow);
    CHECK(ui.project().plan == before.plan);
    CHECK(ui.session().document.undoName() == "What if  Too low, 5 years");
    CHECK(ui.text("simulation") == "Simulation, what if too low, year 5, design estimate");
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project() == before);
    openSheet(ui);  // of hair again
    CHECK(ui.has("futures.kind.0"));
}
