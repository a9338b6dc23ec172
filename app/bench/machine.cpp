#include "app/bench/machine.h"

#include <fstream>
#include <thread>

namespace stipple::bench {

std::string machineName() {
    std::string model = "unknown processor";
    std::ifstream processors("/proc/cpuinfo");  // where there is one
    for (std::string line; std::getline(processors, line);) {
        const size_t colon = line.find(": ");
        if (!line.starts_with("model name") || colon == std::string::npos) continue;
        model = line.substr(colon + 2);
        break;
    }
    const unsigned cores = std::thread::hardware_concurrency();
    return model + ", " + std::to_string(cores) + (cores == 1 ? " core" : " cores");
}

}  // namespace stipple::bench
