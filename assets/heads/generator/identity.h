// Identity sliders: smooth displacements of the finished sculpt. They never change which vertices are joined, so many
// heads share one mesh and a slider can be a morph target.
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/part.h"
#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

struct IdentitySlider {
    const char* name;
    const char* meaning;                          // of +1; values of -2 to 2 stay believable
    vec3 (*shift)(const Sculpt& sculpt, vec3 p);  // of a point for +1, mm
};
const std::vector<IdentitySlider>& identitySliders();

// Sliders and their values, 0: the neutral head.
class Identity {
public:
    // False where there is no slider of that name.
    bool set(const std::string& slider, float value);
    bool isNeutral() const;
    vec3 shift(const Sculpt& sculpt, vec3 p) const;
    // Moves a part with its normals; eyeballs move as rigid bodies.
    void apply(const Sculpt& sculpt, Part& part) const;

private:
    std::vector<float> values_ = std::vector<float>(identitySliders().size(), 0.f);
};

}  // namespace stipple::headgen
