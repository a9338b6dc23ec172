#include "engine/head/landmark_mirror.h"

#include <algorithm>

namespace stipple {
namespace {

// Farther the skin of the other side is another place: a hole, or a head that is not alike on both sides.
constexpr float kSkinWithinMm = 15;

glm::vec3 onSkin(const Head& head, glm::vec3 point) {
    const auto nearest = head.bvh.nearest(point, kSkinWithinMm);
    return nearest ? nearest->position : point;
}

// The nearest point of the skin lies a little beside the plane where the skin slants; a few rounds settle it.
glm::vec3 onSkinInPlane(const Head& head, glm::vec3 point, float x) {
    for (int round = 0; round < 4; ++round) {
        point.x = x;
        point = onSkin(head, point);
    }
    point.x = x;
    return point;
}

}  // namespace

Landmark mirrored(Landmark landmark) {
    if (landmark == Landmark::tragionL) return Landmark::tragionR;
    if (landmark == Landmark::tragionR) return Landmark::tragionL;
    return landmark;
}

float symmetryX(const Landmarks& landmarks) {
    std::array<float, kLandmarkCount> middle{};
    size_t count = 0;
    for (int i = 0; i < kLandmarkCount; ++i)
        if (mirrored(Landmark(i)) == Landmark(i)) middle[count++] = landmarks.points[size_t(i)].x;
    std::nth_element(middle.begin(), middle.begin() + count / 2, middle.begin() + long(count));
    return middle[count / 2];
}

LandmarkFixes withMirroredFix(LandmarkFixes fixes, const Head& firstPosed, Landmark landmark, glm::vec3 point) {
    const float x = symmetryX(firstPosed.landmarks);
    const Landmark other = mirrored(landmark);
    if (other == landmark) {
        fixes[landmark] = onSkinInPlane(firstPosed, point, x);
    } else {
        fixes[landmark] = point;
        fixes[other] = onSkin(firstPosed, {2 * x - point.x, point.y, point.z});
    }
    return fixes;
}

}  // namespace stipple
