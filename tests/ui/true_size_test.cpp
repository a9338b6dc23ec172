// The picture at true size, the sheet that measures the screen, and the picture as a file.
#include <doctest/doctest.h>
#include <stdlib.h>

#include "engine/base/files.h"
#include "tests/support/nearly.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Sheet;

namespace {

class ConfigHere {
public:
    ConfigHere() { setenv("XDG_CONFIG_HOME", folder_.path().c_str(), 1); }
    ~ConfigHere() { unsetenv("XDG_CONFIG_HOME"); }

private:
    TemporaryFolder folder_;
};

const ui::ScreenShown kScreen{{"DP-1", {1920, 1080}}, 3.6};

void choose(ScreenDriver& ui, int item) {
    ui.click("true_size");
    ui.frame(2);
    ui.click("true_size.item" + std::to_string(item));
    ui.frame(2);
}

float fromSkinMm(const ui::Session& session) {
    return session.facts.head->bvh.nearest(ui::shownCamera(session).eye(), 5000)->distanceMm;
}

ui::Box frameOnScreen() {
    REQUIRE(ui::probedBox("screen.frame") != nullptr);
    return *ui::probedBox("screen.frame");
}

}  // namespace

TEST_CASE("at true size the eye stands as far from the head as chosen, and the camera comes back as it was") {
    ScreenDriver ui;
    const Camera plain = ui.session().camera;
    CHECK(ui::shownCamera(ui.session()) == plain);
    CHECK_FALSE(ui.has("true_size.plate"));
    choose(ui, 1);
    CHECK(ui.text("true_size") == "From 0.3 m");
    CHECK(fromSkinMm(ui.session()) == nearly(300, 0.002));
    choose(ui, 3);
    CHECK(fromSkinMm(ui.session()) == nearly(3000, 0.002));
    const glm::ivec2 size = ui.session().viewSize;
    CHECK(ui::shownCamera(ui.session()).pixelsPerRadianAt(size) == doctest::Approx(96 / 25.4 * 600));
    CHECK(ui.text("true_size.plate").find("3 m away, for an eye 60 cm from this screen") != std::string::npos);
    choose(ui, 0);
    CHECK(ui::shownCamera(ui.session()) == plain);
    CHECK(ui.session().document.steps().empty());
}

TEST_CASE("at true size the head is turned and moved, but not come nearer to") {
    ScreenDriver ui;
    choose(ui, 2);
    const Camera before = ui.session().camera;
    ui.pointAt("picture", 0.4f, 0.6f);
    ui.wheel(3);
    CHECK(ui.session().camera == before);
    ui.frame();
    CHECK(ui.text("notice") == "No zoom at true size.");
    ui.press("picture", 0.4f, 0.6f);
    ui.movePointerBy(60, 0);
    ui.release();
    CHECK(ui.session().camera.azimuthDeg != before.azimuthDeg);
    CHECK(fromSkinMm(ui.session()) == nearly(1000, 0.002));
    choose(ui, 0);
    ui.pointAt("picture", 0.4f, 0.6f);
    ui.wheel(3);
    CHECK(ui.session().camera.distanceMm < before.distanceMm);
}

TEST_CASE("the frame on the sheet is the card's size, and what fits is kept for that screen") {
    const ConfigHere here;
    {
        ScreenDriver ui;
        ui::takeScreen(ui.session(), kScreen);
        CHECK_FALSE(ui::isScreenMeasured(ui.session()));
        CHECK(ui::screenPixelsPerMm(ui.session()) == 3.6);
        choose(ui, 4);
        REQUIRE(ui.session().sheet == Sheet::screenSize);
        CHECK(ui.text("screen.says").find("A guess") == 0);
        CHECK(frameOnScreen().width() == nearly(85.6 * 3.6, 0.005));
        ui.tap(Key::right);
        CHECK(ui.text("screen.pixels_per_mm") == "3.61");
        ui.tapWith(Key::shift, Key::right);
        CHECK(ui.text("screen.pixels_per_mm") == "3.71");
        CHECK(frameOnScreen().width() == nearly(85.6 * 3.71, 0.005));
        CHECK(frameOnScreen().width() / frameOnScreen().height() == nearly(85.60 / 53.98, 0.01));
        ui.click("screen.fits");
        CHECK(ui.session().sheet == Sheet::none);
    }
    ScreenDriver next;
    ui::takeScreen(next.session(), kScreen);
    CHECK(ui::isScreenMeasured(next.session()));
    CHECK(ui::screenPixelsPerMm(next.session()) == doctest::Approx(3.71));
    ui::takeScreen(next.session(), {{"HDMI-2", {1920, 1080}}, 0});
    CHECK_FALSE(ui::isScreenMeasured(next.session()));
    CHECK(ui::screenPixelsPerMm(next.session()) == doctest::Approx(96 / 25.4));
}

TEST_CASE("the sheet given up keeps nothing; how far the person sits is kept at once") {
    const ConfigHere here;
    ScreenDriver ui;
    ui::takeScreen(ui.session(), kScreen);
    choose(ui, 4);
    ui.tap(Key::right);
    ui.click("screen.eye", 0.9f);
    ui.tap(Key::escape);
    CHECK_FALSE(ui::isScreenMeasured(ui.session()));
    const double eyeMm = ui.session().trueSize.settings.eyeToScreenMm;
    CHECK(eyeMm > 1000);
    ui::takeScreen(ui.session(), kScreen);  // reads what is kept
    CHECK(ui.session().trueSize.settings.eyeToScreenMm == eyeMm);
    CHECK_FALSE(ui::isScreenMeasured(ui.session()));
}

TEST_CASE("no word of it is cut at any usual size and scale") {
    struct Shape {
        glm::ivec2 size;
        float scale;
    };
    for (const Shape& shape : {Shape{{1280, 800}, 1}, {{1920, 1080}, 1.5f}, {{3840, 2160}, 2}, {{1024, 700}, 1}}) {
        ScreenDriver ui(shape.size, shape.scale);
        for (int item = 0; item <= 4; ++item) {
            choose(ui, item);
            CAPTURE(shape.size.x);
            CAPTURE(item);
            CHECK_MESSAGE(ui::cutTexts().empty(), ui::cutTexts().front());
        }
    }
}

TEST_CASE("the picture is saved plain, or as a phone's camera gives it") {
    const TemporaryFolder folder;
    ScreenDriver ui;
    ui.session().chooser.folder = folder.path();
    ui.click("open");
    ui.frame(2);
    ui.click("menu.picture");
    REQUIRE(ui.session().sheet == Sheet::chooser);
    CHECK(ui.session().chooser.typed.ends_with(".png"));
    CHECK_FALSE(ui.session().savedPicture.asPhone);
    CHECK(ui::cutTexts().empty());
    ui.click("picture.phone");
    ui.click("open.take");
    CHECK(ui.session().sheet == Sheet::none);
    REQUIRE(ui.session().savedPicture.saveTo);
    CHECK(ui.session().savedPicture.saveTo->parent_path() == folder.path());
    CHECK(ui.session().savedPicture.asPhone);
    CHECK_FALSE(ui.session().fileWish);
    ui.session().savedPicture.saveTo.reset();
    ui.tapWith(Key::control, Key::p);
    CHECK(ui.session().chooser.task == ui::Chooser::Task::savePicture);
}
