#version 450 core
layout(binding = 0) uniform sampler2D uPigmentMap;
in vec2 vPlace;
flat in float vHoldsSites;  // an ear has the same place in the plane as the scalp behind it
layout(location = 0) out vec4 oTransmittance;

const float kSharper = -1.0;  // levels: what trilinear filtering blurs more than a dot's own footprint (studies/draw)

void main() {
    vec4 kept = texture(uPigmentMap, vPlace, kSharper);
    oTransmittance = vHoldsSites > 0.5 ? kept : vec4(1.0);
}
