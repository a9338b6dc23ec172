// The whole head as one signed distance.
//
// Design frame: millimetres, +Y up, +Z forward, +X the subject's left, Frankfurt plane horizontal, origin near the
// middle between the tragions. The finished head is moved so that the origin lies exactly there.
#pragma once
#include "assets/heads/generator/brushes.h"
#include "assets/heads/generator/design.h"
#include "assets/heads/generator/ear.h"
#include "assets/heads/generator/face.h"
#include "assets/heads/generator/neck.h"
#include "assets/heads/generator/skull.h"

namespace stipple::headgen {

class Sculpt {
public:
    explicit Sculpt(const SculptDesign& design = {});
    // Signed distance, negative inside. Far from the surface only a lower bound.
    float distance(vec3 p) const;
    // Gradient by differences over `stepMm`; not of unit length.
    vec3 gradient(vec3 p, float stepMm) const;
    // The surface point that a ray from outside meets first; where it misses, a point `maxMm` along it.
    vec3 cast(vec3 from, vec3 direction, float maxMm = 400.f) const;

    // Nobody is symmetric: parts are designed symmetric and displaced by up to 1 mm.
    static vec3 toSymmetric(vec3 p) { return p + asymmetry(p); }
    static vec3 fromSymmetric(vec3 p) { return p - asymmetry(p); }

    // Distance to cranium and face alone, without ears.
    float bareDistance(vec3 p) const { return skull_.distance(p); }
    // For points on the auricle: height above the bare head; -1 elsewhere.
    float earStandoff(vec3 p) const;
    const Face& face() const { return face_; }
    const Ear& ear() const { return ear_; }

private:
    static vec3 asymmetry(vec3 p);
    float addEar(vec3 mirrored, float d) const;

    RadialMass skull_ = buildSkull();
    Brushes brushes_;
    Face face_;
    Ear ear_;
    Neck neck_;
};

}  // namespace stipple::headgen
