// Nose, lips and eyelids, added to the skull's distance; and the lines that paint and strands follow.
#pragma once
#include "assets/heads/generator/curve.h"
#include "assets/heads/generator/face_design.h"

namespace stipple::headgen {

// Design frame, mm. Points named `mirrored` have x >= 0. Lines are functions of |x|.
class Face {
public:
    explicit Face(const FaceDesign& design);
    // Distance to the head with its face, from the distance to the head without it.
    float shape(vec3 p, vec3 mirrored, float distance) const;

    // Opening between the lids as seen from the front: negative inside.
    float aperture(vec3 mirrored) const;
    // Nostril hole: negative inside.
    float nostril(vec3 mirrored) const;
    // 1 at the lid margins and the line of the lips, 0 away from them.
    float creaseNearness(vec3 mirrored) const;
    // Soft shadow that the lids cast on the eyeball: 1 open.
    float lidShade(vec3 mirrored) const;

    Graph upperLid, lowerLid, lipTop, lipBottom, lipLine, browMiddle, browHalfHeight;

    static constexpr float kInnerCanthusX = 16.4f, kOuterCanthusX = 45.8f, kMouthCornerX = 26.f;
    static constexpr float kEyeRadius = 12.2f;
    static constexpr vec3 kEyeCentre{32.f, 15.f, 71.f};

private:
    float shapeNose(vec3 p, vec3 mirrored, float d) const;
    float shapeMouth(vec3 p, vec3 mirrored, float d) const;
    float shapeEye(vec3 mirrored, float d) const;

    FaceDesign design_;
    Curve noseRidge_, noseWall_, columella_, alarRim_, upperLip_, lowerLip_;
};

}  // namespace stipple::headgen
