#version 450 core
// A neutral grey wall behind the head, a little lighter in the middle.
#include "shaders/lib/frame.glsl"

in vec2 vPlace;
out vec4 oColour;

void main() {
    if (frame.transparent == 1) {
        oColour = vec4(0.0);
        return;
    }
    // Shown as about #777 in the middle and #5B5B5B in the corners, whatever the exposure: beside grey panels a light
    // wall glares and makes pigment look darker than it is.
    const float middle = 0.22, corner = 0.135;
    float away = length((vPlace - vec2(0.5, 0.55)) * vec2(1.3, 1.0));
    oColour = vec4(vec3(mix(middle, corner, smoothstep(0.1, 0.95, away)) / frame.exposure), 1.0);
}
