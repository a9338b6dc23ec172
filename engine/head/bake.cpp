#include "engine/head/bake.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/base/units.h"
#include "engine/head/bytes_of.h"
#include "engine/head/first_seen.h"
#include "engine/head/parallel.h"

namespace stipple {
namespace {

constexpr float kReachMm = 60;
constexpr float kLiftMm = 0.15f;  // off the surface, so that a ray does not meet its own triangle
constexpr int kRays = 64;
constexpr size_t kMostSamples = 40'000;  // places that rays start from; a finer mesh is filled in between
constexpr char kCacheVersion[] = "occlusion 2";

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

constexpr float kUnknown = -1;

// All places, or on a fine mesh one a cell of a grid, so that they are spread evenly and number about kMostSamples.
std::vector<uint32_t> samplePlaces(const Mesh& mesh, const std::vector<uint32_t>& first) {
    std::vector<uint32_t> samples(first.size());
    std::iota(samples.begin(), samples.end(), 0u);
    if (samples.size() <= kMostSamples) return samples;
    double areaMm2 = 0;
    for (const glm::uvec3& t : mesh.triangles) areaMm2 += triangleArea(mesh.positions, t);
    const auto cellMm =
        float(std::sqrt(1.5 * areaMm2 / double(kMostSamples)));  // a surface meets about 1.5 cells an area
    using Cell = std::array<int32_t, 3>;
    std::vector<Cell> cells;
    std::vector<uint32_t> chosen;
    FirstSeen seen(samples.size());
    for (const uint32_t place : samples) {
        const glm::vec3 p = glm::floor(mesh.positions[first[place]] / cellMm);
        const Cell cell{int32_t(p.x), int32_t(p.y), int32_t(p.z)};
        const uint64_t hash = mixHash(mixHash(uint64_t(cell[0]), uint64_t(cell[1])), uint64_t(cell[2]));
        if (seen.numberOf(hash, [&](uint32_t number) { return cells[number] == cell; }) < cells.size()) continue;
        cells.push_back(cell);
        chosen.push_back(place);
    }
    return chosen;
}

// Rings of neighbours carry the known values on; places that hang together with none are open. Returns the number of
// rings.
int fillUnknown(std::vector<float>& values, const Neighbours& neighbours) {
    std::vector<uint32_t> unknown;
    for (uint32_t p = 0; p < values.size(); ++p) {
        if (values[p] == kUnknown) unknown.push_back(p);
    }
    int rings = 0;
    std::vector<std::pair<uint32_t, float>> found;
    while (!unknown.empty()) {
        found.clear();
        std::erase_if(unknown, [&](uint32_t p) {
            float sum = 0, count = 0;
            for (const uint32_t q : neighbours.of(p)) {
                if (values[q] != kUnknown) sum += values[q], ++count;
            }
            if (count > 0) found.push_back({p, sum / count});
            return count > 0;
        });
        if (found.empty()) break;
        for (const auto& [place, value] : found) values[place] = value;
        ++rings;
    }
    for (const uint32_t p : unknown) values[p] = 1;
    return rings;
}

std::string occlusionKey(const Mesh& mesh) {
    ContentHasher hasher;
    hasher.add(kCacheVersion);
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
    const std::filesystem::path path = cachePath(occlusionKey(mesh));
    std::vector<float> open(weld.count, kUnknown);
    if (loadCached(path, open)) return perVertex(weld, open);

    const std::vector<uint32_t> first = firstVertices(weld), samples = samplePlaces(mesh, first);
    const std::vector<glm::vec3> directions = cosineDirections(kRays);
    parallelRanges(samples.size(), 256, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            const glm::vec3 normal = mesh.normals[first[samples[i]]];
            const glm::vec3 side =
                glm::normalize(glm::cross(normal, std::abs(normal.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0)));
            const glm::mat3 frame(side, glm::cross(normal, side), normal);
            const glm::vec3 origin = mesh.positions[first[samples[i]]] + kLiftMm * normal;
            int hidden = 0;
            for (const glm::vec3& d : directions) hidden += bvh.anyHit(origin, frame * d, kReachMm) ? 1 : 0;
            open[samples[i]] = 1 - float(hidden) / float(directions.size());
        }
    });
    const int rings = fillUnknown(open, neighbours);
    for (int i = 0; i <= 2 * rings; ++i) smoothOnce(open, neighbours);
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
