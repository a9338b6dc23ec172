#version 450 core
in vec4 vColour;
in float vAcross;
flat in float vHalfWidth;
layout(location = 0) out vec4 oColour;  // blended over

const float kSoftPx = 0.7;

void main() {
    float edge = clamp((vHalfWidth - abs(vAcross)) / kSoftPx + 0.5, 0.0, 1.0);
    oColour = vec4(vColour.rgb, vColour.a * edge);
}
