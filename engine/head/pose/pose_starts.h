// Where and how large a head might be, before anything is fitted.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/head/pose/orientation_limit.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

// One "up" to start from and the "forward"s to try with it (all unit, forward perpendicular to up).
struct StartAxes {
    glm::vec3 up;
    std::vector<glm::vec3> forwards;
};

// Every direction in turn (64 even ones and the 6 axes, 8 yaws each), or only those near what is given.
std::vector<StartAxes> startAxes(const OrientationLimit& limit);

struct HeadBall {
    glm::vec3 centre;  // midway between the ears
    float scale = 1;   // data units a millimetre of an average head
};

// Going down from the top along -up: the depth at which the widest section so far fits a head, 105 mm deep to 185 mm
// wide. Shoulders and body below do not matter.
std::optional<HeadBall> headBallAtTop(const SurfaceCloud& cloud, glm::vec3 up);

// For heads that are no end of the shape (raised arms, things above): middles of the tops of separate columns, at a
// given scale.
std::vector<HeadBall> headBallsOnColumns(const SurfaceCloud& cloud, glm::vec3 up, float scale);

// The template upright in the ball.
Similarity poseInBall(const HeadBall& ball, glm::vec3 up, glm::vec3 forward);

// Length of the cloud along a direction, data units.
float extentAlong(const SurfaceCloud& cloud, glm::vec3 direction);

}  // namespace stipple::headfit
