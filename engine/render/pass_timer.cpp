#include "engine/render/pass_timer.h"

#include "engine/gl/loader.h"

namespace stipple {

void PassTimer::beginFrame() {
    times_.clear();
    if (!on_) return;
    gl::waitUntilDone();
    last_ = std::chrono::steady_clock::now();
}

void PassTimer::endPass(const char* name) {
    if (!on_) return;
    gl::waitUntilDone();
    const auto now = std::chrono::steady_clock::now();
    times_.push_back({name, std::chrono::duration<double, std::milli>(now - last_).count()});
    last_ = now;
}

}  // namespace stipple
