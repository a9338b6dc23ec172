// Rows of edits, each with the picture that follows it.
#pragma once
#include <vector>

#include "app/bench/bench.h"
#include "app/bench/scene.h"

namespace stipple::bench {

// scrub, pass_prepare, pass_map.
void addScrubRows(const Scene& scene, const Options& options, std::vector<Row>& rows);
// density_drag, hairline_drag, line_point_drag.
void addDragRows(const Scene& scene, const Options& options, std::vector<Row>& rows);

}  // namespace stipple::bench
