#include "assets/heads/generator/measures.h"

#include <algorithm>
#include <functional>

namespace stipple::headgen {
namespace {

float cross2(vec2 o, vec2 a, vec2 b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

// Length of a tape around points of a plane: their convex hull.
float hullLength(std::vector<vec2> points) {
    std::sort(points.begin(), points.end(), [](vec2 a, vec2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<vec2> hull;
    auto addChain = [&](auto begin, auto end) {
        const size_t first = hull.size();
        for (auto p = begin; p != end; ++p) {
            while (hull.size() >= first + 2 && cross2(hull[hull.size() - 2], hull.back(), *p) <= 0) hull.pop_back();
            hull.push_back(*p);
        }
        hull.pop_back();  // the next chain begins with it
    };
    if (points.size() < 3) return 0;
    addChain(points.begin(), points.end());
    addChain(points.rbegin(), points.rend());
    float length = 0;
    for (size_t i = 0; i < hull.size(); ++i) length += glm::length(hull[(i + 1) % hull.size()] - hull[i]);
    return length;
}

// A tape around the skin in the plane through `on` with normal `normal`, over the points that `keep` lets pass.
float tapeAround(const TriMesh& skin, vec3 on, vec3 normal, const std::function<bool(vec3)>& keep) {
    const vec3 u = acrossOf(normal), v = glm::cross(normal, u);
    std::vector<vec2> section;
    for (const auto& t : skin.triangles)
        for (size_t k = 0; k < 3; ++k) {
            const vec3 a = skin.positions[size_t(t[k])], b = skin.positions[size_t(t[(k + 1) % 3])];
            const float heightA = glm::dot(a - on, normal), heightB = glm::dot(b - on, normal);
            if ((heightA < 0) == (heightB < 0)) continue;
            const vec3 p = glm::mix(a, b, heightA / (heightA - heightB));
            if (keep(p)) section.push_back({glm::dot(p, u), glm::dot(p, v)});
        }
    return hullLength(section);
}

struct Mean {
    float mm, deviationMm;
};

struct EarSize {
    float length, breadth, outermostX;
};

EarSize measureEar(const Sculpt& sculpt, const IdentityFrame& frame, const std::vector<vec3>& neutral,
                   const TriMesh& skin) {
    vec3 low(1e9f), high(-1e9f);
    for (size_t i = 0; i < neutral.size(); ++i) {
        if (neutral[i].x < 60.f || sculpt.earStandoff(neutral[i]) < 1.5f) continue;
        const vec3 local = sculpt.ear().toLocal(mirroredToLeft(frame.toDesign(skin.positions[i]))) * frame.scale;
        const float x = skin.positions[i].x;
        low = glm::min(low, vec3(local.x, local.y, x));
        high = glm::max(high, vec3(local.x, local.y, x));
    }
    return {high.y - low.y, high.x - low.x, high.z};
}

}  // namespace

std::vector<Measure> measureHead(const Sculpt& sculpt, const IdentityFrame& frame, const std::vector<vec3>& neutral,
                                 const TriMesh& skin, const Landmarks& landmarks, People people) {
    auto at = [&](const char* name) { return landmarks.at(name); };
    auto between = [&](const char* a, const char* b) { return glm::length(at(a) - at(b)); };
    const vec3 lengthAxis = at("opisthocranion") - at("glabella");
    const vec3 bandNormal = glm::normalize(glm::cross(vec3(1, 0, 0), lengthAxis));
    const float beyondEars = 0.5f * between("euryon_L", "euryon_R") + 1.4f;
    const vec3 neckNormal = glm::normalize(vec3(0, 1, 0.22f)), neck = frame.toHead({0, -140, 40});
    const EarSize ear = measureEar(sculpt, frame, neutral, skin);
    auto row = [people](const char* name, float value, Mean men, Mean women) {
        const Mean& mean = people == People::men ? men : women;
        return Measure{name, value, mean.mm, mean.deviationMm};
    };
    // Means and deviations: ANSUR II. Not in its public set, so only for orientation: bitragion (ANSUR 1988), nose,
    // lips, bigonial (set by hand).
    return {
        row("head length (glabella-opisthocranion)", glm::length(lengthAxis), {199.5f, 7.0f}, {189.8f, 7.4f}),
        row("head breadth", between("euryon_L", "euryon_R"), {154.3f, 5.5f}, {147.8f, 5.2f}),
        row("head circumference",
            tapeAround(skin, at("glabella"), bandNormal, [&](vec3 p) { return std::fabs(p.x) < beyondEars; }),
            {574.4f, 16.0f}, {561.1f, 19.4f}),
        row("tragion-top of head (vertical)", at("vertex").y - at("tragion_L").y, {131.1f, 6.2f}, {126.5f, 6.5f}),
        row("menton-sellion", between("menton", "sellion"), {122.6f, 6.7f}, {113.1f, 6.1f}),
        row("bizygomatic breadth", between("zygion_L", "zygion_R"), {142.6f, 6.2f}, {133.8f, 5.6f}),
        row("interpupillary", between("pupil_L", "pupil_R"), {64.0f, 3.4f}, {61.7f, 3.6f}),
        row("ear length", ear.length, {64.2f, 4.5f}, {59.4f, 3.9f}),
        row("ear breadth", ear.breadth, {36.1f, 3.0f}, {33.2f, 2.8f}),
        row("ear protrusion", ear.outermostX - at("tragion_L").x, {23.2f, 3.0f}, {20.4f, 2.7f}),
        row("neck circumference", tapeAround(skin, neck, neckNormal, [](vec3) { return true; }), {397.6f, 25.8f},
            {329.8f, 19.2f}),
        row("bitragion breadth", between("tragion_L", "tragion_R"), {145.0f, 6.0f}, {133.0f, 5.0f}),
        row("nose breadth", between("alare_L", "alare_R"), {36.0f, 3.0f}, {32.0f, 3.0f}),
        row("nose protrusion", at("pronasale").z - at("subnasale").z, {20.0f, 2.5f}, {18.5f, 2.5f}),
        row("lip width", between("cheilion_L", "cheilion_R"), {52.0f, 3.7f}, {48.5f, 3.5f}),
        row("bigonial breadth", between("gonion_L", "gonion_R"), {119.0f, 7.5f}, {107.0f, 6.5f}),
    };
}

}  // namespace stipple::headgen
