// How long the device itself took for what was drawn between two points.
#pragma once

namespace stipple::gl {

class GpuTimer {
public:
    GpuTimer();
    ~GpuTimer();
    GpuTimer(const GpuTimer&) = delete;
    GpuTimer& operator=(const GpuTimer&) = delete;

    // One timer runs at a time.
    void begin();
    double endMs();  // waits for what was drawn

private:
    unsigned query_ = 0;
};

}  // namespace stipple::gl
