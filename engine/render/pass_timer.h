// How long each pass took, waited for one by one. Off by default, since waiting makes a frame slower.
#pragma once
#include <optional>
#include <vector>

#include "engine/base/stopwatch.h"
#include "engine/gl/gpu_timer.h"
#include "engine/render/renderer.h"

namespace stipple {

class PassTimer {
public:
    void setOn(bool on);
    void beginFrame();
    // Ends the pass that ran since the last call.
    void endPass(const char* name);
    void endFrame();
    const std::vector<PassTime>& times() const { return times_; }

private:
    std::optional<gl::GpuTimer> gpu_;  // while it is on
    Stopwatch watch_;
    std::vector<PassTime> times_;
};

}  // namespace stipple
