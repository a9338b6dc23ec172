#include "engine/base/stopwatch.h"

#include <algorithm>
#include <cmath>

namespace stipple {

double processCpuMs() { return double(std::clock()) * 1000.0 / double(CLOCKS_PER_SEC); }

Stopwatch::Stopwatch() : wall_(std::chrono::steady_clock::now()), cpuMs_(processCpuMs()) {}

Elapsed Stopwatch::elapsed() const {
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - wall_;
    return {processCpuMs() - cpuMs_, wall.count()};
}

Elapsed Stopwatch::lap() {
    const Elapsed passed = elapsed();
    *this = Stopwatch();
    return passed;
}

double medianOf(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

double quantileOf(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

}  // namespace stipple
