#include "engine/render/pass_timer.h"

#include "engine/gl/loader.h"

namespace stipple {

void PassTimer::setOn(bool on) {
    if (!on) gpu_.reset();
    if (on && !gpu_) gpu_.emplace();
}

void PassTimer::beginFrame() {
    times_.clear();
    if (!gpu_) return;
    gl::waitUntilDone();
    watch_ = Stopwatch();
    gpu_->begin();
}

void PassTimer::endPass(const char* name) {
    if (!gpu_) return;
    const double gpuMs = gpu_->endMs();
    gl::waitUntilDone();
    times_.push_back({name, watch_.lap(), gpuMs});
    gpu_->begin();
}

void PassTimer::endFrame() {
    if (gpu_) gpu_->endMs();
}

}  // namespace stipple
