#include "app/bench/frame_timer.h"

#include "engine/gl/loader.h"

namespace stipple::bench {

FrameTimer::FrameTimer() {
    if (!gl::deviceInfo().software) gpu_ = std::make_unique<gl::GpuTimer>();
}

void FrameTimer::measure(Samples& samples, const std::function<void()>& draw) {
    gl::waitUntilDone();
    const Stopwatch watch;
    std::optional<double> gpuMs;
    if (gpu_) gpu_->begin();
    draw();
    if (gpu_) gpuMs = gpu_->endMs();
    gl::waitUntilDone();
    samples.add(watch.elapsed(), gpuMs);
}

}  // namespace stipple::bench
