// Independent work items on all cores. Each item writes only what belongs to its index, so that the result does not
// depend on the number of cores.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace stipple {

// Calls work(begin, end) for pieces of [0, count).
template <typename Work>
void parallelRanges(size_t count, size_t pieceSize, const Work& work) {
    const size_t pieces = (count + pieceSize - 1) / pieceSize;
    std::atomic<size_t> next{0};
    const auto run = [&] {
        for (size_t i = next++; i < pieces; i = next++) work(i * pieceSize, std::min(count, (i + 1) * pieceSize));
    };
    std::vector<std::jthread> helpers;
    const size_t cores = std::max(1u, std::thread::hardware_concurrency());
    for (size_t k = 1; k < std::min(cores, pieces); ++k) helpers.emplace_back(run);
    run();
}

}  // namespace stipple
