#version 450 core
#include "shaders/lib/frame.glsl"
layout(binding = 0) uniform sampler2D uPigment;
layout(binding = 3) uniform sampler2D uFieldMask;

in vec4 vDiffuse;
in vec4 vShine;
in vec4 vPlace;
out vec4 oColour;

void main() {
    vec4 pigment = texelFetch(uPigment, ivec2(gl_FragCoord.xy), 0);
    int after = gl_FragCoord.x >= frame.splitPx ? 1 : 0;
    float field = frame.hasFieldMask == 1 && after == 1 ? texture(uFieldMask, vPlace.xy).r : 0.0;
    if (frame.fieldOpticalDepth.w != 1.0) field = pow(field, frame.fieldOpticalDepth.w);
    vec3 grey = frame.fieldOpticalDepth.rgb * field + frame.oldFieldOpticalDepth[after].rgb * vPlace.z;
    vec3 kept = mix(vec3(1.0), pigment.rgb * exp(-grey * vDiffuse.w), vPlace.w);
    oColour = vec4(vDiffuse.rgb * kept + vShine.rgb * mix(1.0, pigment.a, vShine.w), 1.0);
}
