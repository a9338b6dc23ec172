// The marks drawn once into a map over the chart's plane, so that a moving camera costs the same for ten thousand of
// them as for a million (DESIGN §8 'One draw, two projections'). Exact only where a pixel covers more than a texel of
// it.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/gl/buffer.h"
#include "engine/gl/framebuffer.h"
#include "engine/gl/texture.h"
#include "engine/head/head.h"
#include "engine/render/dot_buffers.h"

namespace stipple {

class PigmentMap {
public:
    // A pixel of this size or larger, at the camera's target, is well served by the map.
    static constexpr float kLeastPixelMm = 0.28f;

    void setSites(const Head& head, const SiteSet& sites, const std::vector<PlacedSite>& placed);
    void clear();
    void invalidate() { drawnMarks_.reset(); }

    bool isWhole(const DotBuffers& dots, DotBuffers::Which which) const;
    // Draws what the map lacks.
    void update(const DotBuffers& dots, DotBuffers::Which which, const gl::Program& dotMap);
    // Draws a part of it: after some calls it is whole, the same as drawn at once, and none of them takes long.
    void advance(const DotBuffers& dots, DotBuffers::Which which, const gl::Program& dotMap);

    const gl::Texture& texture() const { return map_; }
    glm::vec4 window() const;  // xy the plane's place of the map's corner, zw 1/size in the plane
    float texelsAPixel(float pixelMm) const { return pixelMm * texelsAMm_; }

private:
    void drawMarks(const DotBuffers& dots, DotBuffers::Which which, size_t most, const gl::Program& dotMap);

    std::vector<glm::vec4> steps_;  // kept until they are first needed on the device
    gl::Buffer stepBuffer_;
    gl::Texture map_;
    gl::Framebuffer target_;
    glm::vec2 low_{0}, size_{1};  // in the plane
    float texelsAMm_ = 0;         // mean over the sites
    DotBuffers::Which which_ = DotBuffers::Which::after;
    std::optional<size_t> drawnMarks_;  // of which_; none where what the map holds is nothing's
};

}  // namespace stipple
