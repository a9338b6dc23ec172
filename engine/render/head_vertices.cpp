#include "engine/render/head_vertices.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/error.h"
#include "engine/head/skin_table.h"
#include "engine/render/eye_lids.h"

namespace stipple {

namespace {

constexpr int kParts = 4;

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

HeadVertex vertexOf(const Head& head, uint32_t index, Part part, glm::vec3 meanSkin) {
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
    vertex.thicknessMm = head.thicknessMm[index];
    return vertex;
}

// Makes the vertices that are asked for, each once.
class VertexNumbers {
public:
    VertexNumbers(const Head& head, std::vector<HeadVertex>& vertices)
        : head_(head), meanSkin_(meanVertexColour(head)), lids_(head.mesh), vertices_(vertices) {
        for (std::vector<uint32_t>& part : numbers_) part.assign(head.mesh.positions.size(), kNone);
    }
    uint32_t of(uint32_t index, Part part) {
        uint32_t& number = numbers_[size_t(part)][index];
        if (number != kNone) return number;
        number = uint32_t(vertices_.size());
        vertices_.push_back(vertexOf(head_, index, part, meanSkin_));
        if (part == Part::eye) vertices_.back().lidMm = lids_.lowerLidMm(head_.mesh.positions[index]);
        return number;
    }

private:
    static constexpr uint32_t kNone = ~0u;
    const Head& head_;
    const glm::vec3 meanSkin_;
    const EyeLids lids_;
    std::vector<HeadVertex>& vertices_;
    std::array<std::vector<uint32_t>, kParts> numbers_;
};

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

    HeadVertices result;
    result.vertices.reserve(count);
    result.indices.reserve(mesh.triangles.size() * 6);
    VertexNumbers numbers(head, result.vertices);
    const auto addTriangles = [&](auto belongs) {
        for (size_t t = 0; t < mesh.triangles.size(); ++t)
            if (belongs(mesh.parts[t] == Part::hair, head.siteTriangles[t] != 0))
                for (int corner = 0; corner < 3; ++corner)
                    result.indices.push_back(numbers.of(mesh.triangles[t][corner], mesh.parts[t]));
        return result.indices.size();
    };
    result.solidEnd = addTriangles([](bool isHair, bool) { return !isHair; });
    result.hairEnd = addTriangles([](bool isHair, bool) { return isHair; });
    result.bareEnd = addTriangles([](bool isHair, bool holdsSites) { return !isHair && !holdsSites; });
    addTriangles([](bool isHair, bool holdsSites) { return !isHair && holdsSites; });
    return result;
}

}  // namespace stipple
