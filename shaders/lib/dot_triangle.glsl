// A mark as a triangle round its ellipse, in the pixels or texels of whatever it is drawn into, and what dot.frag needs of it.
#include "shaders/shared/look_types.h"
#include "shaders/lib/dot_footprint.glsl"

// Packed, since each varying costs llvmpipe for each triangle.
flat out vec4 vCentrePitAndCoreX;   // xy pixels, z peak of the specular pit, w core shape xx
flat out vec4 vCoreYzAndHaloXy;     // shapes: d.x (x d.x + y d.y) + z d.y^2 is the share of the support at d pixels
flat out vec4 vHaloZAndCoreColour;  // yzw peak absorptance
flat out vec3 vHaloColour;          // peak absorptance

const float kPixelVariance = 0.3;
const float kLeastAbsorptance = 1e-5;  // about half a step of the 16-bit target
// Corners of the triangle round the unit circle.
const vec2 kCorners[3] = vec2[](vec2(0.0, 2.0), vec2(-1.7320508, -1.0), vec2(1.7320508, -1.0));

void drop() {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vCentrePitAndCoreX = vCoreYzAndHaloXy = vHaloZAndCoreColour = vec4(0.0);
    vHaloColour = vec3(0.0);
}

vec3 covariance(vec2 a, vec2 b) { return vec3(a.x * a.x + b.x * b.x, a.x * a.y + b.x * b.y, a.y * a.y + b.y * b.y); }

struct Footprint {
    vec3 conic;  // inverse covariance: xx, twice xy, yy
    float gain;  // of the peak: ratio of the areas before and after widening
};
Footprint footprint(vec2 a, vec2 b) {
    vec3 c = covariance(a, b);
    c.xz += kPixelVariance;
    float inverseDet = 1.0 / (c.x * c.z - c.y * c.y);
    return Footprint(vec3(c.z, -2.0 * c.y, c.x) * inverseDet, abs(a.x * b.y - a.y * b.x) * sqrt(inverseDet));
}

bool hasHalo(DotGpu mark) { return max(mark.halo.r, max(mark.halo.g, mark.halo.b)) > kLeastAbsorptance; }

// How far a mark reaches on the skin.
float reachMm(DotGpu mark) {
    float core = kCoreReach * max(mark.normal.w, mark.direction.w);
    return hasHalo(mark) ? max(core, kHaloReach * mark.core.w) : core;
}

// Sets the varyings of a mark whose middle lies at `centre` and whose direction, and the direction across, are `a` and `b` pixels a
// mm there. Returns L: the ellipse that holds the mark is L times the unit circle.
mat2 spread(DotGpu mark, vec2 centre, vec2 a, vec2 b) {
    vec2 coreSigma = vec2(mark.normal.w, mark.direction.w);
    float haloSigma = mark.core.w;
    Footprint core = footprint(a * coreSigma.x, b * coreSigma.y);
    Footprint halo = footprint(a * haloSigma, b * haloSigma);
    vec3 coreShape = core.conic / kCoreSupport, haloShape = halo.conic / kHaloSupport;
    vCentrePitAndCoreX = vec4(centre, mark.position.w * core.gain, coreShape.x);
    vCoreYzAndHaloXy = vec4(coreShape.yz, haloShape.xy);
    vHaloZAndCoreColour = vec4(haloShape.z, mark.core.rgb * core.gain);
    vHaloColour = mark.halo.rgb * halo.gain;

    vec2 reach = kCoreReach * coreSigma;
    if (hasHalo(mark)) reach = max(reach, vec2(kHaloReach * haloSigma));
    vec3 outline = covariance(a * reach.x, b * reach.y);
    outline.xz += kPixelVariance * kCoreReach * kCoreReach;
    float xx = sqrt(outline.x), yx = outline.y / xx, yy = sqrt(max(outline.z - yx * yx, 0.0));
    return mat2(xx, yx, 0.0, yy);
}
