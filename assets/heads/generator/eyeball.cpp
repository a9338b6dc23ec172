#include "assets/heads/generator/eyeball.h"

namespace stipple::headgen {
namespace {

// Rings about the line of sight, degrees: close together where pupil, iris and limbus end.
constexpr float kRings[] = {0.f,   6.f,   9.6f, 10.4f, 11.2f, 12.5f, 15.f, 18.f, 21.f, 24.f,  26.f,  27.6f,
                            28.7f, 29.8f, 32.f, 36.f,  42.f,  50.f,  60.f, 75.f, 95.f, 120.f, 150.f, 180.f};
constexpr int kRingCount = int(std::size(kRings)), kSegments = 40;
constexpr float kGazeDownDegrees = 2.f;  // at rest people look a little below the horizon

vec3 irisColour(const PaintDesign& design, float degrees, float around) {  // sRGB
    const float streak =
        0.5f + 0.3f * std::sin(around * 23.f + 3.f * std::sin(around * 7.f)) + 0.2f * std::sin(around * 61.f);
    vec3 colour = glm::mix(design.iris, design.irisStreak, streak * smoothstep(11.f, 20.f, degrees));
    colour = glm::mix(colour, design.irisRim, 0.55f * smoothstep(17.f, 24.f, degrees));
    return glm::mix(colour, vec3(0.12f, 0.10f, 0.09f), smoothstep(24.5f, 28.3f, degrees));  // limbus
}

vec3 eyeColour(const PaintDesign& design, float degrees, float around) {
    const vec3 sclera =
        glm::mix(vec3(0.755f, 0.72f, 0.69f), vec3(0.70f, 0.56f, 0.52f), smoothstep(42.f, 80.f, degrees));
    const vec3 colour = glm::mix(sclera, irisColour(design, degrees, around), smoothstep(29.8f, 27.6f, degrees));
    return glm::mix(colour, vec3(0.02f), smoothstep(11.2f, 10.4f, degrees));  // pupil
}

}  // namespace

Part buildEye(const Sculpt& sculpt, const PaintDesign& design, int side) {
    Part eye;
    eye.name = side > 0 ? "eye_L" : "eye_R";
    eye.material = "eye";
    const vec3 centre = Face::kEyeCentre * vec3(float(side), 1, 1);
    const mat3 gaze = aboutX(kGazeDownDegrees);
    for (const float degrees : kRings)
        for (int s = 0; s < kSegments; ++s) {
            const float theta = glm::radians(degrees), around = glm::radians(360.f) * float(s) / kSegments;
            const vec3 n =
                gaze * vec3(std::sin(theta) * std::cos(around), std::sin(theta) * std::sin(around), std::cos(theta));
            const float bulge = 0.55f * smoothstep(32.f, 8.f, degrees);
            const vec3 p = centre + n * (Face::kEyeRadius + bulge);
            Masks masks;
            masks.openness = sculpt.face().lidShade(mirroredToLeft(p));
            // half of the lids' shadow is painted, for renderers that leave the mask out
            eye.addVertex(p, n, linearOfSrgb(eyeColour(design, degrees, around)) * std::sqrt(masks.openness), masks);
        }
    for (int ring = 0; ring + 1 < kRingCount; ++ring)
        for (int s = 0; s < kSegments; ++s) {
            const int a = ring * kSegments + s, b = ring * kSegments + (s + 1) % kSegments;
            const int c = a + kSegments, d = b + kSegments;
            if (ring > 0) eye.triangles.push_back({a, c, b});
            if (ring + 2 < kRingCount) eye.triangles.push_back({b, c, d});
        }
    return eye;
}

}  // namespace stipple::headgen
