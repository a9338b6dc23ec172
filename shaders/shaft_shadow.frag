#version 450 core
in float vDarkness;
in float vAcross;
layout(location = 0) out vec4 oColour;  // blended over

void main() { oColour = vec4(0.0, 0.0, 0.0, vDarkness * exp(-1.5 * vAcross * vAcross)); }
