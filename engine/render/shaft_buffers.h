// Hairs to draw: brows and lashes of the head, and the shafts of own shaved hair, made ready on the graphics device.
#pragma once
#include "engine/gl/buffer.h"
#include "engine/gl/pass.h"
#include "engine/head/head.h"
#include "engine/render/dot_buffers.h"
#include "shaders/shared/shaft_types.h"

namespace stipple {

class ShaftBuffers {
public:
    ShaftBuffers();

    void setHead(const std::vector<shared::ShaftGpu>& strands);
    // Follows DotBuffers::prepare(): where that made its marks anew, so must this.
    void prepare(const gl::Program& program, const DotBuffers& dots);
    // Into the pass that was begun, which blends.
    struct Detail {
        bool fine = true;         // three pieces a hair instead of one
        float stubbleShare = 1;   // of the shaved hairs; the first ones by rank, evenly spread, with the opacity of all
        bool showStrands = true;  // brows and lashes
    };
    void draw(const gl::Program& program, const Detail& detail) const;
    void drawStubble(const gl::Program& program, const Detail& detail) const;

private:
    void drawBuffer(const gl::Program& program, const gl::Buffer& shafts, size_t count, bool fine, float opacity) const;

    gl::Buffer fineCorners_, coarseCorners_, strands_, stubble_;
    gl::VertexArray fineArray_, coarseArray_;
    size_t strandCount_ = 0, stubbleCount_ = 0;
};

}  // namespace stipple
