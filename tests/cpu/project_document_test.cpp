// Named edits over whole projects.
#include <doctest/doctest.h>

#include "engine/project/document.h"
#include "engine/project/edits.h"

using namespace stipple;

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

TEST_CASE("undo leaves the camera where it is, but a look that was called takes it along") {
    const auto camera = [](float azimuthDeg) { return Viewpoint{.azimuthDeg = azimuthDeg}; };
    Document document;
    document.setCamera(camera(10));
    document.apply("Keep look A", withLook(document.project(), "A", ""));
    document.setCamera(camera(20));
    document.set(fieldAt("plan.density"), 150);
    document.setCamera(camera(30));
    document.undo();
    CHECK(document.project().view.camera == camera(30));
    document.redo();
    CHECK(document.project().view.camera == camera(30));
    document.apply("Look A", withLookCalled(document.project(), 0));
    CHECK(document.project().plan.densityPerCm2 == Plan{}.densityPerCm2);
    CHECK(document.project().view.camera == camera(10));
    document.setCamera(camera(40));
    document.undo();
    CHECK(document.project().plan.densityPerCm2 == 150);
    CHECK(document.project().view.camera == camera(30));
    document.redo();
    CHECK(document.project().view.camera == camera(10));
    document.goTo(0);
    CHECK(document.project().view.camera == camera(30));
    CHECK(document.project().looks.empty());
}
