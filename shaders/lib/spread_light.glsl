// Light that has spread within the skin (skin_light.frag, light_blur.frag), for the skin to be lit by.
#include "shaders/lib/height.glsl"
layout(binding = 10) uniform sampler2D uLight;

// `own`: what this place would get by itself, which it keeps where the pass before saw something else at the pixel.
vec3 spreadLight(vec3 own, float pixelMm) {
    vec4 there = texelFetch(uLight, ivec2(gl_FragCoord.xy), 0);
    bool isHere = abs(there.a - heightMm(vPosition)) < 1.0 + 4.0 * pixelMm;
    return isHere ? there.rgb : own;
}
