// Rows of what is waited for before there is a picture, and of laying sites.
#pragma once
#include <vector>

#include "app/bench/bench.h"
#include "engine/project/pipeline.h"

namespace stipple::bench {

// first_picture, and load: the head read from its file. Fills `pipeline` with the project. Leaves no context behind.
void addStartRows(const Options& options, Pipeline& pipeline, std::vector<Row>& rows);
// sites_150k, sites_300k.
void addSitesRows(const Head& head, uint32_t seed, std::vector<Row>& rows);

}  // namespace stipple::bench
