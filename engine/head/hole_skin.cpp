#include "engine/head/hole_skin.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/base/image.h"
#include "engine/head/thin_plate.h"

namespace stipple {
namespace {

// The smoothest values between those of the corners: each point has the mean of its neighbours (Gauss-Seidel).
void blendInwards(const Patch& patch, std::vector<glm::vec4>& values) {
    constexpr int kMostRounds = 4000;
    constexpr float kStill = 1e-4f;
    Weld each;
    each.count = uint32_t(patch.points.size());
    for (uint32_t i = 0; i < each.count; ++i) each.place.push_back(i);
    const Neighbours neighbours = findNeighbours(patch.triangles, each);
    glm::vec4 mean(0);
    for (size_t i = 0; i < patch.corners; ++i) mean += values[i] / float(patch.corners);
    values.resize(patch.points.size(), mean);
    float moved = 1;
    for (int round = 0; round < kMostRounds && moved > kStill; ++round) {
        moved = 0;
        for (uint32_t i = uint32_t(patch.corners); i < each.count; ++i) {
            glm::vec4 sum(0);
            for (const uint32_t j : neighbours.of(i)) sum += values[j];
            const glm::vec4 next = sum / float(neighbours.of(i).size());
            moved = std::max(moved, std::abs(next.x - values[i].x));
            values[i] = next;
        }
    }
}

// The place in the picture of the rim's middle shade: a patch has one colour, since the picture shows nothing of it.
glm::vec2 middleShade(const Mesh& mesh, const SkinHole& hole) {
    std::vector<std::pair<int, uint32_t>> shades;
    for (const uint32_t v : hole.rim) {
        int shade = 0;
        if (!mesh.baseColour.empty()) {
            const glm::vec2 uv = mesh.uvs[v] - glm::floor(mesh.uvs[v]);
            const int x = std::min(int(uv.x * float(mesh.baseColour.width)), mesh.baseColour.width - 1);
            const int y = std::min(int((1 - uv.y) * float(mesh.baseColour.height)), mesh.baseColour.height - 1);
            for (int c = 0; c < std::min(mesh.baseColour.channels, 3); ++c) shade += mesh.baseColour.at(x, y)[c];
        }
        shades.push_back({shade, v});
    }
    std::nth_element(shades.begin(), shades.begin() + long(shades.size() / 2), shades.end());
    return mesh.uvs[shades[shades.size() / 2].second];
}

// The rim's vertices again, for the patch alone, then its points inside.
void append(Mesh& mesh, const SkinHole& hole, const Patch& patch, const std::vector<glm::vec3>& inside,
            const std::vector<glm::vec3>& insideColours) {
    const auto first = uint32_t(mesh.positions.size());
    if (!mesh.uvs.empty()) mesh.uvs.resize(first + patch.points.size(), middleShade(mesh, hole));
    for (const uint32_t v : hole.rim) {
        mesh.positions.push_back(glm::vec3(mesh.positions[v]));
        mesh.normals.push_back(glm::vec3(mesh.normals[v]));
        if (!mesh.colours.empty()) mesh.colours.push_back(glm::vec3(mesh.colours[v]));
    }
    mesh.positions.insert(mesh.positions.end(), inside.begin(), inside.end());
    if (!mesh.colours.empty()) mesh.colours.insert(mesh.colours.end(), insideColours.begin(), insideColours.end());
    mesh.normals.resize(mesh.positions.size(), glm::vec3(0));
    for (const glm::uvec3& t : patch.triangles) {
        mesh.triangles.push_back(t + first);
        mesh.parts.push_back(Part::skin);
        const glm::uvec3 c = mesh.triangles.back();
        const glm::vec3 normal =
            glm::cross(mesh.positions[c.y] - mesh.positions[c.x], mesh.positions[c.z] - mesh.positions[c.x]);
        for (int k = 0; k < 3; ++k)
            if (t[k] >= patch.corners) mesh.normals[c[k]] += normal;
    }
    for (size_t i = first + patch.corners; i < mesh.normals.size(); ++i)
        mesh.normals[i] = glm::normalize(mesh.normals[i]);
}

// Distance from the view's centre over its plane, from the skin around the hole, thinned out to a few hundred points.
ThinPlate radiiAround(const Mesh& mesh, const SkinHole& hole, const FlatView& view, std::span<const uint8_t> skin) {
    constexpr double kAroundMm = 20, kCellShare = 1.0 / 16, kSoftness = 1e-3;
    constexpr float kFacing = 0.3f;
    std::vector<glm::dvec2> points;
    std::vector<double> radii;
    double reach = 0;
    for (const uint32_t v : hole.rim) reach = std::max(reach, glm::length(view.flat(mesh.positions[v])));
    const double cellMm = 2 * (reach + kAroundMm) * kCellShare;
    std::set<std::pair<int, int>> taken;
    const auto add = [&](uint32_t v) {
        const glm::vec3 out = mesh.positions[v] - view.centre;
        if (glm::dot(out, view.out) < 0) return;
        const glm::dvec2 p = view.flat(mesh.positions[v]);
        if (glm::length(p) > reach + kAroundMm || glm::dot(mesh.normals[v], glm::normalize(out)) < kFacing) return;
        if (!taken.insert({int(std::floor(p.x / cellMm)), int(std::floor(p.y / cellMm))}).second) return;
        points.push_back(p);
        radii.push_back(double(glm::length(out)));
    };
    for (const uint32_t v : hole.rim) add(v);
    for (size_t t = 0; t < skin.size(); ++t)
        for (int k = 0; k < 3 && skin[t]; ++k) add(mesh.triangles[t][k]);
    if (points.size() < 3) {
        points = flattened(mesh, hole, view);
        radii.assign(points.size(), double(view.radiusMm));
    }
    return {std::move(points), radii, kSoftness};
}

}  // namespace

std::vector<SkinHole> findSkinHoles(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> skin) {
    std::vector<glm::uvec3> triangles;
    std::vector<uint32_t> vertexAt(weld.count, 0);
    for (size_t t = 0; t < skin.size(); ++t) {
        if (!skin[t]) continue;
        triangles.push_back(mesh.triangles[t]);
        for (int k = 0; k < 3; ++k) vertexAt[weld.place[mesh.triangles[t][k]]] = mesh.triangles[t][k];
    }
    std::vector<SkinHole> holes;
    for (const std::vector<uint32_t>& rim : findRims(triangles, weld)) {
        SkinHole& hole = holes.emplace_back();
        for (auto place = rim.rbegin(); place != rim.rend(); ++place) hole.rim.push_back(vertexAt[*place]);
    }
    return holes;
}

HoleShape shapeOf(const Mesh& mesh, const SkinHole& hole) {
    HoleShape shape;
    const auto at = [&](size_t i) { return mesh.positions[hole.rim[i % hole.rim.size()]]; };
    glm::vec3 skinNormal(0), low = at(0), high = at(0);
    for (size_t i = 0; i < hole.rim.size(); ++i) {
        shape.middle += at(i) / float(hole.rim.size());
        skinNormal += mesh.normals[hole.rim[i]];
        low = glm::min(low, at(i));
        high = glm::max(high, at(i));
    }
    for (size_t i = 0; i < hole.rim.size(); ++i)
        shape.normal += glm::cross(at(i) - shape.middle, at(i + 1) - shape.middle);
    shape.extentMm = glm::distance(low, high);
    const float lengths = glm::length(shape.normal) * glm::length(skinNormal);
    if (!(lengths > 0)) return shape;
    shape.facing = glm::dot(shape.normal, skinNormal) / lengths;
    shape.normal = glm::normalize(shape.normal);
    return shape;
}

std::vector<glm::dvec2> flattened(const Mesh& mesh, const SkinHole& hole, const HoleShape& shape) {
    const glm::vec3 aside = std::abs(shape.normal.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
    const glm::vec3 u = glm::normalize(glm::cross(aside, shape.normal)), v = glm::cross(shape.normal, u);
    std::vector<glm::dvec2> points;
    for (const uint32_t i : hole.rim) {
        const glm::vec3 p = mesh.positions[i] - shape.middle;
        points.push_back({glm::dot(p, u), glm::dot(p, v)});
    }
    return points;
}

FlatView::FlatView(const Mesh& mesh, const SkinHole& hole, glm::vec3 middleOfHead) : centre(middleOfHead) {
    glm::vec3 middle(0);
    float radius = 0;
    for (const uint32_t i : hole.rim) {
        middle += glm::normalize(mesh.positions[i] - centre);
        radius += glm::distance(mesh.positions[i], centre) / float(hole.rim.size());
    }
    out = glm::normalize(middle);
    u = glm::normalize(glm::cross(std::abs(out.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0), out));
    v = glm::cross(out, u);
    radiusMm = radius;
}

glm::dvec2 FlatView::flat(glm::vec3 position) const {
    const glm::dvec3 d = glm::normalize(glm::dvec3(position) - glm::dvec3(centre));
    const double scale = 2 * double(radiusMm) / std::max(1 + glm::dot(d, glm::dvec3(out)), 1e-6);
    return {scale * glm::dot(d, glm::dvec3(u)), scale * glm::dot(d, glm::dvec3(v))};
}

glm::vec3 FlatView::direction(glm::dvec2 flat) const {
    const glm::dvec2 p = flat / (2 * double(radiusMm));
    const double square = glm::dot(p, p);
    return glm::vec3((2 * p.x * glm::dvec3(u) + 2 * p.y * glm::dvec3(v) + (1 - square) * glm::dvec3(out)) /
                     (1 + square));
}

std::vector<glm::dvec2> flattened(const Mesh& mesh, const SkinHole& hole, const FlatView& view) {
    std::vector<glm::dvec2> points;
    for (const uint32_t i : hole.rim) points.push_back(view.flat(mesh.positions[i]));
    return points;
}

void addSkin(Mesh& mesh, const SkinHole& hole, const Patch& patch) { append(mesh, hole, patch, {}, {}); }

void addBridge(Mesh& mesh, const SkinHole& hole, const Patch& patch, const FlatView& view,
               std::span<const uint8_t> skin) {
    const ThinPlate radii = radiiAround(mesh, hole, view, skin);
    // How far the rim lies off that, and its colour.
    std::vector<glm::vec4> values;
    for (size_t i = 0; i < patch.corners; ++i) {
        const uint32_t vertex = hole.rim[i];
        const double lift = double(glm::distance(mesh.positions[vertex], view.centre)) - radii.at(patch.points[i]);
        values.push_back({float(lift), mesh.colours.empty() ? glm::vec3(0) : mesh.colours[vertex]});
    }
    blendInwards(patch, values);
    std::vector<glm::vec3> inside, colours;
    for (size_t i = patch.corners; i < patch.points.size(); ++i) {
        const float radius = float(radii.at(patch.points[i])) + values[i].x;
        inside.push_back(view.centre + radius * view.direction(patch.points[i]));
        colours.push_back({values[i].y, values[i].z, values[i].w});
    }
    append(mesh, hole, patch, inside, colours);
}

}  // namespace stipple
