#include "assets/heads/generator/ear.h"

namespace stipple::headgen {
namespace {

constexpr float kFlareDegrees = 37.f, kTiltDegrees = 12.f;  // away from the head; top leaning back
constexpr vec3 kMiddle{14, 1, 0};

const vec2 kOutline[] = {{-1, 10},    {-1, 21},    {4.5f, 29},  {12.5f, 32.8f}, {21, 31.4f},  {28, 25},
                         {30.6f, 15}, {30.2f, 5},  {27.4f, -5}, {23, -13.5f},   {18.5f, -21}, {14, -27},
                         {8, -29.5f}, {2.5f, -27}, {0, -20},    {-1, -10}};

}  // namespace

Ear::Ear(float scale) : scale_(scale) {
    const float flare = glm::radians(kFlareDegrees), tilt = glm::radians(kTiltDegrees);
    const vec3 back(std::sin(flare), 0.f, -std::cos(flare));
    vec3 up(0.10f, std::cos(tilt), -std::sin(tilt));
    up = glm::normalize(up - back * glm::dot(up, back));
    vec3 out = glm::normalize(glm::cross(up, back));
    if (out.x < 0) out = -out;
    axes_ = mat3(back, up, out);
    helix_ = Curve({{2.0f, 7.5f, -1.5f, 2.0f},
                    {-1.2f, 13.f, 1.2f, 2.6f},
                    {-0.5f, 21.f, 2.4f, 3.0f},
                    {4.5f, 28.6f, 3.0f, 3.2f},
                    {12.5f, 32.2f, 3.0f, 3.2f},
                    {21.f, 31.f, 2.6f, 3.2f},
                    {27.8f, 24.5f, 2.2f, 3.1f},
                    {30.4f, 15.f, 2.0f, 2.9f},
                    {30.f, 5.f, 1.8f, 2.7f},
                    {27.2f, -5.f, 1.4f, 2.5f},
                    {22.5f, -13.f, 0.8f, 2.3f},
                    {17.5f, -20.f, 0.4f, 2.1f},
                    {12.f, -25.5f, 0.f, 1.6f}},
                   10);
    antihelix_ = Curve({{13.5f, -11.f, 2.6f, 2.6f},
                        {18.5f, -6.f, 3.0f, 2.7f},
                        {21.6f, 2.f, 3.4f, 2.9f},
                        {22.2f, 10.f, 3.0f, 3.0f},
                        {20.f, 18.f, 1.8f, 2.9f},
                        {16.5f, 25.f, 0.8f, 2.6f}},
                       9);
    antihelixLower_ = Curve(
        {{22.f, 9.f, 2.6f, 2.6f}, {17.5f, 14.5f, 1.9f, 2.5f}, {11.f, 17.f, 0.8f, 2.3f}, {4.f, 18.f, 0.2f, 2.0f}}, 9);
    crus_ = Curve({{11.f, 2.5f, -8.5f, 1.6f}, {5.5f, 3.8f, -3.5f, 2.3f}, {1.5f, 7.5f, -1.2f, 2.4f}}, 5);
    std::vector<vec4> knots;
    for (const vec2& q : kOutline) knots.push_back({q.x, q.y, 0, 0});
    const Curve outline(knots, 3, true);
    for (const vec4& q : outline.points()) outline_.push_back(vec2(q));
    outline_.pop_back();  // the first point again
}

float Ear::nearness(vec3 local, float radiusMm, float fadeMm) {
    return smoothstep(radiusMm + fadeMm, radiusMm, glm::length(local - kMiddle));
}

float Ear::outlineDistance(vec2 p) const {
    float nearest2 = 1e9f;
    bool inside = false;
    for (size_t i = 0, j = outline_.size() - 1; i < outline_.size(); j = i++) {
        const vec2 a = outline_[j], b = outline_[i], along = b - a, offset = p - a;
        const vec2 q = offset - along * saturate(glm::dot(offset, along) / glm::dot(along, along));
        nearest2 = std::min(nearest2, glm::dot(q, q));
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside ? -std::sqrt(nearest2) : std::sqrt(nearest2);
}

float Ear::solidAt(vec3 q) const {
    const float plateZ = -0.6f + 1.1f * smoothstep(10.f, 24.f, q.x);
    const float plate =
        smoothIntersection(outlineDistance(vec2(q)) + 0.8f, std::fabs(q.z - plateZ + 0.4f) - 1.9f, 1.8f);
    const float lobe = ellipsoid(q, vec3(8.5f, -20.3f, 0.2f), vec3(8.4f, 9.2f, 3.8f));
    const float cup = ellipsoid(q, vec3(11.5f, 2.f, -6.f), vec3(14.5f, 18.f, 11.f));
    const float antihelix = smoothUnion(antihelix_.distance(q), antihelixLower_.distance(q), 2.5f);
    static const mat3 fossaAxes = aboutZ(-20.f);
    const float fossa = ellipsoid(q, vec3(9.5f, 23.5f, 3.8f), vec3(6.f, 4.2f, 3.6f), fossaAxes);
    float d = smoothUnion(plate, lobe, 8.f);
    d = smoothUnion(d, cup, 6.f);
    d = smoothUnion(d, antihelix, 3.2f);
    d = smoothUnion(d, helix_.distance(q), 2.8f);
    return smoothCut(d, fossa, 2.f);
}

EarParts Ear::distance(vec3 mirrored) const {
    vec3 q = toLocal(mirrored);
    // the plate curls: upper and lower ends lie closer to the head
    const float fromMiddle = q.y - 3.f;
    const float curl = (fromMiddle > 0 ? 0.0042f : 0.0014f) * square(fromMiddle);
    q.z += std::min(curl, 5.f) * smoothstep(2.f, 16.f, q.x);
    const float bound = glm::length(q - kMiddle) - 36.f;
    if (bound > 6.f) return {bound * scale_, 1e3f, 1e3f};

    EarParts parts;
    parts.solid = solidAt(q);
    const float concha = ellipsoid(q, vec3(9.8f, -0.5f, 0.5f), vec3(10.6f, 13.5f, 9.5f));
    const float canal = ellipsoid(q, vec3(5.2f, -3.5f, -9.f), vec3(3.2f, 3.8f, 6.f));
    parts.bowl = smoothUnion(concha, canal, 2.f);
    static const mat3 tragusAxes = aboutY(-16.f), antitragusAxes = aboutZ(18.f);
    const float tragus = ellipsoid(q, vec3(0.6f, -3.6f, 0.2f), vec3(4.0f, 5.6f, 3.0f), tragusAxes);
    const float antitragus = ellipsoid(q, vec3(12.f, -12.6f, 1.8f), vec3(4.6f, 3.0f, 3.0f), antitragusAxes);
    parts.extras = smoothUnion(smoothUnion(tragus, antitragus, 2.f), crus_.distance(q), 4.f);
    parts.solid *= scale_;
    parts.bowl *= scale_;
    parts.extras *= scale_;
    return parts;
}

}  // namespace stipple::headgen
