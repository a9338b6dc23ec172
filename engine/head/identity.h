// Identity sliders: smooth displacements of a finished head. They never change which vertices are joined, so many heads
// share one mesh and its sites.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <span>

namespace stipple {

// How a built-in head lies in the frame that the sliders are written in: that of the man's head it was sculpted from
// (generator/sculpt.h), mm.
struct IdentityFrame {
    glm::vec3 originMm{};  // of the head frame
    float scale = 1;       // of the head, against the sculpt's own size

    glm::vec3 toDesign(glm::vec3 p) const { return p / scale + originMm; }
    glm::vec3 toHead(glm::vec3 p) const { return (p - originMm) * scale; }
};

struct IdentitySlider {
    const char* name;
    const char* meaning;              // of +1
    glm::vec3 (*shift)(glm::vec3 p);  // of a point for +1; design frame, mm
};
enum class IdentityAxis {
    headLength,
    headBreadth,
    headHeight,
    foreheadSlope,
    occiput,
    browRidge,
    jawWidth,
    chinForward,
    faceLength,
    noseSize,
    noseWidth,
    cheeks,
    neckGirth,
    lips,
    mouthWidth,
    mouthHeight,
    cheekbones,
    faceTaper
};
inline constexpr int kIdentityAxisCount = 18;
// In the order of IdentityAxis.
std::span<const IdentitySlider> identitySliders();

// Values of the sliders; all 0: the head as it is.
struct Identity {
    std::array<float, kIdentityAxisCount> values{};

    float& operator[](IdentityAxis axis) { return values[size_t(axis)]; }
    float operator[](IdentityAxis axis) const { return values[size_t(axis)]; }
    bool isNeutral() const { return *this == Identity{}; }
    glm::vec3 shift(glm::vec3 p) const;  // design frame, mm
    bool operator==(const Identity&) const = default;
};

// Unit normal at p after the displacement `shift` (vec3 to vec3, mm): by the Jacobian's cofactors.
template <typename Shift>
glm::vec3 displacedNormal(glm::vec3 p, glm::vec3 normal, const Shift& shift) {
    constexpr float kStepMm = 0.5f;
    const auto column = [&](glm::vec3 axis) {
        return axis + (shift(p + axis * kStepMm) - shift(p - axis * kStepMm)) / (2 * kStepMm);
    };
    const glm::vec3 dx = column({1, 0, 0}), dy = column({0, 1, 0}), dz = column({0, 0, 1});
    return glm::normalize(glm::cross(dy, dz) * normal.x + glm::cross(dz, dx) * normal.y +
                          glm::cross(dx, dy) * normal.z);
}

}  // namespace stipple
