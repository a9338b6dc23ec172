// Soft raising and lowering of the base form: eminences, hollows, folds.
#pragma once
#include <vector>

#include "assets/heads/generator/curve.h"
#include "assets/heads/generator/design.h"

namespace stipple::headgen {

struct Dab {  // a Gaussian of the given widths
    vec3 centre, widths;
    float raiseMm;
};
struct Stroke {  // a Gaussian across a path; the knots' fourth number is its width
    Curve path;
    float raiseMm;
};

class Brushes {
public:
    explicit Brushes(const BrushDesign& design);
    // How far the skin is raised at p, mm; `mirrored` is p with x >= 0.
    float raise(vec3 p, vec3 mirrored) const;

private:
    std::vector<Dab> dabs_;
    std::vector<Stroke> strokes_;
};

}  // namespace stipple::headgen
