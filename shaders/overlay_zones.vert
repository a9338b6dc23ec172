#version 450 core
// The head's skin again, over the finished picture.
#include "shaders/shared/frame_types.h"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(location = 0) in vec3 aPosition;
layout(location = 3) in vec4 aSurface;
layout(location = 4) in float aPart;
out vec2 vPlane;
flat out float vIsSkin;

const float kBiasMm = 1.0;  // towards the eye, before the depth that it is compared with

void main() {
    vPlane = aSurface.xy;
    vIsSkin = aPart == 0.0 ? 1.0 : 0.0;
    vec3 toEye = normalize(frame.eye.xyz - aPosition);
    gl_Position = frame.viewProjection * vec4(aPosition + toEye * kBiasMm, 1.0);
}
