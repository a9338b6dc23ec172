// How long each pass took, waited for one by one. Off by default, since waiting makes a frame slower.
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "engine/render/renderer.h"

namespace stipple {

class PassTimer {
public:
    void setOn(bool on) { on_ = on; }
    void beginFrame();
    // Ends the pass that ran since the last call.
    void endPass(const char* name);
    const std::vector<PassTime>& times() const { return times_; }

private:
    bool on_ = false;
    std::chrono::steady_clock::time_point last_;
    std::vector<PassTime> times_;
};

}  // namespace stipple
