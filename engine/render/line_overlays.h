// Lines and marks over the finished picture; what lies behind the head is hidden.
#pragma once
#include <vector>

#include "engine/gl/buffer.h"
#include "engine/gl/vertex_array.h"
#include "engine/render/frame.h"
#include "engine/render/programs.h"
#include "engine/render/targets.h"

namespace stipple {

class LineOverlays {
public:
    // Lines, and a round mark where a label points. Uploads only what changed since the last frame.
    void draw(const FrameInputs& inputs, const Targets& targets, const gl::Program& line);

private:
    void upload();

    std::vector<LineOverlay> lines_;  // what the buffer holds
    std::vector<LabelOverlay> labels_;
    gl::Buffer segments_;
    gl::VertexArray segmentArray_;
    size_t segmentCount_ = 0;
};

}  // namespace stipple
