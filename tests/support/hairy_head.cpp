#include "tests/support/hairy_head.h"

#include <cmath>

#include "engine/base/srgb.h"
#include "engine/base/units.h"
#include "tests/support/file_head.h"

namespace stipple {
namespace {

constexpr float kLumpMm = 7, kRoughMm = 3;
constexpr glm::vec3 kHair{0.015f, 0.012f, 0.01f};
constexpr int kWidth = 1024, kHeight = 512;

glm::vec3 colourAt(const Head& bare, glm::vec3 p, bool hasHair) {
    return glm::mix(trueSkin(p), kHair, hasHair ? trueHair(bare, p) : 0.0f);
}

// u round the head, v from bottom to top, as a globe; a triangle over the seam has its own corners beyond it.
void addGlobe(Mesh& mesh) {
    mesh.uvs.clear();
    for (const glm::vec3& p : mesh.positions) {
        const glm::vec3 d = glm::normalize(p - glm::vec3(0, 20, 0));
        mesh.uvs.push_back({float(std::atan2(d.x, d.z) / (2 * kPi) + 0.5), float(std::asin(d.y) / kPi + 0.5)});
    }
    for (glm::uvec3& t : mesh.triangles) {
        const float most = std::max({mesh.uvs[t.x].x, mesh.uvs[t.y].x, mesh.uvs[t.z].x});
        for (int k = 0; k < 3; ++k) {
            const uint32_t v = t[k];
            if (most - mesh.uvs[v].x < 0.5f) continue;
            t[k] = uint32_t(mesh.positions.size());
            mesh.positions.push_back(mesh.positions[v]);
            mesh.normals.push_back(mesh.normals[v]);
            mesh.uvs.push_back(mesh.uvs[v] + glm::vec2(1, 0));
        }
    }
}

Image8 globePicture(const Head& bare, bool hasHair) {
    Image8 image(kWidth, kHeight, 3);
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            const double turn = ((x + 0.5) / kWidth - 0.5) * 2 * kPi, up = (0.5 - (y + 0.5) / kHeight) * kPi;
            const glm::vec3 d(float(std::cos(up) * std::sin(turn)), float(std::sin(up)),
                              float(std::cos(up) * std::cos(turn)));
            const auto hit = bare.bvh.lastHit({0, 20, 0}, d, 400);
            const glm::vec3 colour = colourAt(bare, hit ? hit->position : 90.0f * d, hasHair);
            for (int k = 0; k < 3; ++k) image.at(x, y)[k] = uint8_t(std::lround(255 * srgbOfLinear(colour[k])));
        }
    return image;
}

void growHair(Mesh& mesh, const Head& bare) {
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        const float wave = std::sin(p.x * 0.9f) * std::sin(p.y * 0.8f + 1) * std::sin(p.z * 1.0f);
        mesh.positions[i] +=
            glm::normalize(p - bare.chart.centre()) * (trueHair(bare, p) * (kLumpMm + kRoughMm * wave));
    }
}

}  // namespace

float trueHair(const Head& bare, glm::vec3 pointMm) {
    const ScalpCoordinate at = bare.chart.coordinateOf(pointMm);
    return glm::smoothstep(0.62f, 0.68f, at.height);
}

glm::vec3 trueSkin(glm::vec3 pointMm) {
    return glm::vec3(0.42f, 0.25f, 0.18f) * (1 + 0.0012f * pointMm.z + 0.0008f * pointMm.x);
}

HeadPtr hairyHead(HairOf hair, ColoursIn colours) {
    const HeadPtr bare = fileHead();
    const bool isDark = hair == HairOf::colours || hair == HairOf::both;
    ImportedFile file;
    file.format = "glb";
    file.mesh = bare->mesh;
    file.mesh.colours.clear();
    file.mesh.baseColour = {};
    file.mesh.uvs.clear();
    if (colours == ColoursIn::vertices)
        for (const glm::vec3& p : bare->mesh.positions) file.mesh.colours.push_back(colourAt(*bare, p, isDark));
    if (colours == ColoursIn::picture) {
        addGlobe(file.mesh);
        file.mesh.baseColour = globePicture(*bare, isDark);
    }
    if (hair == HairOf::form || hair == HairOf::both) growHair(file.mesh, *bare);
    ImportHints hints;
    hints.up = glm::vec3(0, 1, 0);
    hints.forward = glm::vec3(0, 0, 1);
    hints.unit = "mm";
    return makeHead(std::move(file), "hairy.glb", hints);
}

}  // namespace stipple
