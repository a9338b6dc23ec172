// What a soak has seen: how long frames took, and how much memory the program held.
#pragma once
#include <array>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/base/stopwatch.h"

namespace stipple {

// What a round of the loop drew; the dearest of several counts.
enum class FrameKind { screens, moving, full, smallPicture, count };

// What the program holds now: as the system counts it, and what of that is allocated and not yet freed.
struct MemoryHeld {
    double residentMb = 0, allocatedMb = 0;
};
MemoryHeld memoryHeld();

class SoakReport {
public:
    void addFrame(FrameKind kind, const std::string& step, Elapsed elapsed);
    void addMemory(double atS, MemoryHeld held);

    // Growth of what is allocated, by the line that fits the last two thirds best, over that time.
    double memoryGrowthMb() const;
    // By kind of frame and by both clocks: the median, the 99th percentile and the worst, and in which steps any took
    // more than five medians. Memory at the start, after a tenth of the time and at the end.
    std::string json(const std::vector<std::string>& glMessages) const;

    struct Frame {
        std::string step;
        Elapsed elapsed;
    };

private:
    std::array<std::vector<Frame>, size_t(FrameKind::count)> frames_;
    struct Memory {
        double atS;
        MemoryHeld held;
    };
    nlohmann::ordered_json memoryJson(double MemoryHeld::*kind) const;
    double growthMb(double MemoryHeld::*kind) const;
    std::vector<Memory> memory_;
};

}  // namespace stipple
