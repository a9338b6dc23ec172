// Neck, shoulders and the edge of the bust.
#pragma once
#include "assets/heads/generator/curve.h"
#include "assets/heads/generator/design.h"

namespace stipple::headgen {

class Neck {
public:
    explicit Neck(const NeckDesign& design);
    float distance(vec3 p, vec3 mirrored) const;
    // The body that the bust is cut to: an upright cylinder with a flat bottom.
    static float bustLimit(vec3 p);

private:
    NeckDesign design_;
    float column(vec3 p) const;

    Graph centreZ_, halfWidth_, halfDepth_;  // over y
    Curve sternomastoid_, trapezius_, clavicle_;
};

}  // namespace stipple::headgen
