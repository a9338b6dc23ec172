// Uniforms of a frame, in one layout for C++ and GLSL (std140, binding 0): `layout(std140, binding = 0) uniform Frame {
// FrameUniforms frame; };`. Only whole vec4 and mat4 rows and scalars in fours, so that both sides agree.
#include "shaders/shared/glsl.h"
#include "shaders/shared/scar_types.h"
#ifndef STIPPLE_SHARED_FRAME_TYPES
#define STIPPLE_SHARED_FRAME_TYPES
STIPPLE_SHARED_BEGIN

#define STIPPLE_MAX_LIGHTS 4

// What the head's vertices hold, by location (engine/render/head_vertices.h):
//   0 vec3 position, head frame mm
//   1 vec3 normal, unit
//   2 vec4 colour: rgb of skin relative to the head's mean skin (a tint of about 1), of other parts linear as it is;
//     w scalpness
//   3 vec4 surface: xy chart plane, z occlusion (1 open .. 0 hidden), w mean curvature 1/mm, > 0 convex
//   4 float part: 0 skin, 1 eye, 2 hair, 3 other
//   5 vec2 uv of the head's own picture
//   6 vec2: x thickness of ears, mm; y of an eye, mm to the lower lid (engine/render/eye_lids.h)
// Texture units of the skin pass: 0 pigment (texelFetch at the pixel; rgb diffuse transmittance, a 1 - specular pit),
//   1 relief array, 2 shadow (sampler2DShadow), 3 field mask over the chart plane (R16), 4 the head's own picture
//   (sRGB), 5 scalp map over the chart plane (RGBA32F: lineMm, hairMm, dotInk, hairInk), 8 scar map over it (RGBA32F:
//   index or -1, mm along, mm beside, mm within its bounds), 9 field mask of old work (R16).
// Tone pass: unit 0 the resolved picture (RGBA16F, linear, before exposure; premultiplied alpha).

struct LightGpu {
    vec4 axis;        // xyz unit, head frame, towards the light; w sharpness of the Gaussian
    vec4 irradiance;  // rgb at normal incidence, w depth of the first harmonic of a window's panes across
    vec4 shape;       // of the highlight. x: 0 Gaussian; > 0 window's half width; < 0 minus ring's radius (tangents).
                      // y half height or half thickness; zw panes across and up
    vec4 xAxis;       // xyz unit, across the window; its height runs along cross(axis, xAxis); w the harmonic up
    vec4 fitScale;  // rgb: the irradiance of the Gaussian as spherical_gaussian.h has it, softened by skin, per channel
    vec4 fitBias;
    vec4 fitBend;
    vec4 finerBars;  // xy second harmonic of the panes across and up, zw third
};

struct FrameUniforms {
    mat4 viewProjection;
    mat4 view;
    mat4 shadowMatrix;             // head frame mm to shadow map: xy and depth in 0..1
    vec4 eye;                      // xyz mm, w pixels a mm at 1 mm distance
    vec4 right;                    // xyz unit, of the camera
    vec4 up;                       // xyz unit, of the camera
    vec4 toEye;                    // xyz unit, from the target
    vec4 size;                     // xy pixels of the pass, zw 1/size
    vec4 skinAlbedo;               // rgb linear; w strength of its texture, 0 even .. 1 usual
    vec4 fieldOpticalDepth;        // rgb where the mask is 1; w the power to which the mask is raised
    vec4 oldFieldOpticalDepth[2];  // rgb of old work where its mask is 1, left of splitPx and right of it; w 1 where
                                   // there is any
    vec4 baseColourMean;           // rgb linear, of the skin in the head's own picture; w 1 where there is a picture
    LightGpu lights[STIPPLE_MAX_LIGHTS];  // the narrow ones; the key lights first; unused ones are black
    int lightCount;
    int keyCount;     // the first so many lights are shadowed by the map
    int moving;       // 1: one lobe, no relief, few taps; the same mean tone
    int transparent;  // 1: alpha 0 outside the head
    float exposure;
    float shine;           // 0: no highlight at all
    float skinOil;         // 0 dry .. 1 oily
    float redness;         // of the scalp, 1 usual
    float splitPx;         // the field shows where gl_FragCoord.x >= splitPx
    float shadowSoftness;  // radius of the key's penumbra in the shadow map's 0..1
    float shadowBias;      // in the shadow map's depth
    float reliefTileMm;    // side of a tile of the relief
    int toneCurve;         // 1: Khronos PBR Neutral, 0: none
    int dither;
    int hasFieldMask;  // 0: unit 3 and 5 hold nothing yet
    float freshness;   // of the treated skin: 1 right after a session .. 0 when redness is gone
    // Broad lights together: irradiance at normal n = sum of ambient[i] times 1, x, y, z, xy, yz, zx, xx - yy, 3zz - 1
    // (spherical harmonics of the first three bands); they are not in `lights`.
    vec4 ambient[9];
    vec4 skinMelanin;  // rgb absorbance of a unit of melanin mottling, w strength of the mottling (skin_constants.h)
    vec4 skinBlood;    // rgb absorbance of a unit of blood mottling, w scatter
    vec4 scarLook;     // x 1 where there are scars, y the field in them as a share of that beside
    ScarGpu scars[STIPPLE_MAX_SCARS];
    vec4 room[3];  // what a sharp shine shows beside the lights, in the camera's upright axes. [0] xyz 1 / half size,
                   // w how dark the viewer is; [1] brightness at the left, of the floor and of the far wall; [2] at the
                   // right, of the ceiling and of the viewer's wall; relative to the broad lights
    vec4 skinShape;  // x forehead relief, y scalp relief, z highlight gain, w 1 where the vertex tint is a photographed
                     // colour
    vec4 skinDetail;  // x 1 where follicles and crisp dots cut pits into the highlight, y strength of the forehead's
                      // creases (0..1), z height of the glabella mm, w half the breadth between the tragions mm
};

STIPPLE_SHARED_END
#endif
