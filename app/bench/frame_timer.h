// Times one frame after the other, each waited for.
#pragma once
#include <functional>
#include <memory>

#include "app/bench/row.h"
#include "engine/gl/gpu_timer.h"

namespace stipple::bench {

class FrameTimer {
public:
    FrameTimer();
    // `draw` makes a frame of the current context.
    void measure(Samples& samples, const std::function<void()>& draw);

private:
    std::unique_ptr<gl::GpuTimer> gpu_;  // none on a software renderer, where it would tell nothing
};

}  // namespace stipple::bench
