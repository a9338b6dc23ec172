#version 450 core
// From the linear picture to what is shown: exposure, tone curve, sRGB, dither.
#include "shaders/lib/frame.glsl"
#include "shaders/lib/tone_curve.glsl"
#include "shaders/shared/noise.h"

layout(binding = 0) uniform sampler2D uPicture;
in vec2 vPlace;
out vec4 oColour;

// Half a step of 8 bits either way. The difference of two hashes of neighbours has little at low frequencies, so that
// it is seen less than white noise.
float ditherOf(ivec2 pixel) {
    uint row = uint(pixel.y) * 9277u;
    float here = hash01(uint(pixel.x) * 15731u ^ row), beside = hash01(uint(pixel.x + 1) * 15731u ^ row);
    return (here - beside) * 0.5 / 255.0;
}

// The moving level draws fewer pixels than are shown. A pixel that lies on one that was drawn takes that alone: filtering
// units round their weights, and let a 256th of its neighbour in.
vec4 pictureAt(vec2 place) {
    const float onTexel = 1.0 / 64.0;
    vec2 at = place * vec2(textureSize(uPicture, 0)) - 0.5, nearest = round(at);
    if (all(lessThan(abs(at - nearest), vec2(onTexel)))) return texelFetch(uPicture, ivec2(nearest), 0);
    return texture(uPicture, place);
}

void main() {
    vec4 linear = pictureAt(vPlace);
    vec3 colour = linear.a > 0.0 ? max(linear.rgb, 0.0) / linear.a : vec3(0.0);
    colour *= frame.exposure;
    if (frame.toneCurve == 1) colour = neutralCurve(colour);
    colour = srgbOfLinear(colour);
    if (frame.dither == 1) colour += ditherOf(ivec2(gl_FragCoord.xy));
    oColour = vec4(colour, linear.a);
}
