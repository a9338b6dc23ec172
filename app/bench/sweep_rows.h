// Rows of one frame with ever more dots, on both pigment paths, drawn in turn.
#pragma once
#include <vector>

#include "app/bench/bench.h"
#include "engine/project/pipeline.h"

namespace stipple::bench {

// Of each number of dots N in options.sweep: direct_N and cached_N; the dots' own share of them, direct_N_share and
// cached_N_share, against head_alone; and each pass as direct_N_pass_pigment and alike.
void addSweepRows(const Options& options, const Pipeline& pipeline, std::vector<Row>& rows);

}  // namespace stipple::bench
