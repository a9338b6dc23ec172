#version 450 core
#include "shaders/lib/frame.glsl"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;

out vec3 vPosition;
out vec3 vNormal;

void main() {
    vPosition = aPosition;
    vNormal = aNormal;
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
}
