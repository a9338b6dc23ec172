// The machine's processor in words: "AMD EPYC, 2 cores".
#pragma once
#include <string>

namespace stipple::bench {

std::string machineName();

}  // namespace stipple::bench
