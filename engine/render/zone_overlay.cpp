#include "engine/render/zone_overlay.h"

#include <vector>

#include "engine/gl/pass.h"
#include "engine/plan/zones.h"

namespace stipple {

namespace {

constexpr int kSize = 512;  // about 2 mm a texel; the shader smooths borders

// 0 outside what is treated, else the zone's number from 1.
std::vector<uint8_t> zoneNumbers(const Chart& chart, const ScalpMap& map, const Plan& plan) {
    std::vector<uint8_t> numbers(size_t(kSize) * kSize, 0);
    for (int y = 0; y < kSize; ++y)
        for (int x = 0; x < kSize; ++x) {
            const glm::vec2 plane = (glm::vec2(x, y) + 0.5f) / float(kSize);
            const ScalpSample sample = map.sample(plane);
            if (sample.lineMm <= 0) continue;
            const Zone zone = zoneAt(chart.coordinateOf(chart.surfaceOf(plane)), sample, plan);
            numbers[size_t(y) * kSize + size_t(x)] = uint8_t(1 + int(zone));
        }
    return numbers;
}

}  // namespace

void ZoneOverlay::setHead(HeadPtr head) {
    head_ = std::move(head);
    map_ = ScalpMap();
    madeForSoftness_.reset();
}

void ZoneOverlay::setMap(const ScalpMap& map) {
    map_ = map;
    madeForSoftness_.reset();
}

void ZoneOverlay::update(float softnessMm) {
    if (madeForSoftness_ == softnessMm) return;
    Plan plan;
    plan.hairline.softnessMm = softnessMm;  // all that zones ask of a plan
    gl::TextureShape shape;
    shape.format = gl::Format::r8;
    shape.size = glm::ivec2(kSize);
    zones_ = gl::Texture("zones", shape);
    zones_.upload(std::span<const uint8_t>(zoneNumbers(head_->chart, map_, plan)));
    madeForSoftness_ = softnessMm;
}

void ZoneOverlay::draw(const Targets& targets, const HeadBuffers& buffers, float softnessMm, const gl::Program& zones) {
    if (!head_ || map_.texels().empty()) return;
    update(softnessMm);
    gl::PassState pass;
    pass.target = &targets.shown;
    pass.blend = gl::Blend::over;
    pass.cull = gl::Cull::back;
    gl::beginPass(pass);
    gl::bindTexture(slots::kHeadDepth, targets.headDepth);
    gl::bindTexture(slots::kZones, zones_);
    zones.set("uShownSize", glm::vec2(targets.shape.shown));
    buffers.drawSolid(zones);
}

}  // namespace stipple
