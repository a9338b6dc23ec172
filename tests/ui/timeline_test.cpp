// The timeline's curve, and when a picture is drawn.
#include <doctest/doctest.h>

#include "app/ui/fade_curve.h"
#include "app/window/picture_pace.h"
#include "app/window/same_picture.h"
#include "engine/project/fields.h"
#include "tests/support/nearly.h"

using namespace stipple;
using window::PictureKey;
using window::PicturePace;

TEST_CASE("the timeline's curve falls with the years, sooner in the sun, and marks where it passes 60 %") {
    const ui::FadeCurve curve = ui::fadeCurve(Project{});
    for (size_t i = 1; i < curve.years.size(); ++i) {
        CHECK(curve.years[i].typical < curve.years[i - 1].typical);
        CHECK(curve.years[i].low < curve.years[i].typical);
        CHECK(curve.years[i].typical < curve.years[i].high);
    }
    REQUIRE(curve.touchUpYear);
    // FACTS §3.3: a crisp look wants a touch-up at 3.4 years.
    CHECK(*curve.touchUpYear == nearly(3.4, 0.03));
    const Plan plan;
    CHECK(curve.at(plan, daysAtYears(plan, *curve.touchUpYear)) == nearly(0.6, 0.01));
    CHECK(curve.at(plan, healedDay(plan) - 1) == nearly(1, 0.03));
}

TEST_CASE("each field of the picture makes another one, those of client and practice do not") {
    for (const Field& field : fields()) {
        const FieldInfo& info = field.info;
        CAPTURE(info.path);
        Project project;
        const double last = info.type == FieldType::choice ? double(info.choices.size() - 1) : info.max;
        field.set(project, info.type == FieldType::toggle ? 1 - info.defaultValue
                           : info.defaultValue == last    ? info.min
                                                          : last);
        const bool isOfNotes = info.path.starts_with("client.") || info.path.starts_with("practice.");
        CHECK(window::makeTheSame(project, Project{}) == (isOfNotes || project == Project{}));
    }
}

TEST_CASE("a change is drawn at the moving level, then once in full when all is still, then not at all") {
    PicturePace pace;
    PictureKey key{.stageState = 1, .size = {800, 600}};
    CHECK(pace.next(key, false, 10) == PicturePace::Next::moving);
    pace.drawn(key, Quality::moving, 0.05);
    CHECK(pace.next(key, false, 10.05) == PicturePace::Next::nothing);
    CHECK(pace.wakeTime() == doctest::Approx(10.12));
    CHECK(pace.next(key, false, 10.13) == PicturePace::Next::full);
    pace.drawn(key, Quality::full, 0.6);
    CHECK(pace.isFull(key));
    CHECK(pace.next(key, false, 20) == PicturePace::Next::nothing);
    CHECK(std::isinf(pace.wakeTime()));
    key.camera.azimuthDeg += 1;
    CHECK(!pace.isFull(key));
    CHECK(pace.next(key, true, 21) == PicturePace::Next::moving);
}

TEST_CASE("a full picture that takes long waits until the button is let go; a quick one needs no moving level") {
    PicturePace pace;
    PictureKey key{.stageState = 1, .size = {800, 600}};
    pace.next(key, true, 1);
    pace.drawn(key, Quality::moving, 0.2);
    CHECK(pace.next(key, true, 2) == PicturePace::Next::nothing);
    CHECK(pace.next(key, false, 3) == PicturePace::Next::full);
    pace.drawn(key, Quality::full, 0.004);
    key.camera.azimuthDeg += 1;
    CHECK(pace.next(key, true, 4) == PicturePace::Next::full);
}
