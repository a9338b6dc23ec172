#include "assets/heads/generator/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace stipple::headgen {

void parallelFor(int count, const std::function<void(int)>& body) {
    const int workers = std::clamp(int(std::thread::hardware_concurrency()), 1, 8);
    const int chunk = std::max(1, count / (workers * 16));
    std::atomic<int> next{0};
    auto work = [&] {
        for (int begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk))
            for (int i = begin; i < std::min(count, begin + chunk); ++i) body(i);
    };
    std::vector<std::thread> threads;
    for (int w = 0; w < workers; ++w) threads.emplace_back(work);
    for (std::thread& thread : threads) thread.join();
}

}  // namespace stipple::headgen
