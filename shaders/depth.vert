#version 450 core
// The head's depth, for the camera or for a light.
layout(location = 0) in vec3 aPosition;
uniform mat4 uViewProjection;

void main() { gl_Position = uViewProjection * vec4(aPosition, 1.0); }
