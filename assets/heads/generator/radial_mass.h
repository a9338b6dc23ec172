// A star-shaped body through given surface points: radius over directions, interpolated by cubic radial basis
// functions.
#pragma once
#include <vector>

#include "assets/heads/generator/blend.h"

namespace stipple::headgen {

class RadialMass {
public:
    explicit RadialMass(vec3 centre) : centre_(centre) {}
    // A point of the surface and, where it lies off the middle plane, its mirror image.
    void addMirrored(vec3 p);
    // Fits the surface; `smoothing` lets it miss the points by a little. Call once, after the last point.
    void solve(double smoothing);
    // Signed distance (first order in the distance from the surface), mm.
    float distance(vec3 p) const;

private:
    struct Polar {
        float radius, cosine;  // cosine between the direction and the surface normal
    };
    void add(vec3 p);
    Polar evaluate(glm::dvec3 direction) const;
    void tabulate();

    vec3 centre_;
    // The weights are large and alternate in sign: in float the field has 0.04 mm of noise, which mottles every
    // highlight.
    std::vector<glm::dvec3> directions_;
    std::vector<double> radii_, weights_;
    double polynomial_[4] = {};
    std::vector<float> radiusTable_,
        cosineTable_;  // rows from +X to -X (poles hidden behind the ears), columns about X
};

}  // namespace stipple::headgen
