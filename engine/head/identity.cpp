#include "engine/head/identity.h"

#include "engine/head/soft_shapes.h"

namespace stipple {
namespace {

using glm::vec3;

vec3 headLength(vec3 p) {
    if (p.z < 0) return {0, 0, 5.8f * (p.z / 101.f) * smoothstep(-100.f, 12.f, p.y)};
    return {0, 0, 1.2f * (p.z / 98.f) * smoothstep(-40.f, 50.f, p.y)};
}
vec3 headBreadth(vec3 p) {
    return {2.85f * (p.x / 77.f) * smoothstep(-60.f, 35.f, p.y) * smoothstep(100.f, 45.f, p.z), 0, 0};
}
vec3 headHeight(vec3 p) { return {0, 6.5f * smoothstep(25.f, 115.f, p.y), 0}; }
vec3 foreheadSlope(vec3 p) {
    return {0, -1.f * smoothstep(60.f, 110.f, p.y) * smoothstep(20.f, 70.f, p.z),
            -6.f * smoothstep(44.f, 100.f, p.y) * smoothstep(10.f, 70.f, p.z)};
}
vec3 occiput(vec3 p) { return {0, 0, -5.f * blob(p, {0, 24, -100}, {60, 36, 55})}; }
vec3 browRidge(vec3 p) { return {0, 0, 2.f * blob(p, {22, 34, 94}, {26, 9, 24})}; }
vec3 jawWidth(vec3 p) {
    const float depth = smoothstep(-28.f, 4.f, p.z) * smoothstep(90.f, 50.f, p.z);
    return {4.f * sideOf(p) * smoothstep(22.f, 52.f, std::fabs(p.x)) * bell(p.y + 62.f, 26.f) * depth, 0, 0};
}
vec3 chinForward(vec3 p) { return {0, 0, 4.f * blob(p, {0, -88, 92}, {30, 20, 34})}; }
vec3 faceLength(vec3 p) {
    const float height = smoothstep(-50.f, -94.f, p.y) * smoothstep(-125.f, -104.f, p.y);
    return {0, -5.f * height * smoothstep(20.f, 66.f, p.z), 0};
}
vec3 noseSize(vec3 p) { return vec3(0, -1.6f, 2.6f) * blob(p, {0, -18, 114}, {17, 20, 20}); }
vec3 noseWidth(vec3 p) {
    return {2.f * sideOf(p) * smoothstep(2.f, 12.f, std::fabs(p.x)) * blob(p, {14, -24, 103}, {13, 11, 14}), 0, 0};
}
vec3 cheeks(vec3 p) {
    vec3 outward = glm::normalize(vec3(std::fabs(p.x), p.y, p.z) - vec3(10, -20, 10));
    if (p.x < 0) outward.x = -outward.x;
    return outward * (3.f * blob(p, {47, -36, 68}, {22, 24, 26}));
}
vec3 neckGirth(vec3 p) {
    const float height = smoothstep(-55.f, -115.f, p.y) * smoothstep(-215.f, -170.f, p.y);
    return vec3(p.x, 0, p.z + 18.f) * (0.05f * height);
}
vec3 lips(vec3 p) {
    const float share = blob(p, {0, -53.5f, 104}, {20, 9, 12}), fromLine = p.y + 53.6f;
    return {0, (fromLine > 0 ? 0.9f : -0.9f) * share * smoothstep(0.5f, 5.f, std::fabs(fromLine)), 1.5f * share};
}

vec3 mouthWidth(vec3 p) {
    return {2.2f * sideOf(p) * smoothstep(6.f, 22.f, std::fabs(p.x)) * blob(p, {24, -53, 86}, {14, 12, 18}), 0, 0};
}
vec3 mouthHeight(vec3 p) { return {0, 1.6f * blob(p, {0, -54, 98}, {30, 13, 26}), 0}; }
vec3 cheekbones(vec3 p) {
    return {2.f * sideOf(p) * smoothstep(28.f, 60.f, std::fabs(p.x)) * bell(p.y, 34.f) * smoothstep(-55.f, -15.f, p.z),
            0, 0};
}
vec3 faceTaper(vec3 p) {
    return {
        -3.f * sideOf(p) * smoothstep(4.f, 28.f, std::fabs(p.x)) * bell(p.y + 86.f, 30.f) * smoothstep(20.f, 60.f, p.z),
        0, 0};
}

constexpr IdentitySlider kSliders[] = {
    {"head_length", "vault longer by one standard deviation (7 mm)", headLength},
    {"head_breadth", "vault and ears wider by one standard deviation (5.7 mm)", headBreadth},
    {"head_height", "crown higher by one standard deviation (6.5 mm)", headHeight},
    {"forehead_slope", "forehead leans back, hairline 6 mm further back", foreheadSlope},
    {"occiput", "back of the head rounder, 5 mm further back", occiput},
    {"brow_ridge", "brow ridge 2 mm heavier", browRidge},
    {"jaw_width", "jaw angles 4 mm wider on each side", jawWidth},
    {"chin_forward", "chin 4 mm further forward", chinForward},
    {"face_length", "chin 5 mm lower", faceLength},
    {"nose_size", "nose longer and further forward by 3 mm", noseSize},
    {"nose_width", "wings 2 mm wider on each side", noseWidth},
    {"cheeks", "cheeks 3 mm fuller", cheeks},
    {"neck_girth", "neck about 20 mm more in circumference", neckGirth},
    {"lips", "lips fuller", lips},
    {"mouth_width", "corners of the mouth 2 mm further out", mouthWidth},
    {"mouth_height", "mouth 1.6 mm higher", mouthHeight},
    {"cheekbones", "cheekbones and ears 2 mm further out", cheekbones},
    {"face_taper", "chin 3 mm narrower on each side", faceTaper},
};
static_assert(std::size(kSliders) == kIdentityAxisCount);

}  // namespace

std::span<const IdentitySlider> identitySliders() { return kSliders; }

glm::vec3 Identity::shift(glm::vec3 p) const {
    vec3 sum(0);
    for (size_t i = 0; i < values.size(); ++i)
        if (values[i] != 0.f) sum += values[i] * kSliders[i].shift(p);
    return sum;
}

}  // namespace stipple
