// A mouth that stands open: the jaw turned down about the ears.
#pragma once
#include "engine/head/landmarks.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

struct Jaw {
    float openDeg = 0;         // 0: closed
    glm::vec3 hinge{0, 0, 0};  // midway between the ears, head frame, mm

    glm::vec3 opened(glm::vec3 closed) const { return turned(closed, openDeg); }
    glm::vec3 closed(glm::vec3 open) const { return turned(open, -openDeg); }
    glm::vec3 closedDirection(glm::vec3 open) const { return turned(open + hinge, -openDeg) - hinge; }
    // The chin back where a closed mouth would have it: heights of the face are measured so.
    Landmarks closed(Landmarks landmarks) const;

private:
    glm::vec3 turned(glm::vec3 p, float deg) const;
};

struct Warp;
// How far the chin of the warped template has to turn to lie on the data; closed unless that fits clearly better.
Jaw findJaw(const SurfaceCloud& cloud, const Similarity& pose, const Warp& warp);

// Which points of the template move with the jaw: those of the chin go all the way, the others somewhat.
inline bool inJawZone(glm::vec3 p) { return p.y < -50 && p.z > -5; }
inline bool inChinZone(glm::vec3 p) { return p.y < -62 && p.y > -112 && p.z > 45 && std::abs(p.x) < 35; }

}  // namespace stipple::headfit
