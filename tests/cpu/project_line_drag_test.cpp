// While a hand drags the line, only what the line reaches is worked out again: what is left after any steps has to be
// what the project gives from scratch, whatever else the plan has.
#include <doctest/doctest.h>

#include <random>

#include "engine/plan/line_fit.h"
#include "engine/project/edits.h"
#include "engine/project/line_edits.h"
#include "engine/project/pipeline.h"

using namespace stipple;

namespace {

// With the head and its sites, which no line changes.
const Pipeline& shared() {
    static const Pipeline pipeline = [] {
        Pipeline made;
        made.update(Project{});
        return made;
    }();
    return pipeline;
}

// All but what the head alone decides made for this project, and not for another line before.
Pipeline madeAtOnce(const Project& project) {
    Pipeline made = shared();
    Project other = project;
    other.plan.hairline.softnessMm += 1;
    made.update(other);
    made.update(project);
    return made;
}

class Drag {
public:
    explicit Drag(Project project) : project_(std::move(project)), pipeline_(shared()) { pipeline_.update(project_); }

    // Steps of the fields that move the line, and of one of its points, as far as a hand may jump.
    void stepAtRandom() {
        static constexpr const char* kFields[] = {"plan.hairline.height_mm", "plan.hairline.sideburn_mm",
                                                  "plan.hairline.nape_mm"};
        const size_t which = engine_() % 5;
        if (which < std::size(kFields)) {
            const Field& field = fieldAt(kFields[which]);
            update(withField(project_, field, field.info.min + share() * (field.info.max - field.info.min)));
        } else if (which == 3) {
            const Field& height = fieldAt(kFields[0]);
            update(withField(project_, height, height.get(project_) + 2 * share() - 1));
        } else {
            const Head& head = *pipeline_.head();
            const std::vector<ShapePoint> points = handlePoints(head, project_.plan.hairline);
            const size_t index = engine_() % points.size();
            ScalpCoordinate place = points[index].at;
            place.height += 0.08f * float(share() - 0.5);
            update(withLinePoint(project_, head, index, place));
        }
    }
    void checkAs(const Pipeline& fresh) const {
        CHECK(pipeline_.map().texels() == fresh.map().texels());
        CHECK(pipeline_.map().lookTexels() == fresh.map().lookTexels());
        CHECK(pipeline_.fieldMask() == fresh.fieldMask());
        CHECK(pipeline_.visible().marks == fresh.visible().marks);
        CHECK(pipeline_.visible().pigment == fresh.visible().pigment);
        CHECK(pipeline_.visible().hair == fresh.visible().hair);
        CHECK(pipeline_.visible().touchUps == fresh.visible().touchUps);
        CHECK(pipeline_.visible().densityScale == fresh.visible().densityScale);
    }
    const Project& project() const { return project_; }

private:
    double share() { return double(engine_()) / double(std::mt19937::max()); }
    void update(Project project) {
        project_ = std::move(project);
        pipeline_.update(project_);
    }

    Project project_;
    Pipeline pipeline_;
    std::mt19937 engine_{7};
};

void checkDrag(const Project& project, int steps) {
    Drag drag(project);
    for (int i = 0; i < steps; ++i) drag.stepAtRandom();
    drag.checkAs(madeAtOnce(drag.project()));
}

}  // namespace

TEST_CASE("a line that was dragged leaves the dots and the grey of the same line from scratch") {
    Drag drag{Project{}};
    for (int i = 0; i < 6; ++i) drag.stepAtRandom();
    Pipeline fresh;
    fresh.update(drag.project());
    drag.checkAs(fresh);
}

TEST_CASE("the same of a loose line with a long ramp") {
    Project project;
    project.plan.hairline.softnessMm = 14;
    project.plan.hairline.irregularity = 3;
    project.plan.hairline.leftRightMm = 5;
    project.hair.pattern = LossPattern::norwood2;
    checkDrag(project, 3);
}

TEST_CASE("the same with zones, brushes, touch-ups and scars") {
    Project project;
    project.plan.zones.front = 60;
    project.plan.zones.temples = 180;
    project.plan.touchUp[0] = {4, 0.4f, 3};
    project.plan.strokes = {{BrushTarget::dots, BrushAction::soften, 12, 1, true, {{0, 0.6f}, {30, 0.7f}}}};
    project.scars[0].kind = ScarKind::strip;
    checkDrag(project, 3);
}

TEST_CASE("the same with a total to keep to, hair that has changed since, and old work") {
    Project project;
    project.plan.total = 20'000;
    project.hair.pattern = LossPattern::norwood3;
    project.hair.later = LossPattern::norwood6;
    project.old.densityPerCm2 = 90;
    checkDrag(project, 3);
}
