#version 450 core
// Light spreads in the skin, along one axis of the picture: separable after Jimenez et al. 2015, measured on the skin.
#include "shaders/lib/height.glsl"
#include "shaders/shared/skin_blur_types.h"
layout(std140, binding = 2) uniform Blur { SkinBlurUniforms blur; };
layout(binding = 10) uniform sampler2D uLight;
uniform vec2 uAxis;  // (1, 0) or (0, 1)

out vec4 oLight;

const vec2 kOtherMm = vec2(1.0, 3.0);  // off the plane: from the same surface to another one
const float kSteepest = 3.0;

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy), next = ivec2(uAxis), last = textureSize(uLight, 0) - 1;
    vec4 here = texelFetch(uLight, pixel, 0);
    float pixelsPerMm = pixelsPerMmAt(here.a);
    // At an edge one side lies on another surface: the smaller slope is the skin's own.
    float before = here.a - texelFetch(uLight, max(pixel - next, ivec2(0)), 0).a;
    float after = texelFetch(uLight, min(pixel + next, last), 0).a - here.a;
    float rise = abs(before) < abs(after) ? before : after;
    float slope = clamp(rise * pixelsPerMm, -kSteepest, kSteepest), along = inversesqrt(1.0 + slope * slope);
    vec2 stepUv = uAxis * frame.size.zw * (pixelsPerMm * along), uv = gl_FragCoord.xy * frame.size.zw;

    int taps = here.a > 0.5 * kNowhereMm ? STIPPLE_SKIN_TAPS : 0;
    vec3 sum = blur.taps[0].rgb * here.rgb;
    for (int i = 1; i <= taps; ++i) {
        vec4 tap = blur.taps[i];
        for (float side = -1.0; side <= 1.0; side += 2.0) {
            vec4 there = texture(uLight, uv + stepUv * (side * tap.w));
            float off = abs(there.a - here.a - slope * along * side * tap.w);
            sum += tap.rgb * mix(there.rgb, here.rgb, smoothstep(kOtherMm.x, kOtherMm.y, off));
        }
    }
    oLight = vec4(sum, here.a);
}
