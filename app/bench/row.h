// What `stipple bench` answers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/stopwatch.h"

namespace stipple::bench {

// Medians and the 99th percentile of one thing that was measured some times. CPU time is that of all threads together.
struct Row {
    std::string what;
    size_t count = 1;                         // of measurements
    double cpuMs = 0, wallMs = 0, p99Ms = 0;  // p99: of the wall's clock
    std::optional<double> gpuMs;              // median, as the device says; on a GPU only
    std::optional<size_t> uploadedBytes;      // in all measurements together, without uniform blocks
};

// One thing, measured again and again.
class Samples {
public:
    // gpuMs: of all measurements or of none.
    void add(Elapsed elapsed, std::optional<double> gpuMs = {});
    Row row(const std::string& what) const;
    // Measurement by measurement; both have as many.
    Samples less(const Samples& other) const { return combined(other, -1); }
    Samples plus(const Samples& other) const { return combined(other, 1); }

private:
    Samples combined(const Samples& other, double factor) const;

    std::vector<Elapsed> elapsed_;
    std::vector<double> gpuMs_;  // empty, or one each
};

}  // namespace stipple::bench
