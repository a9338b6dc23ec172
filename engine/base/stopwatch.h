// Two clocks: the wall's, and the CPU time of the whole process, which on a software renderer is spread over threads.
#pragma once
#include <chrono>
#include <ctime>
#include <vector>

namespace stipple {

struct Elapsed {
    double cpuMs = 0, wallMs = 0;
};

// CPU time of all threads since the process began, ms.
double processCpuMs();

class Stopwatch {
public:
    Stopwatch();
    Elapsed elapsed() const;  // since the start or the last lap
    Elapsed lap();            // the same, and starts anew

private:
    std::chrono::steady_clock::time_point wall_;
    double cpuMs_;
};

// The middle one of some values (of an even number: the mean of the two). 0 of none.
double medianOf(std::vector<double> values);
// The smallest value that at least `share` of them do not exceed. 0 of none.
double quantileOf(std::vector<double> values, double share);

}  // namespace stipple
