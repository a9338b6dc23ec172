#include "engine/dots/fringe.h"

#include <algorithm>

#include "engine/base/lab.h"
#include "engine/dots/look.h"
#include "engine/dots/skin_albedo.h"

namespace stipple {
namespace {

constexpr uint32_t kSamples = 512;          // hairs of which the mean is taken
const glm::vec4 kFullHair{100, 100, 0, 1};  // of the scalp map: far behind the line and the hair's border

double lightness(glm::dvec3 linear) { return labOfLinear(linear).x; }

glm::dvec3 hairPeak(float grey) {
    OwnHair usual;
    usual.grey = grey;
    const shared::LookParams p = lookParams({}, usual, {}, {});
    glm::dvec3 sum(0);
    for (uint32_t i = 0; i < kSamples; ++i) {
        shared::SiteGpu site{};
        site.normal = {0, 0, 1, 0.5f};
        site.flow = {1, 0, 0, 0.5f};
        site.seed = shared::hashPcg(i);
        site.sessionLabel = (float(i) + 0.5f) / float(kSamples);
        sum += glm::dvec3(shared::hairMark(site, 0, kFullHair, p).core);
    }
    return sum / double(kSamples);
}

glm::dvec3 dotPeak(float muPerMm) {
    shared::LookParams p = lookParams({}, {}, {}, {});
    p.muPerMm = muPerMm;
    return glm::dvec3(shared::settledPeak(shared::meanStyle(true, p), 0, p));
}

}  // namespace

double darkerThanFringe(const Plan& plan, const OwnHair& hair, const Skin& skin) {
    const shared::LookParams look = lookParams(plan, hair, skin, {});
    float darkest = 0;
    for (int k = 0; k < plan.sessions; ++k) darkest = std::max(darkest, look.birth[k].y);
    const glm::dvec3 bare = skinAlbedo(skin);
    return lightness(bare * (1.0 - hairPeak(hair.grey))) - lightness(bare * (1.0 - dotPeak(darkest)));
}

}  // namespace stipple
