// The identity sliders of engine/head/identity.h on a sculpt, and two more that need its ears.
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/part.h"
#include "assets/heads/generator/sculpt.h"
#include "engine/head/identity.h"

namespace stipple::headgen {

struct SculptSlider {
    const char* name;
    const char* meaning;                          // of +1
    vec3 (*shift)(const Sculpt& sculpt, vec3 p);  // of a point for +1, mm
};
const std::vector<SculptSlider>& sculptSliders();

// Sliders and their values, 0: the sculpt as it is.
class SculptIdentity {
public:
    // False where there is no slider of that name.
    bool set(const std::string& slider, float value);
    bool isNeutral() const;
    vec3 shift(const Sculpt& sculpt, vec3 p) const;
    // Moves a part with its normals; eyeballs move as rigid bodies.
    void apply(const Sculpt& sculpt, Part& part) const;

private:
    Identity identity_;
    std::vector<float> sculptValues_ = std::vector<float>(sculptSliders().size(), 0.f);
};

}  // namespace stipple::headgen
