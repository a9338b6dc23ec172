// Independent pieces of work on all cores. Each piece writes only what belongs to its index, so that the result does
// not depend on the number of cores.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace stipple::headfit {

template <typename Work>
void parallelFor(size_t count, Work work) {
    std::atomic<size_t> next{0};
    auto run = [&] {
        for (size_t i = next++; i < count; i = next++) work(i);
    };
    size_t helpers = std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), count);
    std::vector<std::jthread> threads;
    for (size_t k = 1; k < helpers; ++k) threads.emplace_back(run);
    run();
}

}  // namespace stipple::headfit
