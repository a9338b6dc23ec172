// Named edits over whole projects, the timeline's curve, and when a picture is drawn.
#include <doctest/doctest.h>

#include "app/ui/document.h"
#include "app/ui/fade_curve.h"
#include "app/window/picture_pace.h"

using namespace stipple;
using ui::Document;
using window::PictureKey;
using window::PicturePace;

TEST_CASE("undoing everything gives back the project as opened, redoing everything the last") {
    Project opened;
    opened.plan.densityPerCm2 = 110;
    Document document(opened);
    for (const Field& field : fields()) {
        document.nowS += 1;
        document.set(field, field.get(document.project()) == field.info.min ? field.info.max : field.info.min);
    }
    const Project last = document.project();
    CHECK(document.steps().size() >= fields().size() - 2);
    while (document.position() > 0) document.undo();
    CHECK(document.project() == opened);
    while (document.position() < document.steps().size()) document.redo();
    CHECK(document.project() == last);
}

TEST_CASE("steps on one field join within 0.4 s, and a field that came back leaves no step") {
    Document document;
    const Field& height = fieldAt("plan.hairline.height_mm");
    document.set(height, 71);
    document.nowS = 0.3;
    document.set(height, 72);
    CHECK(document.steps().size() == 1);
    CHECK(document.undoName() == "Height  70 mm \xE2\x86\x92 72 mm");
    document.nowS = 0.6;
    document.set(height, 70);
    CHECK(document.steps().empty());
    document.set(height, 75);
    document.nowS = 1.1;
    document.set(height, 76);
    CHECK(document.steps().size() == 2);
}

TEST_CASE("a new edit after an undo drops what could have been redone") {
    Document document;
    document.set(fieldAt("plan.density"), 150);
    document.undo();
    document.set(fieldAt("plan.dot.shade"), 6);
    CHECK(document.steps().size() == 1);
    CHECK(document.redoName().empty());
}

TEST_CASE("a healed result stays healed when sessions are added") {
    Document document;
    document.set(fieldAt("plan.sessions"), 4);
    CHECK(yearsSinceHealed(document.project().plan, document.project().time.days) == doctest::Approx(0));
    document.set(fieldAt("time.days"), 3);
    document.nowS = 5;
    document.set(fieldAt("plan.session_gap_days"), 20);
    CHECK(document.project().time.days == 3);
}

TEST_CASE("the timeline's curve falls with the years, sooner in the sun, and marks where it passes 60 %") {
    const ui::FadeCurve curve = ui::fadeCurve(Project{});
    for (size_t i = 1; i < curve.years.size(); ++i) {
        CHECK(curve.years[i].typical < curve.years[i - 1].typical);
        CHECK(curve.years[i].low < curve.years[i].typical);
        CHECK(curve.years[i].typical < curve.years[i].high);
    }
    REQUIRE(curve.touchUpYear);
    // FACTS §3.3: a crisp look wants a touch-up at 3.4 years.
    CHECK(*curve.touchUpYear == doctest::Approx(3.4).epsilon(0.03));
    const Plan plan;
    CHECK(curve.at(plan, daysAtYears(plan, *curve.touchUpYear)) == doctest::Approx(0.6).epsilon(0.01));
    CHECK(curve.at(plan, healedDay(plan) - 1) == doctest::Approx(1).epsilon(0.03));
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
