#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "engine/base/stopwatch.h"

using namespace stipple;

namespace {
void work() {
    const double until = processCpuMs() + 20;
    while (processCpuMs() < until) {
    }
}
}  // namespace

TEST_CASE("the median is the middle one, or between the two in the middle") {
    CHECK(medianOf({}) == 0);
    CHECK(medianOf({3}) == 3);
    CHECK(medianOf({9, 1, 5}) == 5);
    CHECK(medianOf({4, 1, 9, 2}) == 3);
}

TEST_CASE("a quantile is the smallest value that the share of all does not exceed") {
    std::vector<double> values;
    for (int i = 200; i >= 1; --i) values.push_back(i);
    CHECK(quantileOf(values, 0.99) == 198);
    CHECK(quantileOf(values, 1) == 200);
    CHECK(quantileOf(values, 0) == 1);
    CHECK(quantileOf({7, 3}, 0.99) == 7);
    CHECK(quantileOf({}, 0.5) == 0);
}

TEST_CASE("work counts on both clocks, sleep on the wall's alone, and a lap starts anew") {
    Stopwatch watch;
    work();
    const Elapsed worked = watch.lap();
    CHECK(worked.cpuMs >= 19);
    CHECK(worked.wallMs >= 15);
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    const Elapsed slept = watch.elapsed();
    CHECK(slept.wallMs >= 59);
    CHECK(slept.cpuMs < 30);
}

TEST_CASE("CPU time is of all threads together") {
    const Stopwatch watch;
    std::thread helper(work);
    helper.join();
    CHECK(watch.elapsed().cpuMs >= 19);
}
