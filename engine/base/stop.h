// Work that can be given up: whoever started it holds the stop_source, the work asks now and then.
#pragma once
#include <exception>
#include <functional>
#include <stop_token>
#include <utility>

namespace stipple {

// Thrown by work that was asked to stop. What it was to change is as it was before.
class Stopped : public std::exception {
public:
    const char* what() const noexcept override { return "stopped"; }
};

inline void leaveIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Stopped();
}

// Given to work that takes long: whether to go on, and where to say what it is at.
struct WorkWatch {
    std::stop_token stop;
    std::function<void(const char*)> say;  // words for people, as in "finding the face"; may be empty

    WorkWatch(std::stop_token whether = {}, std::function<void(const char*)> where = {})
        : stop(std::move(whether)), say(std::move(where)) {}
    // Throws Stopped.
    void begin(const char* words) const {
        leaveIfStopped(stop);
        if (say) say(words);
    }
};

}  // namespace stipple
