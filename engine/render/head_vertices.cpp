#include "engine/render/head_vertices.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/error.h"
#include "engine/head/skin_table.h"
#include "engine/render/eye_lids.h"

namespace stipple {

namespace {

constexpr int kKinds = 8;  // of vertices: four parts, with and without sites

// Mean of colourOf(triangle) over the skin where dots may lie, or all skin where that is nowhere, weighted by area.
template <typename ColourOf>
glm::vec3 meanOverSkin(const Head& head, ColourOf colourOf) {
    const Mesh& mesh = head.mesh;
    for (const bool onlySites : {true, false}) {
        glm::dvec3 sum(0);
        double area = 0;
        for (size_t t = 0; t < mesh.triangles.size(); ++t) {
            if (mesh.parts[t] != Part::skin || (onlySites && !head.siteTriangles[t])) continue;
            const glm::uvec3 corner = mesh.triangles[t];
            const glm::vec3 a = mesh.positions[corner.x];
            const double weight = glm::length(glm::cross(mesh.positions[corner.y] - a, mesh.positions[corner.z] - a));
            sum += weight * glm::dvec3(colourOf(corner));
            area += weight;
        }
        if (area > 0) return glm::max(glm::vec3(sum / area), glm::vec3(1e-3f));
    }
    return glm::vec3(1);
}

HeadVertex vertexOf(const Head& head, uint32_t index, Part part, bool holdsSites, glm::vec3 meanSkin) {
    const Mesh& mesh = head.mesh;
    const glm::vec3 own = mesh.colours.empty() ? glm::vec3(1) : mesh.colours[index];
    const glm::vec3 colour = part == Part::skin && !mesh.colours.empty() ? own / meanSkin : own;
    HeadVertex vertex;
    vertex.position = mesh.positions[index];
    vertex.normal = mesh.normals[index];
    vertex.colour = glm::vec4(colour, part == Part::skin ? head.scalpness[index] : 0.0f);
    vertex.surface = glm::vec4(head.plane[index], head.occlusion[index], head.curvaturePerMm[index]);
    vertex.part = float(part);
    if (!mesh.uvs.empty()) vertex.uv = mesh.uvs[index];
    vertex.holdsSites = holdsSites ? 1.0f : 0.0f;
    vertex.thicknessMm = head.thicknessMm[index];
    return vertex;
}

}  // namespace

glm::vec3 meanVertexColour(const Head& head) {
    const std::vector<glm::vec3>& colours = head.mesh.colours;
    if (colours.empty()) return glm::vec3(1);
    return meanOverSkin(head, [&](glm::uvec3 c) { return (colours[c.x] + colours[c.y] + colours[c.z]) / 3.0f; });
}

glm::vec3 meanPictureColour(const Head& head) {
    const Mesh& mesh = head.mesh;
    if (mesh.baseColour.empty() || mesh.uvs.empty()) return glm::vec3(1);
    return meanOverSkin(head, [&](glm::uvec3 c) {
        return linearTexel(mesh.baseColour, (mesh.uvs[c.x] + mesh.uvs[c.y] + mesh.uvs[c.z]) / 3.0f);
    });
}

HeadVertices headVertices(const Head& head) {
    const Mesh& mesh = head.mesh;
    const size_t count = mesh.positions.size();
    STIPPLE_CHECK(mesh.normals.size() == count && head.plane.size() == count && head.occlusion.size() == count &&
                      head.curvaturePerMm.size() == count && head.scalpness.size() == count &&
                      head.thicknessMm.size() == count,
                  "a head without bakes, ", count, " vertices");
    STIPPLE_CHECK(mesh.parts.size() == mesh.triangles.size() && head.siteTriangles.size() == mesh.triangles.size());

    const glm::vec3 meanSkin = meanVertexColour(head);
    const EyeLids lids(mesh);
    constexpr uint32_t kNone = ~0u;
    std::array<std::vector<uint32_t>, kKinds> numbered;  // of a vertex of a kind, where it has one already
    for (std::vector<uint32_t>& kind : numbered) kind.assign(count, kNone);

    HeadVertices result;
    result.vertices.reserve(count);
    result.indices.reserve(mesh.triangles.size() * 3);
    for (const bool hair : {false, true}) {
        for (size_t t = 0; t < mesh.triangles.size(); ++t) {
            const Part part = mesh.parts[t];
            if ((part == Part::hair) != hair) continue;
            const bool holdsSites = head.siteTriangles[t] != 0;
            std::vector<uint32_t>& numbers = numbered[size_t(part) * 2 + (holdsSites ? 1 : 0)];
            for (int corner = 0; corner < 3; ++corner) {
                const uint32_t index = mesh.triangles[t][corner];
                uint32_t& number = numbers[index];
                if (number == kNone) {
                    number = uint32_t(result.vertices.size());
                    result.vertices.push_back(vertexOf(head, index, part, holdsSites, meanSkin));
                    if (part == Part::eye) result.vertices.back().lidMm = lids.lowerLidMm(mesh.positions[index]);
                }
                result.indices.push_back(number);
            }
        }
        if (!hair) result.solidIndices = result.indices.size();
    }
    return result;
}

}  // namespace stipple
