#version 450 core
// One triangle that covers the screen, at the far plane. Draw 3 vertices.
out vec2 vPlace;

void main() {
    vPlace = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    gl_Position = vec4(vPlace * 2.0 - 1.0, 1.0, 1.0);
}
