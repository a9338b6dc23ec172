// The head that every other one is compared with: points on the skin of the program's own built-in head, in the head
// frame.
#pragma once
#include <cmath>
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/landmarks.h"
#include "engine/head/pose/kd_tree.h"

namespace stipple::headfit {

struct TemplateHead {
    std::vector<glm::vec3> points, normals;  // mm; every prefix is an even subset (farthest-point order)
    KdTree tree;                             // of the points
    Landmarks landmarks;
};

// Read once from the carried file assets/heads/pose_template.txt, which says how it was made.
const TemplateHead& templateHead();

// Where hair does not hide the head.
inline bool inFaceZone(glm::vec3 p) { return p.z > 20 && p.y < 62 && p.y > -105 && std::abs(p.x) < 72; }

// Where surface of the head is to be expected in any mesh: not the neck, and not beyond the chin.
inline bool inHeadZone(glm::vec3 p) { return p.y > -70 && glm::length(p - glm::vec3(0, 20, 0)) < 160; }

}  // namespace stipple::headfit
