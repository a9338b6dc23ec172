// Old work of someone else on pictures of the built-in head: before, after the laser, and beneath a new plan.
#include <doctest/doctest.h>

#include "engine/project/fields.h"
#include "tests/gl/look_stage.h"

using namespace stipple;

namespace {
constexpr float kWidthMm = 60;

// Of the light of skin that nobody has treated.
struct OldStage : LookStage {
    OldStage() : LookStage({"hair.pattern=none"}) {
        bare_ = middleMean(linear(above(kWidthMm), CompareState::before), 0.6);
    }
    void set(const char* setting) {
        applySetting(project, setting);
        handOver(renderer, pipeline, pipeline.update(project));
    }
    glm::dvec3 kept(CompareState state) { return middleMean(linear(above(kWidthMm), state), 0.6) / bare_; }

private:
    glm::dvec3 bare_{};
};
}  // namespace

TEST_CASE("old work is there before and after, and the laser lightens it after alone") {
    OldStage stage;
    stage.set("old.kind=straight");
    stage.set("plan.density=0");
    const glm::dvec3 before = stage.kept(CompareState::before);
    CHECK(before.g < 0.75);
    CHECK(stage.kept(CompareState::after) == before);
    stage.set("old.laser_passes=4");
    CHECK(stage.kept(CompareState::before) == before);
    const glm::dvec3 lasered = stage.kept(CompareState::after);
    CHECK(lasered.g > before.g + 0.1);
    CHECK(lasered.g < 0.98);
    stage.set("old.kind=none");
    CHECK(stage.kept(CompareState::before) == glm::dvec3(1));
}

TEST_CASE("blue old work keeps more blue than red; new work over it is darker, and lasered nearly as on bare skin") {
    OldStage stage;
    const glm::dvec3 plain = stage.kept(CompareState::after);
    stage.set("old.kind=blue");
    const glm::dvec3 before = stage.kept(CompareState::before), over = stage.kept(CompareState::after);
    CHECK(before.b > 1.15 * before.r);
    for (int c = 0; c < 3; ++c) CHECK(over[c] < 0.95 * plain[c]);
    stage.set("old.laser_passes=8");
    const glm::dvec3 corrected = stage.kept(CompareState::after);
    for (int c = 0; c < 3; ++c) CHECK(std::abs(corrected[c] / plain[c] - 1) < 0.06);
}

TEST_CASE("marks and grey of old work together take what the model says of it") {
    OldStage stage;
    stage.set("old.kind=straight");
    const OldWork& old = stage.project.old;
    Plan asPlan = planOfOldWork(old);
    // The same ink as a plan of its own, as old.
    const glm::dvec3 expected =
        1.0 - lookAtYears(asPlan, stage.project.skin, 1, double(old.years) + 66.0 / 365).fieldRgb;
    const glm::dvec3 kept = stage.kept(CompareState::before);
    for (int c = 0; c < 3; ++c) CHECK(std::abs(kept[c] - expected[c]) < 0.04);
}
