#include "engine/render/true_size.h"

#include <algorithm>
#include <cmath>

namespace stipple {
namespace {

constexpr int kMostSteps = 64;
constexpr float kNearEnoughMm = 0.05f, kLeastDistanceMm = 40;

// No step passes the skin, since all of it is at least as far away as the nearest.
float distanceFromTarget(Camera camera, float fromSkinMm, const Head& head) {
    const float headMm = glm::distance(camera.targetMm, head.landmarks[Landmark::vertex]);
    camera.distanceMm = fromSkinMm + headMm + 1000;
    for (int step = 0; step < kMostSteps; ++step) {
        const auto skin = head.bvh.nearest(camera.eye(), 2 * camera.distanceMm);
        if (!skin) break;
        const float tooFarMm = skin->distanceMm - fromSkinMm;
        if (std::abs(tooFarMm) < kNearEnoughMm) break;
        camera.distanceMm = std::max(kLeastDistanceMm, camera.distanceMm - tooFarMm);
    }
    return camera.distanceMm;
}

}  // namespace

Camera atTrueSize(Camera camera, const TrueSize& trueSize, glm::ivec2 size, const Head& head) {
    camera.distanceMm = distanceFromTarget(camera, trueSize.seenFromMm, head);
    const float pixelsPerRadian = trueSize.pixelsPerMm * trueSize.eyeToScreenMm;
    camera.lensMm = pixelsPerRadian * Camera::kFrameMm / float(std::max(size.x, size.y));
    return camera;
}

}  // namespace stipple
