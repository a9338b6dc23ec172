// The what-if of a project: the picture and the counts are of the mistake, the project keeps its plan.
#include <doctest/doctest.h>

#include "engine/project/document.h"
#include "engine/project/edits.h"
#include "engine/project/field_words.h"
#include "engine/project/futures.h"
#include "engine/project/pipeline.h"
#include "engine/project/shown_project.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Project whatIf(Mistake kind) {
    Project project;
    project.whatIf.kind = kind;
    return project;
}

}  // namespace

TEST_CASE("while none is shown the project is what is shown; else its plan is that of the mistake") {
    const Project plain;
    CHECK(shownProject(plain) == plain);
    CHECK(whatIfText(plain).empty());
    for (int i = 1; i < kMistakeCount; ++i) {
        const Project project = whatIf(Mistake(i)), shown = shownProject(project);
        CAPTURE(i);
        CHECK(project.plan == plain.plan);
        CHECK(shown.plan == planWithMistake(plain.plan, project.whatIf));
        CHECK(shownProject(shown) == shown);
        CHECK_FALSE(whatIfText(project).empty());
        CHECK(healedDay(shown.plan) == healedDay(plain.plan));  // times stay what they are
    }
}

TEST_CASE("the patch test is of the plan as it is, and says nothing of a what-if") {
    Project project = whatIf(Mistake::tooDeep);
    project.patch.steps = 3;
    CHECK_FALSE(showsWhatIf(project));
    CHECK(whatIfText(project).empty());
    CHECK(shownProject(project).plan.dot.depthMm == Project().plan.dot.depthMm);
}

TEST_CASE("the pipeline lays the dots of the mistake, moves none that stays, and comes back to the plan's") {
    Pipeline pipeline;
    pipeline.update({});
    const std::vector<uint32_t> planned = pipeline.visible().marks;
    const std::vector<float> grey = pipeline.fieldMask();
    const size_t count = pipeline.visible().pigment;
    CHECK_FALSE(pipeline.update(whatIf(Mistake::tooDark)).visible);  // a uniform
    CHECK(pipeline.visible().marks == planned);
    pipeline.update(whatIf(Mistake::tooLow));
    CHECK(pipeline.visible().pigment > count);
    pipeline.update(whatIf(Mistake::tooBig));
    CHECK(double(pipeline.visible().pigment) > 1.3 * double(count));
    pipeline.update({});
    CHECK(pipeline.visible().marks == planned);
    CHECK(pipeline.fieldMask() == grey);
}

TEST_CASE("a what-if is one step, and a look keeps it with its plan") {
    Document document;
    document.set(fieldAt(kMistakePath), double(Mistake::straight));
    CHECK(document.steps().size() == 1);
    const Project kept = withLook(document.project(), "A", "");
    document.undo();
    CHECK(document.project() == Project());
    const Project called = withLookCalled(kept, 0);
    CHECK(called.whatIf.kind == Mistake::straight);
    CHECK(withLookCalled(withLook(Project(), "B", ""), 0).whatIf == WhatIf());
}

TEST_CASE("the sheet of mistakes has the plan first, then each of them, healed and after years") {
    const Futures futures = futuresOf({}, FutureKind::mistakes);
    REQUIRE(futures.values.size() == size_t(kMistakeCount));
    CHECK(futures.years == std::vector<double>{0, 5, 8});
    for (size_t i = 0; i < futures.values.size(); ++i) {
        const Project then = futureOf({}, futures, i, 5);
        CHECK(then.plan == Project().plan);
        CHECK(then.whatIf.kind == Mistake(i));
        CHECK(yearsSinceHealed(then.plan, then.time.days) == nearly(5, 1e-3));
    }
    CHECK(whyNoFutures({}, FutureKind::mistakes).empty());
}
