// The auricle, in a frame of its own: x towards the back, y up, z outwards.
#pragma once
#include <vector>

#include "assets/heads/generator/curve.h"

namespace stipple::headgen {

struct EarParts {
    float solid;   // plate, rim, lobe
    float bowl;    // concha and canal, to be cut from ear and head alike
    float extras;  // tragus, antitragus, crus: added after the cut
};

class Ear {
public:
    explicit Ear(float scale);
    EarParts distance(vec3 mirrored) const;
    // mm of an ear of full size
    vec3 toLocal(vec3 mirrored) const { return glm::transpose(axes_) * (mirrored - origin_) / scale_; }
    // 1 within the auricle and its surroundings, 0 `fadeMm` further out.
    static float nearness(vec3 local, float radiusMm, float fadeMm);

private:
    float outlineDistance(vec2 p) const;
    float solidAt(vec3 q) const;

    float scale_;
    vec3 origin_{70.5f, 0.f, 1.f};
    mat3 axes_{1.f};
    Curve helix_, antihelix_, antihelixLower_, crus_;
    std::vector<vec2> outline_;
};

}  // namespace stipple::headgen
