#include "app/bench/row.h"

#include "engine/base/error.h"

namespace stipple::bench {

void Samples::add(Elapsed elapsed, std::optional<double> gpuMs) {
    elapsed_.push_back(elapsed);
    if (gpuMs) gpuMs_.push_back(*gpuMs);
    STIPPLE_CHECK(gpuMs_.empty() || gpuMs_.size() == elapsed_.size(), gpuMs_.size(), " of ", elapsed_.size());
}

Row Samples::row(const std::string& what) const {
    std::vector<double> cpu, wall;
    for (const Elapsed& e : elapsed_) {
        cpu.push_back(e.cpuMs);
        wall.push_back(e.wallMs);
    }
    Row row{what, elapsed_.size(), medianOf(cpu), medianOf(wall), quantileOf(wall, 0.99), {}, {}};
    if (!gpuMs_.empty()) row.gpuMs = medianOf(gpuMs_);
    return row;
}

Samples Samples::combined(const Samples& other, double factor) const {
    STIPPLE_CHECK(elapsed_.size() == other.elapsed_.size() && gpuMs_.size() == other.gpuMs_.size(), elapsed_.size(),
                  " ", other.elapsed_.size());
    Samples result = *this;
    for (size_t i = 0; i < elapsed_.size(); ++i) {
        result.elapsed_[i].cpuMs += factor * other.elapsed_[i].cpuMs;
        result.elapsed_[i].wallMs += factor * other.elapsed_[i].wallMs;
    }
    for (size_t i = 0; i < gpuMs_.size(); ++i) result.gpuMs_[i] += factor * other.gpuMs_[i];
    return result;
}

}  // namespace stipple::bench
