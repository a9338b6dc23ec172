#version 450 core
layout(binding = 0) uniform sampler2D uPigmentMap;
in vec2 vPlace;
layout(location = 0) out vec4 oTransmittance;

// A pixel of many texels as two places of it: what one sample of trilinear filtering leaves out of it, or blurs, showed as
// blocks of 4 mm that were off by 2 % and as half as much contrast again as that of marks drawn for the camera.
const float kApart = 0.3;     // pixels from the middle, right and up
const float kSharper = -0.3;  // levels

void main() {
    vec2 apart = kApart * (dFdx(vPlace) + dFdy(vPlace));
    oTransmittance = 0.5 * (texture(uPigmentMap, vPlace + apart, kSharper) + texture(uPigmentMap, vPlace - apart, kSharper));
}
