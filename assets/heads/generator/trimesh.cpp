#include "assets/heads/generator/trimesh.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "assets/heads/generator/parallel.h"

namespace stipple::headgen {

void projectToSurface(TriMesh& mesh, const Sculpt& sculpt, int iterations) {
    constexpr float kCloseEnoughMm = 0.004f, kLongestStepMm = 0.8f;
    parallelFor(int(mesh.positions.size()), [&](int i) {
        vec3& p = mesh.positions[size_t(i)];
        for (int k = 0; k < iterations; ++k) {
            const float d = sculpt.distance(p);
            if (std::fabs(d) < kCloseEnoughMm) break;
            const vec3 gradient = sculpt.gradient(p, 0.15f);
            const float length2 = glm::dot(gradient, gradient);
            if (length2 < 0.02f) break;  // no direction to go
            vec3 step = gradient * (d / length2);
            step *= std::min(1.f, kLongestStepMm / std::max(glm::length(step), 1e-6f));
            p -= step;
        }
    });
}

namespace {

vec3 unitNormal(const Sculpt& sculpt, vec3 p, float stepMm) {
    const vec3 gradient = sculpt.gradient(p, stepMm);
    const float length = glm::length(gradient);
    return length > 1e-6f ? gradient / length : vec3(0, 1, 0);
}

std::vector<float> meanEdgeLengths(const TriMesh& mesh) {
    std::vector<float> sum(mesh.positions.size(), 0.f), count(mesh.positions.size(), 0.f);
    for (const auto& t : mesh.triangles)
        for (size_t k = 0; k < 3; ++k) {
            const size_t a = size_t(t[k]), b = size_t(t[(k + 1) % 3]);
            sum[a] += glm::length(mesh.positions[a] - mesh.positions[b]);
            ++count[a];
        }
    for (size_t i = 0; i < sum.size(); ++i) sum[i] /= std::max(count[i], 1.f);
    return sum;
}

// Area-weighted means of the triangles' normals.
std::vector<vec3> meshNormals(const TriMesh& mesh) {
    std::vector<vec3> normals(mesh.positions.size(), vec3(0));
    for (const auto& t : mesh.triangles) {
        const vec3 a = mesh.positions[size_t(t[0])], b = mesh.positions[size_t(t[1])], c = mesh.positions[size_t(t[2])];
        for (const int v : t) normals[size_t(v)] += glm::cross(b - a, c - a);
    }
    for (vec3& n : normals) n = glm::normalize(n + vec3(0, 1e-12f, 0));
    return normals;
}

}  // namespace

void takeNormals(TriMesh& mesh, const Sculpt& sculpt, float stepMm) {
    mesh.normals.resize(mesh.positions.size());
    parallelFor(int(mesh.positions.size()),
                [&](int i) { mesh.normals[size_t(i)] = unitNormal(sculpt, mesh.positions[size_t(i)], stepMm); });
}

void takeFilteredNormals(TriMesh& mesh, const Sculpt& sculpt) {
    const std::vector<float> edges = meanEdgeLengths(mesh);
    const std::vector<vec3> ofMesh = meshNormals(mesh);
    mesh.normals.resize(mesh.positions.size());
    parallelFor(int(mesh.positions.size()), [&](int index) {
        const size_t i = size_t(index);
        const vec3 normal = unitNormal(sculpt, mesh.positions[i], std::clamp(0.4f * edges[i], 0.3f, 1.2f));
        // in a crease tighter than the mesh the sculpt's normal may point out of no triangle
        mesh.normals[i] = glm::dot(normal, ofMesh[i]) > 0.6f ? normal : ofMesh[i];
    });
}

void relax(TriMesh& mesh, const Sculpt& sculpt, float strength) {
    takeNormals(mesh, sculpt, 0.4f);
    std::vector<vec3> sum(mesh.positions.size(), vec3(0));
    std::vector<float> weight(mesh.positions.size(), 0.f);
    for (const auto& t : mesh.triangles) {
        const vec3 a = mesh.positions[size_t(t[0])], b = mesh.positions[size_t(t[1])], c = mesh.positions[size_t(t[2])];
        const float area = glm::length(glm::cross(b - a, c - a));
        for (const int v : t) {
            sum[size_t(v)] += (a + b + c) * (area / 3.f);
            weight[size_t(v)] += area;
        }
    }
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        if (weight[i] <= 0) continue;
        vec3 step = sum[i] / weight[i] - mesh.positions[i];
        step -= mesh.normals[i] * glm::dot(step, mesh.normals[i]);
        mesh.positions[i] += step * strength;
    }
    projectToSurface(mesh, sculpt, 2);
}

void compact(TriMesh& mesh) {
    std::vector<int> newIndex(mesh.positions.size(), -1);
    std::vector<vec3> kept;
    for (auto& t : mesh.triangles)
        for (int& v : t) {
            if (newIndex[size_t(v)] < 0) {
                newIndex[size_t(v)] = int(kept.size());
                kept.push_back(mesh.positions[size_t(v)]);
            }
            v = newIndex[size_t(v)];
        }
    mesh.positions.swap(kept);
    mesh.normals.clear();
}

void keepLargestPiece(TriMesh& mesh) {
    std::vector<int> parent(mesh.positions.size());
    std::iota(parent.begin(), parent.end(), 0);
    auto rootOf = [&](int v) {
        while (parent[size_t(v)] != v) v = parent[size_t(v)] = parent[size_t(parent[size_t(v)])];
        return v;
    };
    for (const auto& t : mesh.triangles)
        for (const int v : {t[1], t[2]}) parent[size_t(rootOf(v))] = rootOf(t[0]);
    std::vector<int> count(mesh.positions.size(), 0);
    for (const auto& t : mesh.triangles) ++count[size_t(rootOf(t[0]))];
    const int largest = int(std::max_element(count.begin(), count.end()) - count.begin());
    std::erase_if(mesh.triangles, [&](const std::array<int, 3>& t) { return rootOf(t[0]) != largest; });
    compact(mesh);
}

MeshCheck checkMesh(const TriMesh& mesh) {
    MeshCheck check;
    std::vector<uint64_t> edges;
    auto edgeKey = [](int from, int to) { return (uint64_t(uint32_t(from)) << 32) | uint32_t(to); };
    for (const auto& t : mesh.triangles) {
        for (size_t k = 0; k < 3; ++k) edges.push_back(edgeKey(t[k], t[(k + 1) % 3]));
        const vec3 a = mesh.positions[size_t(t[0])], b = mesh.positions[size_t(t[1])], c = mesh.positions[size_t(t[2])];
        const float longest = std::max({glm::length(b - a), glm::length(c - b), glm::length(a - c)});
        const vec3 normal = glm::cross(b - a, c - a);
        check.thinTriangles += glm::length(normal) < 0.12f * longest * longest;
        const auto& n = mesh.normals;
        check.foldedTriangles += glm::dot(normal, n[size_t(t[0])] + n[size_t(t[1])] + n[size_t(t[2])]) <= 0;
    }
    std::sort(edges.begin(), edges.end());
    for (size_t i = 0; i < edges.size(); ++i) {
        check.doubledEdges += i > 0 && edges[i] == edges[i - 1];
        const uint64_t opposite = (edges[i] << 32) | (edges[i] >> 32);
        check.openEdges += !std::binary_search(edges.begin(), edges.end(), opposite);
    }
    return check;
}

}  // namespace stipple::headgen
