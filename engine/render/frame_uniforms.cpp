#include "engine/render/frame_uniforms.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/units.h"
#include "engine/render/skin_constants.h"
#include "shaders/shared/look.h"
#include "shaders/shared/spherical_gaussian.h"

namespace stipple {
namespace {

// Lights this broad are smooth enough for three bands of spherical harmonics.
constexpr float kBroadSharpness = 3;

bool isBroad(const Light& light) {
    return !light.key && light.shape == Light::Shape::gaussian && light.sharpness <= kBroadSharpness;
}

// Bands of irradiance from a normalised Gaussian on the sphere, cosine lobe included: Ramamoorthi and Hanrahan 2001 for
// the cosine's pi, 2pi/3, pi/4; the Gaussian's own from the recurrence of the modified Bessel functions.
void addAmbient(const Light& light, glm::vec3 axis, shared::FrameUniforms& frame) {
    const float l = light.sharpness;
    const float first = 1 / std::tanh(l) - 1 / l;
    const float second = 1 - 3 * first / l;
    const glm::vec3 a = axis;
    const float linear = 0.5f * first;
    // P2(mu) = (3 mu^2 - 1) / 2 with mu = a.n, written in the basis xy, yz, zx, xx - yy, 3zz - 1.
    const float quadratic = 5.0f / 16.0f * second;
    const float weights[9] = {0.25f,
                              linear * a.x,
                              linear * a.y,
                              linear * a.z,
                              quadratic * 3 * a.x * a.y,
                              quadratic * 3 * a.y * a.z,
                              quadratic * 3 * a.z * a.x,
                              quadratic * 0.75f * (a.x * a.x - a.y * a.y),
                              quadratic * 0.25f * (3 * a.z * a.z - 1)};
    for (int i = 0; i < 9; ++i) frame.ambient[i] += glm::vec4(light.irradiance * weights[i], 0);
}

glm::vec4 shapeOf(const Light& light) {
    switch (light.shape) {
        case Light::Shape::gaussian:
            return glm::vec4(0);
        case Light::Shape::window:
            return glm::vec4(light.halfSize, glm::vec2(light.panes));
        case Light::Shape::ring:
            return glm::vec4(-light.halfSize.x, light.halfSize.y, 1, 1);
    }
    return glm::vec4(0);
}

// A harmonic (1, 2, ...) of a grid that is dark over `bar` of its width, against its mean.
float harmonicOf(int number, int panes, float bar) {
    const float turn = float(kPi) * float(number);
    return panes > 1 ? 2 * std::sin(turn * bar) / (turn * (1 - bar)) : 0.0f;
}

shared::LightGpu narrowLight(const Light& light, const LightPlace& place) {
    // Light spreads in skin before it leaves, red farthest: the terminator is that of a broader light (RECIPE §5).
    const glm::vec3 softening(0.030f, 0.010f, 0.004f);
    shared::LightGpu gpu{};
    gpu.axis = glm::vec4(place.axis, light.sharpness);
    gpu.irradiance = glm::vec4(light.irradiance, harmonicOf(1, light.panes.x, light.bars.x));
    gpu.shape = shapeOf(light);
    gpu.xAxis = glm::vec4(place.xAxis, harmonicOf(1, light.panes.y, light.bars.y));
    for (int i = 0; i < 4; ++i) gpu.finerBars[i] = harmonicOf(2 + i / 2, light.panes[i % 2], light.bars[i % 2]);
    for (int c = 0; c < 3; ++c) {
        const glm::vec3 fit = shared::irradianceFit(light.sharpness / (1 + light.sharpness * softening[c]));
        gpu.fitScale[c] = fit.x;
        gpu.fitBias[c] = fit.y;
        gpu.fitBend[c] = fit.z;
    }
    return gpu;
}

}  // namespace

void fillLights(const LightRig& rig, const Camera& camera, shared::FrameUniforms& frame) {
    frame.exposure = rig.exposure;
    frame.room[0] = glm::vec4(1.0f / rig.room.halfSizeM, rig.room.viewer);
    frame.room[1] = glm::vec4(rig.room.low, 0);
    frame.room[2] = glm::vec4(rig.room.high, 0);
    frame.lightCount = frame.keyCount = 0;
    for (glm::vec4& band : frame.ambient) band = glm::vec4(0);
    // The shader adds all of them, so that those not in the rig must be black but well formed.
    const Light black{.sharpness = 1, .irradiance = glm::vec3(0)};
    for (shared::LightGpu& light : frame.lights) light = narrowLight(black, {{0, 1, 0}, {1, 0, 0}});
    for (const Light& light : rig.lights) {
        const LightPlace place = lightPlace(light, camera);
        if (isBroad(light)) {
            addAmbient(light, place.axis, frame);
            continue;
        }
        STIPPLE_CHECK(frame.lightCount < STIPPLE_MAX_LIGHTS, rig.name);
        frame.lights[frame.lightCount++] = narrowLight(light, place);
        if (light.key) frame.keyCount = frame.lightCount;
    }
}

void fillSkin(glm::vec3 albedo, bool photographed, shared::FrameUniforms& frame) {
    const SkinConstants skin = skinConstants(albedo);
    frame.skinAlbedo = glm::vec4(albedo, 0);
    frame.skinMelanin = glm::vec4(skin.melanin, skin.mottle);
    frame.skinBlood = glm::vec4(skin.blood, skin.scatter);
    frame.skinShape = glm::vec4(skin.foreheadRelief, skin.scalpRelief, skin.highlightGain, photographed ? 1 : 0);
}

float freshnessOf(const shared::LookParams& look) {
    float youngest = INFINITY;
    for (const glm::vec4& birth : look.birth)
        if (birth.x <= look.dayNow) youngest = std::min(youngest, look.dayNow - birth.x);
    return std::exp(-youngest / shared::kRednessDays);  // FACTS §3.1: redness is gone by about 72 h
}

}  // namespace stipple
