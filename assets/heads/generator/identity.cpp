#include "assets/heads/generator/identity.h"

#include <algorithm>

#include "assets/heads/generator/parallel.h"

namespace stipple::headgen {
namespace {

vec3 earFlare(const Sculpt& sculpt, vec3 p) {
    const vec3 local = sculpt.ear().toLocal(mirroredToLeft(p));
    const float share = Ear::nearness(local, 34.f, 10.f) * smoothstep(3.f, 30.f, local.x) *
                        smoothstep(0.5f, 8.f, sculpt.bareDistance(p));
    return {5.f * sideOf(p) * share, 0, 1.2f * share};
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

const std::vector<SculptSlider>& sculptSliders() {
    static const std::vector<SculptSlider> sliders = {
        {"ear_flare", "ears stand out about 5 mm more", earFlare},
        {"age", "eye bags, folds, hollow temples, sunken cheeks, longer lobes", age},
    };
    return sliders;
}

bool SculptIdentity::set(const std::string& slider, float value) {
    for (size_t i = 0; i < identity_.values.size(); ++i)
        if (slider == identitySliders()[i].name) {
            identity_.values[i] = value;
            return true;
        }
    for (size_t i = 0; i < sculptValues_.size(); ++i)
        if (slider == sculptSliders()[i].name) {
            sculptValues_[i] = value;
            return true;
        }
    return false;
}

bool SculptIdentity::isNeutral() const {
    return identity_.isNeutral() &&
           std::all_of(sculptValues_.begin(), sculptValues_.end(), [](float v) { return v == 0.f; });
}

vec3 SculptIdentity::shift(const Sculpt& sculpt, vec3 p) const {
    vec3 sum = identity_.shift(p);
    for (size_t i = 0; i < sculptValues_.size(); ++i)
        if (sculptValues_[i] != 0.f) sum += sculptValues_[i] * sculptSliders()[i].shift(sculpt, p);
    return sum;
}

void SculptIdentity::apply(const Sculpt& sculpt, Part& part) const {
    if (isNeutral()) return;
    if (part.material == "eye") {
        const vec3 centre = Face::kEyeCentre * vec3(part.name == "eye_L" ? 1 : -1, 1, 1), moved = shift(sculpt, centre);
        for (vec3& p : part.positions) p += moved;
        return;
    }
    const auto shiftAt = [&](vec3 p) { return shift(sculpt, p); };
    parallelFor(int(part.positions.size()), [&](int i) {
        vec3& p = part.positions[size_t(i)];
        part.normals[size_t(i)] = displacedNormal(p, part.normals[size_t(i)], shiftAt);
        p += shiftAt(p);
    });
}

}  // namespace stipple::headgen
