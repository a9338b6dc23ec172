#include "tests/bench/soak_report.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/base/stopwatch.h"

namespace stipple {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::array<const char*, size_t(FrameKind::count)> kNames = {"screens", "moving", "full", "small_picture"};
constexpr double kMostOfMedian = 5;

double tenths(double value) { return std::round(10 * value) / 10; }

Json clockJson(const std::vector<SoakReport::Frame>& frames, double Elapsed::*clock) {
    std::vector<double> ms;
    for (const SoakReport::Frame& frame : frames) ms.push_back(frame.elapsed.*clock);
    const double median = medianOf(ms);
    const auto worst = std::max_element(ms.begin(), ms.end());
    std::map<std::string, int> over;
    for (size_t i = 0; i < ms.size(); ++i)
        if (ms[i] > kMostOfMedian * median) ++over[frames[i].step];
    return {{"median_ms", tenths(median)},
            {"p99_ms", tenths(quantileOf(ms, 0.99))},
            {"worst_ms", tenths(*worst)},
            {"worst_of_median", median > 0 ? tenths(*worst / median) : 0},
            {"worst_in", frames[size_t(worst - ms.begin())].step},
            {"over_5_medians", over}};
}

}  // namespace

void SoakReport::addFrame(FrameKind kind, const std::string& step, Elapsed elapsed) {
    frames_[size_t(kind)].push_back({step, elapsed});
}

void SoakReport::addMemory(double atS, MemoryHeld held) { memory_.push_back({atS, held}); }

double SoakReport::memoryGrowthMb() const { return growthMb(&MemoryHeld::allocatedMb); }

double SoakReport::growthMb(double MemoryHeld::*kind) const {
    const size_t from = memory_.size() / 3;
    const double count = double(memory_.size() - from);
    if (count < 2) return 0;
    double meanS = 0, meanMb = 0, across = 0, together = 0;
    for (size_t i = from; i < memory_.size(); ++i) {
        meanS += memory_[i].atS / count;
        meanMb += (memory_[i].held.*kind) / count;
    }
    for (size_t i = from; i < memory_.size(); ++i) {
        across += (memory_[i].atS - meanS) * (memory_[i].atS - meanS);
        together += (memory_[i].atS - meanS) * ((memory_[i].held.*kind) - meanMb);
    }
    return across > 0 ? together / across * (memory_.back().atS - memory_[from].atS) : 0;
}

nlohmann::ordered_json SoakReport::memoryJson(double MemoryHeld::*kind) const {
    return {{"start_mb", tenths(memory_.front().held.*kind)},
            {"after_a_tenth_mb", tenths(memory_[memory_.size() / 10].held.*kind)},
            {"end_mb", tenths(memory_.back().held.*kind)},
            {"growth_mb", tenths(growthMb(kind))}};
}

std::string SoakReport::json(const std::vector<std::string>& glMessages) const {
    Json kinds = Json::object();
    for (size_t kind = 0; kind < kNames.size(); ++kind) {
        if (frames_[kind].empty()) continue;
        kinds[kNames[kind]] = {{"count", frames_[kind].size()},
                               {"cpu", clockJson(frames_[kind], &Elapsed::cpuMs)},
                               {"wall", clockJson(frames_[kind], &Elapsed::wallMs)}};
    }
    const Json memory = {{"resident", memoryJson(&MemoryHeld::residentMb)},
                         {"allocated", memoryJson(&MemoryHeld::allocatedMb)}};
    return Json{{"seconds", tenths(memory_.back().atS - memory_.front().atS)},
                {"frames", kinds},
                {"memory", memory},
                {"gl_messages", glMessages}}
        .dump(2);
}

MemoryHeld memoryHeld() {
    constexpr double kMb = 1024.0 * 1024.0;
    size_t all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    const struct mallinfo2 heaps = mallinfo2();
    return {double(resident) * double(sysconf(_SC_PAGESIZE)) / kMb, double(heaps.uordblks + heaps.hblkhd) / kMb};
}

}  // namespace stipple
