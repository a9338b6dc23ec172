// Values that the look function takes and gives, in one layout for C++, GLSL (std430/std140) and the tests.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_LOOK_TYPES
#define STIPPLE_SHARED_LOOK_TYPES
STIPPLE_SHARED_BEGIN

#define STIPPLE_MAX_SESSIONS 4

// One site as the GPU keeps it (std430, 64 bytes): constant for a head.
struct SiteGpu {
    vec4 position;  // xyz head frame mm, w rank density per cm2
    vec4 normal;    // xyz unit, w hairLabel in 0..1
    vec4 flow;      // xyz unit tangent, w layerLabel in 0..1
    vec4 plane;     // xy chart plane, z site number's random seed as uintBitsToFloat, w unused
};

// One mark ready to be drawn (std430, 80 bytes): made from site, plan and time by prepareMark(), drawn by dot.vert.
struct DotGpu {
    vec4 position;  // xyz mm, w specular pit 0..1
    vec4 normal;    // xyz unit, w sigma of the core along `direction`, mm
    vec4 direction; // xyz unit tangent, w sigma of the core across, mm
    vec4 core;      // rgb peak absorptance of the core, w sigma of the halo, mm
    vec4 halo;      // rgb peak absorptance of the halo, w 1 where the mark shows, 0 where it does not exist yet
};

// Everything the look depends on besides the site: plan, own hair, skin and time. Uniform for a frame.
struct LookParams {
    vec4 session;      // day of sessions 0..3; those not in the plan at 1e9
    vec4 sessionEnd;   // cumulative share of the dots after sessions 0..3, the last is 1
    float dayNow;      // days since the first session
    float inkRadiusMm; // of the mean crisp dot, from the visible diameter
    float muPerMm;     // decadic absorption of the settled pigment
    float depthMm;     // needle depth
    float warmth;
    float fieldGain;
    float crispShare;
    float pairShare;
    float strokeShare;
    float densityPerCm2;   // in the body
    float softnessMm;
    float irregularity;
    float fadePermanent;   // k_p per year
    float sun;
    float skinFade;        // f_skin
    float skinSpread;      // 1.6 for oily skin, else 1
    float scarFade;        // f_scar, 1 outside scars
    float blendInk;        // 1 for a blended ink (colour drift), 0 for carbon
    float hairLengthMm;
    float hairGrey;
    float hairTone;        // strength of the root shadow
    float spare0;
    float spare1;
    float spare2;
};

STIPPLE_SHARED_END
#endif
