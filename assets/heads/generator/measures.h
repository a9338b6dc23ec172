// Measures of the finished head beside those of people (FACTS §6).
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/landmarks.h"
#include "assets/heads/generator/trimesh.h"
#include "engine/head/identity.h"

namespace stipple::headgen {

struct Measure {
    std::string name;
    float valueMm, meanMm, deviationMm;  // mean and standard deviation of the people compared with
};

enum class People { men, women };

// `skin` and `landmarks`: the finished head, head frame. `neutral`: the same skin as it was sculpted, design frame (it
// tells which vertices are the ear).
std::vector<Measure> measureHead(const Sculpt& sculpt, const IdentityFrame& frame, const std::vector<vec3>& neutral,
                                 const TriMesh& skin, const Landmarks& landmarks, People people);

}  // namespace stipple::headgen
