#include "assets/heads/generator/identity.h"

#include <algorithm>

#include "assets/heads/generator/parallel.h"

namespace stipple::headgen {
namespace {

// Sign of x without the jump at the middle plane.
float sideOf(vec3 p) { return p.x / std::sqrt(p.x * p.x + 9.f); }
float blob(vec3 p, vec3 centre, vec3 widths) { return bell(mirroredToLeft(p) - centre, widths); }

vec3 headLength(const Sculpt&, vec3 p) {
    if (p.z < 0) return {0, 0, 5.5f * (p.z / 101.f) * smoothstep(-70.f, 10.f, p.y)};
    return {0, 0, 2.f * (p.z / 98.f) * smoothstep(20.f, 60.f, p.y)};
}
vec3 headBreadth(const Sculpt&, vec3 p) {
    return {2.85f * (p.x / 77.f) * smoothstep(-60.f, 35.f, p.y) * smoothstep(100.f, 45.f, p.z), 0, 0};
}
vec3 headHeight(const Sculpt&, vec3 p) { return {0, 6.5f * smoothstep(25.f, 115.f, p.y), 0}; }
vec3 foreheadSlope(const Sculpt&, vec3 p) {
    return {0, -1.f * smoothstep(60.f, 110.f, p.y) * smoothstep(20.f, 70.f, p.z),
            -6.f * smoothstep(44.f, 100.f, p.y) * smoothstep(10.f, 70.f, p.z)};
}
vec3 occiput(const Sculpt&, vec3 p) { return {0, 0, -5.f * blob(p, {0, 24, -100}, {60, 36, 55})}; }
vec3 browRidge(const Sculpt&, vec3 p) { return {0, 0, 2.f * blob(p, {22, 34, 94}, {26, 9, 24})}; }
vec3 jawWidth(const Sculpt&, vec3 p) {
    const float depth = smoothstep(-28.f, 4.f, p.z) * smoothstep(90.f, 50.f, p.z);
    return {4.f * sideOf(p) * smoothstep(22.f, 52.f, std::fabs(p.x)) * bell(p.y + 62.f, 26.f) * depth, 0, 0};
}
vec3 chinForward(const Sculpt&, vec3 p) { return {0, 0, 4.f * blob(p, {0, -88, 92}, {30, 20, 34})}; }
vec3 faceLength(const Sculpt&, vec3 p) {
    const float height = smoothstep(-50.f, -94.f, p.y) * smoothstep(-125.f, -104.f, p.y);
    return {0, -5.f * height * smoothstep(20.f, 66.f, p.z), 0};
}
vec3 noseSize(const Sculpt&, vec3 p) { return vec3(0, -1.6f, 2.6f) * blob(p, {0, -18, 114}, {17, 20, 20}); }
vec3 noseWidth(const Sculpt&, vec3 p) {
    return {2.f * sideOf(p) * smoothstep(2.f, 12.f, std::fabs(p.x)) * blob(p, {14, -24, 103}, {13, 11, 14}), 0, 0};
}
vec3 cheeks(const Sculpt&, vec3 p) {
    vec3 outward = glm::normalize(mirroredToLeft(p) - vec3(10, -20, 10));
    if (p.x < 0) outward.x = -outward.x;
    return outward * (3.f * blob(p, {47, -36, 68}, {22, 24, 26}));
}
vec3 earFlare(const Sculpt& sculpt, vec3 p) {
    const vec3 local = sculpt.ear().toLocal(mirroredToLeft(p));
    const float share = Ear::nearness(local, 34.f, 10.f) * smoothstep(3.f, 30.f, local.x) *
                        smoothstep(0.5f, 8.f, sculpt.bareDistance(p));
    return {5.f * sideOf(p) * share, 0, 1.2f * share};
}
vec3 neckGirth(const Sculpt&, vec3 p) {
    const float height = smoothstep(-55.f, -115.f, p.y) * smoothstep(-215.f, -170.f, p.y);
    return vec3(p.x, 0, p.z + 18.f) * (0.05f * height);
}
vec3 lips(const Sculpt&, vec3 p) {
    const float share = blob(p, {0, -53.5f, 104}, {20, 9, 12}), fromLine = p.y + 53.6f;
    return {0, (fromLine > 0 ? 0.9f : -0.9f) * share * smoothstep(0.5f, 5.f, std::fabs(fromLine)), 1.5f * share};
}
vec3 age(const Sculpt& sculpt, vec3 p) {
    const vec3 local = sculpt.ear().toLocal(mirroredToLeft(p));
    vec3 d(0);
    d.z += 1.1f * blob(p, {32, 2, 82}, {12, 5, 12}) - 0.9f * blob(p, {26, -7, 86}, {13, 4.5f, 12});   // bag and trough
    d.z += -1.3f * blob(p, {26, -38, 91}, {5, 14, 12}) + 1.0f * blob(p, {33, -34, 86}, {8, 14, 14});  // nasolabial fold
    d.z += -0.9f * blob(p, {30, -63, 86}, {4.5f, 9, 12});                                             // marionette line
    d.x += -2.6f * sideOf(p) * blob(p, {62, 40, 52}, {14, 22, 22});                                   // temple
    d.x += -2.4f * sideOf(p) * blob(p, {54, -34, 55}, {16, 18, 22});                                  // hollow cheek
    d.y += -2.6f * blob(p, {44, -74, 48}, {16, 14, 24});                                              // jowl
    d.y += -1.4f * blob(p, {36, 27, 86}, {14, 5, 12});  // brow fat descends
    d.y += -4.f * smoothstep(-8.f, -28.f, local.y) * Ear::nearness(local, 34.f, 6.f) *
           smoothstep(0.5f, 7.f, sculpt.bareDistance(p));  // longer lobe
    return d;
}

}  // namespace

const std::vector<IdentitySlider>& identitySliders() {
    static const std::vector<IdentitySlider> sliders = {
        {"head_length", "vault longer by one standard deviation (7.5 mm)", headLength},
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
        {"ear_flare", "ears stand out about 5 mm more", earFlare},
        {"neck_girth", "neck about 20 mm more in circumference", neckGirth},
        {"lips", "lips fuller", lips},
        {"age", "eye bags, folds, hollow temples, sunken cheeks, longer lobes", age},
    };
    return sliders;
}

bool Identity::set(const std::string& slider, float value) {
    for (size_t i = 0; i < values_.size(); ++i)
        if (slider == identitySliders()[i].name) {
            values_[i] = value;
            return true;
        }
    return false;
}

bool Identity::isNeutral() const {
    return std::all_of(values_.begin(), values_.end(), [](float v) { return v == 0.f; });
}

vec3 Identity::shift(const Sculpt& sculpt, vec3 p) const {
    vec3 sum(0);
    for (size_t i = 0; i < values_.size(); ++i)
        if (values_[i] != 0.f) sum += values_[i] * identitySliders()[i].shift(sculpt, p);
    return sum;
}

void Identity::apply(const Sculpt& sculpt, Part& part) const {
    if (isNeutral()) return;
    if (part.material == "eye") {
        const vec3 centre = Face::kEyeCentre * vec3(part.name == "eye_L" ? 1 : -1, 1, 1), moved = shift(sculpt, centre);
        for (vec3& p : part.positions) p += moved;
        return;
    }
    constexpr float kStepMm = 0.5f;
    parallelFor(int(part.positions.size()), [&](int i) {
        const vec3 p = part.positions[size_t(i)];
        auto column = [&](vec3 axis) {  // of the deformation's Jacobian
            return axis + (shift(sculpt, p + axis * kStepMm) - shift(sculpt, p - axis * kStepMm)) / (2 * kStepMm);
        };
        const vec3 dx = column({1, 0, 0}), dy = column({0, 1, 0}), dz = column({0, 0, 1}), n = part.normals[size_t(i)];
        part.normals[size_t(i)] =
            glm::normalize(glm::cross(dy, dz) * n.x + glm::cross(dz, dx) * n.y + glm::cross(dx, dy) * n.z);
        part.positions[size_t(i)] = p + shift(sculpt, p);
    });
}

}  // namespace stipple::headgen
