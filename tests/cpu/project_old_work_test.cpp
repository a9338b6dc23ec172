// Old work and touch-ups as parts of a project: fields, edits, and what of the pipeline they make stale.
#include <doctest/doctest.h>

#include "engine/project/fields.h"
#include "engine/project/pipeline.h"
#include "engine/project/touch_up_edits.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {
double valueOf(const Project& project, const char* path) { return fieldAt(path).get(project); }
}  // namespace

TEST_CASE("a kind of old work sets its rows; a changed row makes it one of its own") {
    Project project;
    CHECK(valueOf(project, "old.kind") == double(int(OldWorkKind::none)));
    applySetting(project, "old.laser_passes=3");
    applySetting(project, "old.kind=blue");
    CHECK(project.old.laserPasses == 3);
    CHECK(valueOf(project, "old.depth_mm") > 1);
    CHECK(valueOf(project, "old.kind") == double(int(OldWorkKind::blue)));
    applySetting(project, "old.years=3");
    CHECK(valueOf(project, "old.kind") == double(int(OldWorkKind::own)));
    const OldWork own = project.old;
    applySetting(project, "old.kind=own");
    CHECK(project.old == own);
    applySetting(project, "old.kind=none");
    CHECK_FALSE(project.old.isThere());
}

TEST_CASE("a change of old work redoes what it must, and leaves the plan's map and grey alone") {
    Pipeline pipeline;
    Project project;
    pipeline.update(project);
    const size_t plain = pipeline.visible().marks.size();
    applySetting(project, "old.kind=straight");
    Pipeline::Changed changed = pipeline.update(project);
    CHECK_FALSE(changed.map);
    CHECK_FALSE(changed.fieldMask);
    CHECK((changed.oldFieldMask && changed.visible));
    CHECK(pipeline.visible().marks.size() == plain + pipeline.visible().old);
    for (const char* setting : {"old.shade=6", "old.depth_mm=2", "old.years=12"}) {
        CAPTURE(setting);
        applySetting(project, setting);
        changed = pipeline.update(project);
        CHECK_FALSE((changed.sites || changed.oldFieldMask || changed.visible));
    }
    applySetting(project, "old.laser_passes=1");
    CHECK(pipeline.update(project).visible);
    applySetting(project, "old.laser_passes=2");
    CHECK_FALSE(pipeline.update(project).visible);
    Pipeline fresh;
    fresh.update(project);
    CHECK(fresh.visible().marks == pipeline.visible().marks);
    CHECK(fresh.oldFieldMask() == pipeline.oldFieldMask());
    applySetting(project, "old.kind=none");
    changed = pipeline.update(project);
    CHECK(pipeline.oldFieldMask().empty());
    CHECK(pipeline.visible().marks.size() == plain);
}

TEST_CASE("a touch-up is taken into a free place, and its shade and its day need no new dots") {
    Project project;
    project = withTouchUp(std::move(project), freeTouchUp(project.plan), 3.5f);
    CHECK(valueOf(project, "plan.touch_up.1.years") == 3.5);
    CHECK(freeTouchUp(project.plan) == 1);
    Pipeline pipeline;
    pipeline.update(project);
    const size_t dots = pipeline.visible().touchUps[0];
    CHECK(dots > 1000);
    applySetting(project, "plan.touch_up.1.shade=5");
    applySetting(project, "plan.touch_up.1.years=6");
    CHECK_FALSE(pipeline.update(project).visible);
    applySetting(project, "plan.touch_up.1.share=0.8");
    CHECK(pipeline.update(project).visible);
    CHECK(double(pipeline.visible().touchUps[0]) / double(dots) == nearly(2, 0.05));
    project = withoutTouchUp(std::move(project), 0);
    CHECK(project == Project{});
}
