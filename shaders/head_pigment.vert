#version 450 core
// Where dots may lie, the head with the pigment from its map.
#include "shaders/shared/frame_types.h"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(location = 0) in vec3 aPosition;
layout(location = 3) in vec4 aSurface;
uniform vec4 uWindow;  // xy the plane's place of the map's corner, zw 1/size in the plane
out vec2 vPlace;

void main() {
    vPlace = (aSurface.xy - uWindow.xy) * uWindow.zw;
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
}
