#version 450 core
// The head as plainly as it can be drawn: what `bench` holds the moving level against.
#include "shaders/lib/frame.glsl"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec4 aColour;
layout(location = 4) in float aPart;

out vec3 vNormal;
out vec3 vAlbedo;

void main() {
    vNormal = aNormal;
    vAlbedo = aPart == 0.0 ? frame.skinAlbedo.rgb * aColour.rgb : aColour.rgb;
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
}
