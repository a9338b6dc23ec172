// The high tier on the built-in head: the treatment looks as dark and as sharp as in the base tier, and ends where it
// ends.
#include <doctest/doctest.h>

#include "tests/gl/look_stage.h"
#include "tests/support/nearly.h"

using namespace stipple;

TEST_CASE("the treated scalp has the same tone and dot over between in both tiers") {
    LookStage stage({"hair.pattern=none"});
    const Camera camera = stage.above(40);
    const double pixelsPerMm = camera.pixelsPerRadianAt(LookStage::kSize) / camera.distanceMm;
    glm::dvec3 mean[2], bare[2];
    double dot[2] = {0, 0};
    for (const ViewTier tier : {ViewTier::base, ViewTier::high}) {
        stage.project.view.tier = tier;
        const ImageF before = stage.linear(camera, CompareState::before);
        const ImageF after = stage.linear(camera, CompareState::after);
        bare[int(tier)] = middleMean(before, 0.6);
        mean[int(tier)] = middleMean(after, 0.6);
        dot[int(tier)] = dotOverBetween(after, before, pixelsPerMm);
    }
    for (int c = 0; c < 3; ++c) {
        CHECK(bare[1][c] == nearly(bare[0][c], 0.03));
        CHECK(mean[1][c] == nearly(mean[0][c], 0.03));
    }
    CHECK(dot[1] == nearly(dot[0], 0.03));
}

TEST_CASE("no treatment reaches the face in the high tier") {
    LookStage stage({"view.tier=high"});
    const glm::vec3 nose = stage.pipeline.head()->landmarks[Landmark::pronasale];
    const Camera camera{{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = 180, .targetMm = nose}};
    CHECK(stage.linear(camera, CompareState::after).data == stage.linear(camera, CompareState::before).data);
}
