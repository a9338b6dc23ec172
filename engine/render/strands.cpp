#include "engine/render/strands.h"

#include <algorithm>

namespace stipple {

namespace {

constexpr uint32_t kVertices = 7;
constexpr float kHairWidth =
    0.7f;  // of a ribbon's: ribbons are as wide as a few brow hairs (0.05-0.075 mm, CHANGES §7)

shared::ShaftGpu shaftOf(const Head& head, uint32_t first) {
    const Mesh& mesh = head.mesh;
    auto middle = [&](uint32_t a, uint32_t b) { return 0.5f * (mesh.positions[a] + mesh.positions[b]); };
    const glm::vec3 root = middle(first, first + 1), second = middle(first + 2, first + 3);
    const glm::vec3 tip = mesh.positions[first + 6], direction = glm::normalize(second - root);
    const float lengthMm = glm::length(tip - root);
    const float widthMm = glm::length(mesh.positions[first + 3] - mesh.positions[first + 2]);
    glm::vec3 colour(0.022f, 0.016f, 0.012f);  // RECIPE §4
    if (!mesh.colours.empty()) colour = mesh.colours[first + 2];

    shared::ShaftGpu shaft{};
    shaft.root = glm::vec4(root, lengthMm);
    shaft.direction = glm::vec4(direction, widthMm * kHairWidth);
    shaft.bend = glm::vec4(tip - root - direction * lengthMm, head.occlusion[first]);
    shaft.normal = glm::vec4(mesh.normals[first], 0);
    shaft.colour = glm::vec4(colour, 1);
    return shaft;
}

}  // namespace

std::vector<shared::ShaftGpu> strandsOf(const Head& head) {
    const Mesh& mesh = head.mesh;
    std::vector<uint32_t> used;
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        if (mesh.parts[t] == Part::hair)
            for (int corner = 0; corner < 3; ++corner) used.push_back(mesh.triangles[t][corner]);
    if (used.empty()) return {};
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());

    // All hair is one run of whole ribbons, and no triangle goes from one to the next.
    const uint32_t first = used.front(), count = uint32_t(used.size());
    if (used.back() - first + 1 != count || count % kVertices != 0) return {};
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] != Part::hair) continue;
        const glm::uvec3 ribbon = (mesh.triangles[t] - first) / kVertices;
        if (ribbon.x != ribbon.y || ribbon.y != ribbon.z) return {};
    }
    std::vector<shared::ShaftGpu> shafts;
    for (uint32_t vertex = first; vertex < first + count; vertex += kVertices) shafts.push_back(shaftOf(head, vertex));
    return shafts;
}

}  // namespace stipple
