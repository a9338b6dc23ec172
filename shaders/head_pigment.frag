#version 450 core
layout(binding = 0) uniform sampler2D uPigmentMap;
in vec2 vPlace;
layout(location = 0) out vec4 oTransmittance;

const float kSharper = -1.0;  // levels: what trilinear filtering blurs more than a dot's own footprint (studies/draw)

void main() { oTransmittance = texture(uPigmentMap, vPlace, kSharper); }
