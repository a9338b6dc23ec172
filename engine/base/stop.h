// Work that can be given up: whoever started it holds the stop_source, the work asks now and then.
#pragma once
#include <exception>
#include <stop_token>

namespace stipple {

// Thrown by work that was asked to stop. What it was to change is as it was before.
class Stopped : public std::exception {
public:
    const char* what() const noexcept override { return "stopped"; }
};

inline void leaveIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Stopped();
}

}  // namespace stipple
