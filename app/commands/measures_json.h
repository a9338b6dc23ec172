// Tape measures as the answers give them.
#pragma once
#include <nlohmann/json.hpp>

#include "engine/head/head.h"

namespace stipple::app {

// mm, to a tenth.
nlohmann::ordered_json measuresJson(const HeadMeasures& measures);

}  // namespace stipple::app
