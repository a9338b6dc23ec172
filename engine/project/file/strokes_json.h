// Strokes of the brushes for dots and own hair in JSON.
#pragma once
#include <string>
#include <vector>

#include "engine/plan/brush_stroke.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

// {"1": {"target", "action", "radius_mm", "strength", "mirrored", "path": [[azimuth in degrees, height], ...]}, "2":
// ...}, so that a step of the undo list, which is a merge patch, holds its own stroke alone.
Json strokesJson(const std::vector<BrushStroke>& strokes);
std::vector<BrushStroke> strokesOf(const JsonValue& object, std::vector<std::string>& notes);

}  // namespace stipple
