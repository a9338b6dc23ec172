// A loop over all cores.
#pragma once
#include <functional>

namespace stipple::headgen {

// Calls body(i) for 0 <= i < count, in any order and from several threads: each call may write only what is its own.
void parallelFor(int count, const std::function<void(int)>& body);

}  // namespace stipple::headgen
