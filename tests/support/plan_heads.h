// Heads for tests of the plan: just what the plan reads (landmarks and chart), quick to make.
#pragma once
#include <string>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

// An ellipsoid of FACTS §5.2's mean size; left and right are mirror images.
HeadPtr ellipsoidHead();
// A ball of this radius about the origin.
HeadPtr ballPlanHead(float radiusMm);
// The built-in head, made once.
const Head& studioHead();

// The real heads beside the repository, by the landmarks of their marks.json. Empty (and a line that says "skipped")
// where the folder is missing; with CI=true that is a failure.
std::vector<HeadPtr> realPlanHeads();

}  // namespace stipple
