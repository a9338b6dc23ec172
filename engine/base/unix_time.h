// The time of day, for people to read.
#pragma once
#include <chrono>
#include <cstdint>

namespace stipple {

// Seconds since 1970, UTC.
inline int64_t unixTimeS() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace stipple
