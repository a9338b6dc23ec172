#include "engine/render/pigment_map.h"

#include <algorithm>
#include <cmath>

#include "engine/gl/pass.h"
#include "engine/render/programs.h"

namespace stipple {

namespace {

constexpr int kSize = 2048;            // texels a side: 0.34 mm and less on a head of common size
constexpr float kMarginShare = 0.01f;  // of the side, so that no mark is cut
// A map that is drawn part by part costs each picture meanwhile about as much as the marks drawn for its camera do.
constexpr size_t kParts = 5, kLeastPart = 8192;  // marks

// The plane is linear over a triangle, so a step on the triangle is a step in the plane: xy along `flow`, zw across.
glm::vec4 planeSteps(const Head& head, uint32_t triangle, const PlacedSite& site) {
    const glm::uvec3 corner = head.mesh.triangles[triangle];
    const std::vector<glm::vec3>& positions = head.mesh.positions;
    const glm::vec3 e1 = positions[corner.y] - positions[corner.x], e2 = positions[corner.z] - positions[corner.x];
    const glm::vec2 p1 = head.plane[corner.y] - head.plane[corner.x], p2 = head.plane[corner.z] - head.plane[corner.x];
    const float a = glm::dot(e1, e1), b = glm::dot(e1, e2), c = glm::dot(e2, e2), det = a * c - b * b;
    if (!(det > 0)) return glm::vec4(0);
    auto step = [&](glm::vec3 direction) {
        const float x = glm::dot(direction, e1), y = glm::dot(direction, e2);
        return ((c * x - b * y) * p1 + (a * y - b * x) * p2) / det;
    };
    return glm::vec4(step(site.flow), step(glm::cross(site.normal, site.flow)));
}

gl::Texture mapTexture() {
    gl::TextureShape shape;
    shape.format = gl::Format::rgba16;
    shape.size = glm::ivec2(kSize);
    shape.filter = gl::Filter::mipmaps;
    return gl::Texture("pigment map", shape);
}

}  // namespace

void PigmentMap::setSites(const Head& head, const SiteSet& sites, const std::vector<PlacedSite>& placed) {
    clear();
    if (placed.empty()) return;
    steps_.resize(placed.size());
    glm::vec2 low = placed.front().plane, high = low;
    for (size_t i = 0; i < placed.size(); ++i) {
        steps_[i] = planeSteps(head, sites.sites[i].triangle, placed[i]);
        low = glm::min(low, placed[i].plane);
        high = glm::max(high, placed[i].plane);
    }
    const glm::vec2 margin = glm::max(kMarginShare * (high - low), glm::vec2(1e-4f));
    low_ = low - margin;
    size_ = high - low + 2.0f * margin;
    double planeAMm = 0;
    for (const glm::vec4& step : steps_) planeAMm += std::sqrt(std::abs(double(step.x * step.w - step.y * step.z)));
    texelsAMm_ = float(kSize * planeAMm / double(steps_.size())) / std::sqrt(size_.x * size_.y);
}

void PigmentMap::clear() {
    steps_.clear();
    stepBuffer_ = gl::Buffer();
    invalidate();
}

glm::vec4 PigmentMap::window() const { return glm::vec4(low_, 1.0f / size_); }

bool PigmentMap::isWhole(const DotBuffers& dots, DotBuffers::Which which) const {
    return drawnMarks_ && which == which_ && *drawnMarks_ == dots.count(which);
}

void PigmentMap::update(const DotBuffers& dots, DotBuffers::Which which, const gl::Program& dotMap) {
    if (!isWhole(dots, which)) drawMarks(dots, which, dots.count(which), dotMap);
}

void PigmentMap::advance(const DotBuffers& dots, DotBuffers::Which which, const gl::Program& dotMap) {
    const size_t part = std::max(kLeastPart, (dots.count(which) + kParts - 1) / kParts);
    if (!isWhole(dots, which)) drawMarks(dots, which, part, dotMap);
}

void PigmentMap::drawMarks(const DotBuffers& dots, DotBuffers::Which which, size_t most, const gl::Program& dotMap) {
    if (map_.name() == 0) {
        map_ = mapTexture();
        target_ = gl::Framebuffer("pigment map", &map_, nullptr);
    }
    if (!steps_.empty()) {
        stepBuffer_ = gl::Buffer("plane steps", gl::bytesOf(std::span<const glm::vec4>(steps_)));
        steps_ = {};
    }
    if (which != which_) invalidate();
    which_ = which;
    gl::PassState pass;
    pass.target = &target_;
    if (!drawnMarks_) pass.clearColour = glm::vec4(1);
    pass.blend = gl::Blend::multiply;
    gl::beginPass(pass);
    const size_t from = drawnMarks_.value_or(0), to = std::min(from + most, dots.count(which));
    if (stepBuffer_.name() != 0) {
        dotMap.set("uWindow", glm::vec4(low_, glm::vec2(float(kSize)) / size_));
        dotMap.set("uSize", glm::vec2(float(kSize)));
        gl::bindStorage(slots::kSteps, stepBuffer_);
        dots.draw(dotMap, which, from, to);
    }
    drawnMarks_ = to;
    if (isWhole(dots, which)) map_.makeMipmaps();
}

}  // namespace stipple
