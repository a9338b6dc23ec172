#include "engine/head/clean.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/error.h"
#include "engine/head/first_seen.h"
#include "engine/head/soup.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

void keepTriangles(Mesh& mesh, const std::vector<uint8_t>& keep) {
    size_t kept = 0;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (!keep[t]) continue;
        mesh.triangles[kept] = mesh.triangles[t];
        mesh.parts[kept] = mesh.parts[t];
        ++kept;
    }
    mesh.triangles.resize(kept);
    mesh.parts.resize(kept);
}

void dropBadTriangles(Mesh& mesh, const Weld& weld, std::vector<Finding>& findings) {
    std::vector<uint8_t> keep(mesh.triangles.size(), 1);
    int64_t degenerate = 0, repeated = 0;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const glm::uvec3 p = weld.placesOf(mesh.triangles[t]);
        if (p.x != p.y && p.y != p.z && p.z != p.x && triangleArea(mesh.positions, mesh.triangles[t]) > 0) continue;
        keep[t] = 0;
        ++degenerate;
    }
    for (const Repeated& r : findRepeated(mesh.triangles, weld)) {
        repeated += keep[r.again];
        keep[r.again] = 0;
    }
    if (degenerate) findings.push_back({"triangles without area dropped", "", degenerate});
    if (repeated) findings.push_back({"repeated triangles dropped", "", repeated});
    if (degenerate || repeated) keepTriangles(mesh, keep);
}

// Breadth-first over shared edges: every patch is turned to the side that most of its area has.
int64_t evenOutWinding(Mesh& mesh, const Weld& weld) {
    const std::vector<SharedEdge> edges = findSharedEdges(mesh.triangles, weld);
    if (std::none_of(edges.begin(), edges.end(), [](const SharedEdge& e) { return e.sameWay; })) return 0;
    std::vector<uint32_t> start(mesh.triangles.size() + 1, 0);
    for (const SharedEdge& e : edges) ++start[e.a + 1], ++start[e.b + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::pair<uint32_t, bool>> next(edges.size() * 2);
    std::vector<uint32_t> fill(start.begin(), start.end() - 1);
    for (const SharedEdge& e : edges) {
        next[fill[e.a]++] = {e.b, e.sameWay};
        next[fill[e.b]++] = {e.a, e.sameWay};
    }
    int64_t turned = 0;
    std::vector<int8_t> side(mesh.triangles.size(), -1);
    std::vector<uint32_t> patch;
    for (uint32_t seed = 0; seed < mesh.triangles.size(); ++seed) {
        if (side[seed] >= 0) continue;
        patch.assign(1, seed);
        side[seed] = 0;
        double area[2] = {0, 0};
        for (size_t i = 0; i < patch.size(); ++i) {
            const uint32_t t = patch[i];
            area[side[t] == 0 ? 0 : 1] += triangleArea(mesh.positions, mesh.triangles[t]);
            for (uint32_t k = start[t]; k < start[t + 1]; ++k) {
                const auto [other, sameWay] = next[k];
                if (side[other] >= 0) continue;
                side[other] = int8_t(side[t] ^ (sameWay ? 1 : 0));
                patch.push_back(other);
            }
        }
        const int8_t wrong = area[1] > area[0] ? 0 : 1;
        for (const uint32_t t : patch) {
            if (side[t] != wrong) continue;
            std::swap(mesh.triangles[t].y, mesh.triangles[t].z);
            ++turned;
        }
    }
    return turned;
}

// Volume that the largest piece encloses about its own middle: negative where it is inside out. A soup of small pieces
// counts as one.
double signedVolumeOfLargest(const Mesh& mesh, const Weld& weld) {
    constexpr double kSoupShare = 0.3;
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    const auto largest = uint32_t(std::max_element(pieces.areas.begin(), pieces.areas.end()) - pieces.areas.begin());
    const bool soup =
        pieces.areas[largest] < kSoupShare * std::accumulate(pieces.areas.begin(), pieces.areas.end(), 0.0);
    glm::dvec3 middle(0);
    double weight = 0;
    const auto each = [&](const auto& visit) {
        for (size_t t = 0; t < mesh.triangles.size(); ++t) {
            if (!soup && pieces.piece[t] != largest) continue;
            const glm::uvec3 c = mesh.triangles[t];
            visit(glm::dvec3(mesh.positions[c.x]), glm::dvec3(mesh.positions[c.y]), glm::dvec3(mesh.positions[c.z]));
        }
    };
    each([&](glm::dvec3 a, glm::dvec3 b, glm::dvec3 c) {
        const double area = glm::length(glm::cross(b - a, c - a));
        middle += area / 3 * (a + b + c);
        weight += area;
    });
    middle /= std::max(weight, 1e-300);
    double volume = 0;
    each([&](glm::dvec3 a, glm::dvec3 b, glm::dvec3 c) {
        volume += glm::dot(a - middle, glm::cross(b - middle, c - middle));
    });
    return volume / 6;
}

int64_t turnOutward(Mesh& mesh, const Weld& weld) {
    if (signedVolumeOfLargest(mesh, weld) >= 0) return 0;
    for (glm::uvec3& t : mesh.triangles) std::swap(t.y, t.z);
    return int64_t(mesh.triangles.size());
}

// Share of triangles whose three normals are the facet's own: a file that is shaded flat.
double shareOfFacets(const Mesh& mesh) {
    constexpr float kSameCosine = 0.99995f;
    size_t facets = 0;
    for (const glm::uvec3& t : mesh.triangles) {
        const glm::vec3 n = mesh.normals[t.x];
        facets += glm::dot(n, mesh.normals[t.y]) > kSameCosine && glm::dot(n, mesh.normals[t.z]) > kSameCosine;
    }
    return double(facets) / double(mesh.triangles.size());
}

// Normals of the file stay where they are sound: unit, and on the side of their faces.
void mendNormals(Mesh& mesh, const Weld& weld, std::vector<Finding>& findings) {
    constexpr double kFlatShare = 0.8, kBadShare = 0.05;
    const std::vector<glm::vec3> smooth = smoothNormals(mesh.positions, mesh.triangles, weld);
    const auto replaceAll = [&] {
        mesh.normals.resize(mesh.positions.size());
        for (size_t i = 0; i < mesh.normals.size(); ++i) mesh.normals[i] = smooth[weld.place[i]];
    };
    if (mesh.normals.size() != mesh.positions.size()) return replaceAll();
    std::vector<uint8_t> used(mesh.positions.size(), 0);
    for (const glm::uvec3& t : mesh.triangles) used[t.x] = used[t.y] = used[t.z] = 1;
    int64_t bad = 0, missing = 0, all = 0;
    std::vector<uint8_t> isBad(mesh.normals.size(), 0);
    for (size_t i = 0; i < mesh.normals.size(); ++i) {
        const glm::vec3 n = mesh.normals[i];
        const float length = glm::length(n);
        isBad[i] = !(std::abs(length - 1) < 0.05f) || glm::dot(n, smooth[weld.place[i]]) < 0.1f;
        if (!used[i]) continue;
        ++all;
        bad += isBad[i];
        missing += !(length > 0);
    }
    if (missing == all) return replaceAll();
    if (shareOfFacets(mesh) > kFlatShare) {
        findings.push_back({"facet normals smoothed", "", int64_t(mesh.triangles.size())});
        return replaceAll();
    }
    if (bad > 0) findings.push_back({"bad normals made anew", "", bad});
    if (double(bad) > kBadShare * double(all)) return replaceAll();
    for (size_t i = 0; i < mesh.normals.size(); ++i)
        mesh.normals[i] = isBad[i] ? smooth[weld.place[i]] : glm::normalize(mesh.normals[i]);
}

// The vertices of these numbers, in this order.
void gatherVertices(Mesh& mesh, const std::vector<uint32_t>& kept) {
    const auto keep = [&](auto& items) {
        if (items.empty()) return;
        auto before = std::move(items);
        items.clear();
        items.reserve(kept.size());
        for (const uint32_t v : kept) items.push_back(before[v]);
    };
    keep(mesh.positions), keep(mesh.normals), keep(mesh.colours), keep(mesh.uvs);
}

// Joins vertices that agree in everything, drops unused ones, in order of first use.
void joinVertices(Mesh& mesh, const Weld& weld) {
    const bool coloured = !mesh.colours.empty(), textured = !mesh.uvs.empty();
    const auto hashOf = [&](uint32_t v) {
        uint64_t hash = mixHash(0, uint64_t(weld.place[v]));
        for (int a = 0; a < 3; ++a) hash = mixHash(hash, mesh.normals[v][a]);
        for (int a = 0; a < 3 && coloured; ++a) hash = mixHash(hash, mesh.colours[v][a]);
        for (int a = 0; a < 2 && textured; ++a) hash = mixHash(hash, mesh.uvs[v][a]);
        return hash;
    };
    const auto agree = [&](uint32_t v, uint32_t w) {
        return weld.place[v] == weld.place[w] && mesh.normals[v] == mesh.normals[w] &&
               (!coloured || mesh.colours[v] == mesh.colours[w]) && (!textured || mesh.uvs[v] == mesh.uvs[w]);
    };
    FirstSeen seen(mesh.positions.size());
    std::vector<uint32_t> kept, newNumber(mesh.positions.size(), UINT32_MAX);
    for (glm::uvec3& t : mesh.triangles) {
        for (int k = 0; k < 3; ++k) {
            const uint32_t v = t[k];
            if (newNumber[v] == UINT32_MAX) {
                newNumber[v] = seen.numberOf(hashOf(v), [&](uint32_t number) { return agree(kept[number], v); });
                if (newNumber[v] == kept.size()) kept.push_back(v);
            }
            t[k] = newNumber[v];
        }
    }
    gatherVertices(mesh, kept);
}

}  // namespace

void dropTriangles(Mesh& mesh, const std::vector<uint8_t>& keep) {
    keepTriangles(mesh, keep);
    std::vector<uint32_t> kept, newNumber(mesh.positions.size(), UINT32_MAX);
    for (glm::uvec3& t : mesh.triangles) {
        for (int k = 0; k < 3; ++k) {
            uint32_t& number = newNumber[t[k]];
            if (number == UINT32_MAX) {
                number = uint32_t(kept.size());
                kept.push_back(t[k]);
            }
            t[k] = number;
        }
    }
    gatherVertices(mesh, kept);
}

void cleanMesh(Mesh& mesh, std::vector<Finding>& findings) {
    STIPPLE_CHECK(mesh.parts.size() == mesh.triangles.size(), mesh.parts.size(), " parts");
    const Weld weld = weldByPosition(mesh.positions);
    dropBadTriangles(mesh, weld, findings);
    if (mesh.triangles.empty())
        throw InputError("The file holds no surface, only points or empty triangles; export it with its faces.");
    refuseSoup(mesh, weld);
    const int64_t turned = evenOutWinding(mesh, weld);
    if (turned) findings.push_back({"triangles turned to the side of their neighbours", "", turned});
    const int64_t insideOut = turnOutward(mesh, weld);
    if (insideOut) findings.push_back({"surface was inside out", "", insideOut});
    mendNormals(mesh, weld, findings);
    joinVertices(mesh, weld);
}

}  // namespace stipple
