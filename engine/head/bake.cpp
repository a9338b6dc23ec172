#include "engine/head/bake.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/base/units.h"
#include "engine/head/bytes_of.h"
#include "engine/head/parallel.h"

namespace stipple {
namespace {

constexpr float kReachMm = 60;
constexpr float kLiftMm = 0.15f;  // off the surface, so that a ray does not meet its own triangle
constexpr int kRays = 64;
constexpr size_t kFineMesh = 200'000;  // triangles; beyond, the ray count falls so that the time stays
constexpr char kCacheVersion[] = "occlusion 1";

// The first vertex at each place.
std::vector<uint32_t> firstVertices(const Weld& weld) {
    std::vector<uint32_t> first(weld.count, UINT32_MAX);
    for (size_t i = weld.place.size(); i-- > 0;) first[weld.place[i]] = uint32_t(i);
    return first;
}

// Unit directions about +z, cosine-weighted and evenly spread: a Fibonacci spiral on the disc (Vogel 1979), lifted.
std::vector<glm::vec3> cosineDirections(int count) {
    std::vector<glm::vec3> directions;
    for (int i = 0; i < count; ++i) {
        const float r2 = (float(i) + 0.5f) / float(count), turn = 2.39996323f * float(i);
        directions.push_back({std::sqrt(r2) * std::cos(turn), std::sqrt(r2) * std::sin(turn), std::sqrt(1 - r2)});
    }
    return directions;
}

std::vector<float> perVertex(const Weld& weld, std::span<const float> perPlace) {
    std::vector<float> values(weld.place.size());
    for (size_t i = 0; i < values.size(); ++i) values[i] = perPlace[weld.place[i]];
    return values;
}

void smoothOnce(std::vector<float>& values, const Neighbours& neighbours) {
    const std::vector<float> before = values;
    for (uint32_t p = 0; p < values.size(); ++p) {
        const auto around = neighbours.of(p);
        if (around.empty()) continue;
        float sum = 0;
        for (const uint32_t q : around) sum += before[q];
        values[p] = 0.5f * before[p] + 0.5f * sum / float(around.size());
    }
}

std::string occlusionKey(const Mesh& mesh, int rays) {
    ContentHasher hasher;
    hasher.add(kCacheVersion);
    hasher.add(std::to_string(rays));
    hasher.add(bytesOf(mesh.positions));
    hasher.add(bytesOf(mesh.normals));
    hasher.add(bytesOf(mesh.triangles));
    return hasher.hex();
}

std::filesystem::path cachePath(const std::string& key) {
    const std::filesystem::path folder = cacheFolder();
    return folder.empty() ? folder : folder / ("occlusion-" + key + ".bin");
}

// Whole bytes and in range, or nothing: a cache file may be anything.
bool loadCached(const std::filesystem::path& path, std::vector<float>& values) {
    std::error_code none;
    if (path.empty() || !std::filesystem::exists(path, none)) return false;
    std::string bytes;
    try {
        bytes = readFile(path);
    } catch (const InputError&) {
        return false;
    }
    if (bytes.size() != values.size()) return false;
    for (size_t i = 0; i < values.size(); ++i) values[i] = float(uint8_t(bytes[i])) / 255.0f;
    return true;
}

void saveCached(const std::filesystem::path& path, const std::vector<float>& values) {
    if (path.empty()) return;
    std::string bytes(values.size(), '\0');
    for (size_t i = 0; i < values.size(); ++i) bytes[i] = char(uint8_t(std::lround(values[i] * 255)));
    try {
        writeFileAtomic(path, bytes, 0600);
    } catch (const InputError&) {  // only slower next time
    }
}

}  // namespace

std::vector<float> bakeOcclusion(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours, const Bvh& bvh) {
    const int rays = mesh.triangles.size() <= kFineMesh
                         ? kRays
                         : std::max(12, int(double(kRays) * double(kFineMesh) / double(mesh.triangles.size())));
    const std::filesystem::path path = cachePath(occlusionKey(mesh, rays));
    std::vector<float> open(weld.count, 1.0f);
    if (loadCached(path, open)) return perVertex(weld, open);

    const std::vector<uint32_t> first = firstVertices(weld);
    const std::vector<glm::vec3> directions = cosineDirections(rays);
    parallelRanges(open.size(), 256, [&](size_t begin, size_t end) {
        for (size_t p = begin; p < end; ++p) {
            const glm::vec3 normal = mesh.normals[first[p]];
            const glm::vec3 side =
                glm::normalize(glm::cross(normal, std::abs(normal.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0)));
            const glm::mat3 frame(side, glm::cross(normal, side), normal);
            const glm::vec3 origin = mesh.positions[first[p]] + kLiftMm * normal;
            int hidden = 0;
            for (const glm::vec3& d : directions) hidden += bvh.anyHit(origin, frame * d, kReachMm) ? 1 : 0;
            open[p] = 1 - float(hidden) / float(directions.size());
        }
    });
    smoothOnce(open, neighbours);
    // What the cache file can hold: 8 bits, so that a second run has the same bytes.
    for (float& v : open) v = float(std::lround(v * 255)) / 255.0f;
    saveCached(path, open);
    return perVertex(weld, open);
}

std::vector<float> bakeCurvature(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours) {
    constexpr float kMaxPerMm = 1.0f;
    constexpr int kSmoothing = 3;
    const std::vector<uint32_t> first = firstVertices(weld);
    std::vector<float> curvature(weld.count, 0.0f);
    for (uint32_t p = 0; p < weld.count; ++p) {
        // Normal curvature along each edge, averaged over the directions.
        float sum = 0, count = 0;
        for (const uint32_t q : neighbours.of(p)) {
            const glm::vec3 edge = mesh.positions[first[q]] - mesh.positions[first[p]];
            const float square = glm::dot(edge, edge);
            if (!(square > 1e-6f)) continue;
            sum += glm::dot(mesh.normals[first[q]] - mesh.normals[first[p]], edge) / square;
            ++count;
        }
        if (count > 0) curvature[p] = std::clamp(sum / count, -kMaxPerMm, kMaxPerMm);
    }
    for (int i = 0; i < kSmoothing; ++i) smoothOnce(curvature, neighbours);
    return perVertex(weld, curvature);
}

}  // namespace stipple
