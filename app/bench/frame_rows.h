// Rows of frames with a moving camera, drawn in turn.
#pragma once
#include <vector>

#include "app/bench/bench.h"
#include "app/bench/scene.h"

namespace stipple::bench {

void addFrameRows(const Scene& scene, const Options& options, std::vector<Row>& rows);

}  // namespace stipple::bench
