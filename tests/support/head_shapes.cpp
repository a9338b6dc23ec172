#include "tests/support/head_shapes.h"

#include <cmath>
#include <sstream>

#include "engine/base/text.h"
#include "engine/base/units.h"

namespace stipple {
namespace {

// FACTS §5.2, male mean: half breadth, height over the glabella-opisthocranion plane and half length, about (0, 40, 0).
constexpr glm::vec3 kRadii{77, 91, 100};
constexpr glm::vec3 kCentre{0, 40, 0};

glm::vec3 onHead(float azimuthDeg, float y) {
    const float level = std::sqrt(1 - std::pow((y - kCentre.y) / kRadii.y, 2.0f));
    const float a = radiansOf(azimuthDeg);
    return {kRadii.x * level * std::sin(a), y, kRadii.z * level * std::cos(a)};
}

std::string numbers(glm::vec3 v) { return formatNumber(v.x) + " " + formatNumber(v.y) + " " + formatNumber(v.z); }

}  // namespace

Mesh ellipsoidMesh(glm::vec3 radii, int rings, int segments, glm::vec3 centre) {
    Mesh mesh;
    const auto add = [&](int ring, int segment) {
        const double polar = kPi * ring / rings, azimuth = 2 * kPi * segment / segments;
        const glm::vec3 unit(std::sin(polar) * std::sin(azimuth), std::cos(polar), std::sin(polar) * std::cos(azimuth));
        mesh.positions.push_back(centre + radii * unit);
        mesh.normals.push_back(glm::normalize(unit / radii));
    };
    add(0, 0);
    for (int ring = 1; ring < rings; ++ring) {
        for (int segment = 0; segment < segments; ++segment) add(ring, segment);
    }
    add(rings, 0);
    const auto at = [&](int ring, int segment) {
        if (ring == 0) return 0u;
        if (ring == rings) return uint32_t(mesh.positions.size() - 1);
        return uint32_t(1 + (ring - 1) * segments + segment % segments);
    };
    for (int ring = 0; ring < rings; ++ring) {
        for (int s = 0; s < segments; ++s) {
            const uint32_t a = at(ring, s), b = at(ring + 1, s), c = at(ring + 1, s + 1), d = at(ring, s + 1);
            if (ring + 1 < rings) mesh.triangles.push_back({a, b, c});
            if (ring > 0) mesh.triangles.push_back({a, c, d});
        }
    }
    mesh.parts.assign(mesh.triangles.size(), Part::skin);
    return mesh;
}

Mesh headShapedMesh(bool ears, int rings, int segments) {
    Mesh mesh = ellipsoidMesh(kRadii, rings, segments, kCentre);
    if (!ears) return mesh;
    for (glm::vec3& p : mesh.positions) {
        // A flat-topped bulge of an ear's size behind the tragion.
        const float up = (p.y - 0) / 30, back = (p.z + 14) / 16;
        const float r = std::sqrt(up * up + back * back);
        if (std::abs(p.x) > 40) p.x += std::copysign(20 * (1 - glm::smoothstep(0.75f, 1.0f, r)), p.x);
    }
    return mesh;
}

Landmarks headShapedLandmarks() {
    Landmarks marks;
    marks[Landmark::glabella] = onHead(0, 40);
    marks[Landmark::sellion] = onHead(0, 22);
    marks[Landmark::pronasale] = onHead(0, -20);
    marks[Landmark::menton] = kCentre + glm::vec3(0, -kRadii.y, 0);
    marks[Landmark::tragionL] = onHead(90, 0);
    marks[Landmark::tragionR] = onHead(-90, 0);
    marks[Landmark::vertex] = kCentre + glm::vec3(0, kRadii.y, 0);
    marks[Landmark::opisthocranion] = onHead(180, 40);
    marks[Landmark::inion] = onHead(180, -5);
    marks.confidence.fill(1);
    return marks;
}

Mesh unweldedMesh(const Mesh& mesh) {
    Mesh loose;
    for (const glm::uvec3& t : mesh.triangles) {
        const auto base = uint32_t(loose.positions.size());
        for (int k = 0; k < 3; ++k) loose.positions.push_back(mesh.positions[t[k]]);
        loose.triangles.push_back({base, base + 1, base + 2});
    }
    loose.parts = mesh.parts;
    loose.normals.assign(loose.positions.size(), glm::vec3(0));
    return loose;
}

std::string objText(const Mesh& mesh) {
    std::ostringstream text;
    for (const glm::vec3& p : mesh.positions) text << "v " << numbers(p) << "\n";
    for (const glm::uvec3& t : mesh.triangles) text << "f " << t.x + 1 << " " << t.y + 1 << " " << t.z + 1 << "\n";
    return text.str();
}

std::string plyText(const Mesh& mesh) {
    std::ostringstream text;
    text << "ply\nformat ascii 1.0\nelement vertex " << mesh.positions.size()
         << "\nproperty float x\nproperty float y\nproperty float z\n";
    if (!mesh.colours.empty()) text << "property uchar red\nproperty uchar green\nproperty uchar blue\n";
    text << "element face " << mesh.triangles.size() << "\nproperty list uchar int vertex_indices\nend_header\n";
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        text << numbers(mesh.positions[i]);
        for (int a = 0; a < 3 && !mesh.colours.empty(); ++a) text << " " << int(mesh.colours[i][a] * 255 + 0.5f);
        text << "\n";
    }
    for (const glm::uvec3& t : mesh.triangles) text << "3 " << t.x << " " << t.y << " " << t.z << "\n";
    return text.str();
}

std::string stlText(const Mesh& mesh) {
    std::ostringstream text;
    text << "solid head\n";
    for (const glm::uvec3& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t.x], b = mesh.positions[t.y], c = mesh.positions[t.z];
        text << "facet normal " << numbers(glm::normalize(glm::cross(b - a, c - a))) << "\nouter loop\n";
        for (const glm::vec3& p : {a, b, c}) text << "vertex " << numbers(p) << "\n";
        text << "endloop\nendfacet\n";
    }
    text << "endsolid head\n";
    return text.str();
}

std::string offText(const Mesh& mesh) {
    std::ostringstream text;
    text << "OFF\n" << mesh.positions.size() << " " << mesh.triangles.size() << " 0\n";
    for (const glm::vec3& p : mesh.positions) text << numbers(p) << "\n";
    for (const glm::uvec3& t : mesh.triangles) text << "3 " << t.x << " " << t.y << " " << t.z << "\n";
    return text.str();
}

}  // namespace stipple
