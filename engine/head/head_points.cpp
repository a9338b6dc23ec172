#include "engine/head/head.h"

namespace stipple {

glm::vec3 pointOn(const Mesh& mesh, uint32_t triangle, float b1, float b2) {
    const glm::uvec3 t = mesh.triangles[triangle];
    const glm::vec3 a = mesh.positions[t.x];
    return a + b1 * (mesh.positions[t.y] - a) + b2 * (mesh.positions[t.z] - a);
}

glm::vec3 normalOn(const Mesh& mesh, uint32_t triangle, float b1, float b2) {
    const glm::uvec3 t = mesh.triangles[triangle];
    return glm::normalize((1 - b1 - b2) * mesh.normals[t.x] + b1 * mesh.normals[t.y] + b2 * mesh.normals[t.z]);
}

}  // namespace stipple
