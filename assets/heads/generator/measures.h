// Measures of the finished head beside those of men (FACTS §6).
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/landmarks.h"
#include "assets/heads/generator/trimesh.h"

namespace stipple::headgen {

struct Measure {
    std::string name;
    float valueMm, meanMm, deviationMm;  // mean and standard deviation of the people compared with
};

// `neutral`: the skin before the identity sliders moved it (it tells which vertices are the ear), `skin`: as it is.
std::vector<Measure> measureHead(const Sculpt& sculpt, const std::vector<vec3>& neutral, const TriMesh& skin,
                                 const Landmarks& landmarks);

}  // namespace stipple::headgen
