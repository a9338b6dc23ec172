#include "assets/heads/generator/neck.h"

namespace stipple::headgen {
namespace {

constexpr float kTopY = -15.f;      // hidden in the skull
constexpr float kBottomY = -212.f;  // of the bust

std::vector<vec4> thinned(std::vector<vec4> knots, float share) {
    for (vec4& knot : knots) knot.w *= share;
    return knots;
}

// Towards the middle of a neck of another girth; where it springs from the skull, a muscle stays.
std::vector<vec4> drawnIn(std::vector<vec4> knots, const Graph& centreZ, float girth) {
    for (vec4& knot : knots) {
        const float share = mix(1.f, girth, smoothstep(-25.f, -90.f, knot.y));
        knot.x *= share;
        knot.z += (1 - share) * (centreZ(knot.y) - knot.z);
    }
    return knots;
}

}  // namespace

Neck::Neck(const NeckDesign& design) : design_(design) {
    centreZ_ = {{-210.f, -38.f}, {-190.f, -35.f}, {-160.f, -26.f}, {-130.f, -19.f},
                {-100.f, -15.f}, {-60.f, -15.f},  {-20.f, -22.f}};
    halfWidth_ = {{-210.f, 72.f}, {-190.f, 68.f}, {-160.f, 60.f}, {-130.f, 57.5f},
                  {-100.f, 56.f}, {-60.f, 53.f},  {-20.f, 50.f}};
    halfDepth_ = {{-210.f, 72.f}, {-190.f, 67.f}, {-160.f, 63.f}, {-130.f, 61.f},
                  {-100.f, 58.f}, {-60.f, 50.f},  {-20.f, 44.f}};
    sternomastoid_ = Curve(drawnIn(thinned({{58, -26, -20, 8.f},
                                            {50, -60, -10, 9.5f},
                                            {39, -105, 11, 9.5f},
                                            {25, -150, 24, 8.f},
                                            {9, -188, 29, 5.f}},
                                           design.muscle),
                                   centreZ_, design.girth),
                           10);
    trapezius_ = Curve(thinned({{20, -45, -54, 12.f},
                                {28, -95, -54, 19.f},
                                {48, -142, -50, 22.f},
                                {92, -176, -44, 24.f},
                                {150, -196, -40, 28.f}},
                               design.muscle),
                       16);
    clavicle_ = Curve(thinned({{12, -198, 30, 5.f}, {40, -194, 27, 4.5f}, {75, -187, 12, 4.5f}, {120, -182, -14, 6.f}},
                              design.shoulder),
                      10);
}

float Neck::column(vec3 p) const {
    const float y = std::clamp(p.y, -215.f, kTopY), girth = design_.girth;
    const vec2 half(halfWidth_(y) * girth, halfDepth_(y) * girth);
    const vec2 q = vec2(p.x, p.z - centreZ_(y)) / half;
    const float length = glm::length(q);
    if (length < 0.2f) return -30.f;
    const float slope = glm::length(q / half) / length;
    const float side = 0.95f * (length - 1.f) / std::max(slope, 1e-4f);
    return smoothIntersection(side, p.y - kTopY, 10.f);
}

float Neck::distance(vec3 p, vec3 mirrored) const {
    if (p.y > 26.f) return p.y - kTopY;  // a lower bound is enough this far away
    constexpr float kCutoff = 45.f;
    float d = column(p);
    d = smoothUnion(d, trapezius_.distance(mirrored, kCutoff), 26.f);
    d = smoothUnion(d, sternomastoid_.distance(mirrored, kCutoff), 16.f);
    d = smoothUnion(d, ellipsoid(p, vec3(0, -127, 28.f + 9.f * design_.throat), vec3(8, 13, 9) * design_.throat),
                    14.f);                                                           // thyroid cartilage
    d = smoothUnion(d, ellipsoid(p, vec3(0, -270, -30), vec3(230, 92, 104)), 40.f);  // chest
    d = smoothUnion(d, ellipsoid(p, vec3(0, -238, -36), vec3(152, 64, 74)), 30.f);   // shoulders
    return smoothUnion(d, clavicle_.distance(mirrored, kCutoff), 14.f);
}

float Neck::bustLimit(vec3 p) {
    const vec2 q(p.x / 112.f, (p.z + 27.f) / 90.f);
    const float side = (glm::length(q) - 1.f) * 90.f - 0.18f * (p.y - kBottomY);
    return smoothIntersection(side, kBottomY - p.y, 16.f);
}

}  // namespace stipple::headgen
