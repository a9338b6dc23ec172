// The sheet 'If hair changes': its states, a press that takes one, and the file.
#include <doctest/doctest.h>

#include "engine/base/image.h"
#include "engine/project/futures.h"
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
    const size_t rows = futuresOf(ui.project(), ui.session().futures.kind).values.size();
    ui.session().futures.png.assign(rows * kFutureYears.size(), SharedBytes(encodePng(Image8(8, 6, 3))));
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
    CHECK(yearsSinceHealed(ui.project().plan, ui.project().time.days) == doctest::Approx(5).epsilon(0.001));
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
