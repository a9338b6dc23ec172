// Where the template head lies in the data: rotation, shift and one scale.
#pragma once
#include <cmath>
#include <glm/glm.hpp>

namespace stipple::headfit {

// data = shift + scale * rotation * x, with x in the template's millimetres.
struct Similarity {
    glm::mat3 rotation{1.0f};  // columns: the head's left, up and forward in the data's axes
    glm::vec3 shift{0.0f};
    float scale = 1;  // data units a template millimetre

    glm::vec3 toData(glm::vec3 head) const { return shift + scale * (rotation * head); }
    glm::vec3 toHead(glm::vec3 data) const { return directionToHead(data - shift) / scale; }
    glm::vec3 directionToHead(glm::vec3 direction) const { return glm::transpose(rotation) * direction; }
};

// Right-handed turn about `axisAngle` by its length, radians (Rodrigues).
inline glm::mat3 rotationBy(glm::vec3 axisAngle) {
    float angle = glm::length(axisAngle);
    if (angle < 1e-9f) return glm::mat3(1.0f);
    glm::vec3 k = axisAngle / angle;
    glm::mat3 cross(0, k.z, -k.y, -k.z, 0, k.x, k.y, -k.x, 0);
    return glm::mat3(1.0f) + std::sin(angle) * cross + (1 - std::cos(angle)) * (cross * cross);
}

// The nearest rotation that keeps the direction of the first column.
inline glm::mat3 orthonormal(const glm::mat3& m) {
    glm::vec3 a = glm::normalize(m[0]);
    glm::vec3 b = glm::normalize(m[1] - a * glm::dot(a, m[1]));
    return {a, b, glm::cross(a, b)};
}

inline glm::vec3 anyPerpendicular(glm::vec3 unit) {
    glm::vec3 other = std::abs(unit.x) < 0.6f ? glm::vec3(1, 0, 0) : glm::vec3(0, 0, 1);
    return glm::normalize(glm::cross(unit, other));
}

}  // namespace stipple::headfit
