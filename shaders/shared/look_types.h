// Values that the look function takes and gives, in one layout for C++, GLSL (std430/std140) and the tests.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_LOOK_TYPES
#define STIPPLE_SHARED_LOOK_TYPES
STIPPLE_SHARED_BEGIN

#define STIPPLE_MAX_SESSIONS 4
#define STIPPLE_MAX_TOUCH_UPS 3
// Births of dots: sessions 0..3, touch-ups 4..6, and what someone else has put down before.
#define STIPPLE_FIRST_TOUCH_UP 4
#define STIPPLE_OLD_WORK 7
#define STIPPLE_BIRTHS 8

// Bits of a mark; the rest is the site's number.
const uint kMarkSite = 0x00ffffffu;
const uint kMarkSecond = 0x10000000u;
const uint kMarkHair = 0x20000000u;
const uint kMarkScar = 0x40000000u;
// Number of the touch-up that puts the dot down, from 1; 0 for the plan's own.
const uint kMarkTouchUp = 0x03000000u;
const uint kMarkTouchUpShift = 24u;
// A dot that someone else has put down; with kMarkSecond as it was before the laser.
const uint kMarkOld = 0x04000000u;
// Of a hair, beside kMarkSecond: the third and the fourth of its follicular unit.
const uint kMarkThird = 0x08000000u;
const uint kMarkFourth = 0x80000000u;

// One site as the GPU keeps it (std430, 64 bytes): constant for a head.
struct SiteGpu {
    vec4 position;       // xyz head frame mm, w rank density per cm2
    vec4 normal;         // xyz unit, w hairLabel in 0..1
    vec4 flow;           // xyz unit tangent, w layerLabel in 0..1
    vec2 plane;          // chart
    uint seed;           // for the random labels: a hash of the site's number and the plan's seed
    float sessionLabel;  // in 0..1, blue noise: the session in which the dot is put down
};

// One mark ready to be drawn (std430, 80 bytes): made from site, plan and time by prepareMark(), drawn by dot.vert.
struct DotGpu {
    vec4 position;   // xyz mm, w specular pit 0..1
    vec4 normal;     // xyz unit, w sigma of the core along `direction`, mm
    vec4 direction;  // xyz unit tangent, w sigma of the core across, mm
    vec4 core;       // rgb peak absorptance of the core, w sigma of the halo, mm
    vec4 halo;       // rgb peak absorptance of the halo, w 1 where the mark shows, 0 where it does not exist yet
};

// Everything the look depends on besides the site: plan, own hair, skin and time. Uniform for a frame (std140).
struct LookParams {
    vec4 birth[STIPPLE_BIRTHS];  // x day, 1e9 where there is none; y muPerMm, z depthMm, w inkRadiusMm of its dots
    vec4 sessionEnd;             // cumulative share of the dots after sessions 0..3; the plan's last is 1
    vec4 old;                    // of old work: x fadePerYear, y share of its ink that the laser has left, z blendInk
    vec4 oldStyle;               // of old work: x warmth, y fieldGain, z crispShare, w strokeShare
    float dayNow;                // days since the first session
    float inkRadiusMm;           // of the mean dot, from the visible diameter
    float muPerMm;               // decadic absorption of the settled pigment, strength included
    float depthMm;               // needle depth
    float warmth;                // 0 the Monte Carlo's colour, 1 as in photos
    float fieldGain;             // of all that a dot takes beyond its core
    float crispShare;            // of the dots; the others lie deeper
    float strokeShare;           // of the dots; drawn out along the hair's direction
    float pairShare;             // of the dots; with a second mark
    float softnessMm;            // dots are smaller over 1.2 times this length behind the line
    float fadePerYear;           // k_p
    float sun;                   // u: 0 hat or SPF, 1 typical, 3 outdoor
    float skinFade;              // f_skin
    float skinSpread;            // 1.6 on oily skin, else 1
    float hairLengthMm;
    float hairGrey;        // share of grey hairs
    float depthSpread;     // from dot to dot, 1: as on skin; 0: all alike
    float diameterSpread;  // the same of size and form
    float shadeSpread;     // the same of tone
    float frontRadius;     // of dots on the line beside those behind it
    float inkStays;        // of the healed pigment, beside the typical estimate
    float fieldStays;      // of the grey between healed dots, beside the typical estimate
    float blendInk;        // 1 a blend of pigments, which changes its colour over the years; 0 carbon
    float blownShare;      // of the dots; their ink has run
};

STIPPLE_SHARED_END
#endif
