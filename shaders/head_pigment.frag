#version 450 core
layout(binding = 0) uniform sampler2D uPigmentMap;
uniform float uBias;  // levels
in vec2 vPlace;
layout(location = 0) out vec4 oTransmittance;

void main() { oTransmittance = texture(uPigmentMap, vPlace, uBias); }
