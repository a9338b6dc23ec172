// The numbers of a face: what a character changes of it. Design frame, mm; lines are functions of |x|.
#pragma once
#include <vector>

#include "assets/heads/generator/blend.h"

namespace stipple::headgen {

struct FaceDesign {
    // (x, y), ascending x
    std::vector<vec2> upperLid, lowerLid, lipTop, lipBottom, lipLine, browMiddle, browHalfHeight;
    // (x, y, z, radius) of tubes; those of the lips are halves, from the middle outwards
    std::vector<vec4> noseRidge, noseWall, columella, alarRim, upperLip, lowerLip;
    vec3 noseTip;
    float noseTipRadius = 0;
    vec3 nostril, nostrilRadii;
    float bridgeSeam = 0;                             // radius of the seam between the ridge and the walls of the nose
    float lidFoldMm = 0;                              // of the crease over the upper lid
    float lidFoldDepthMm = 0, lidFoldFullnessMm = 0;  // the crease, and the skin that hangs over it
    float lipCreaseMm = 0;                            // depth of the line between the lips

    static FaceDesign studio();
};

}  // namespace stipple::headgen
