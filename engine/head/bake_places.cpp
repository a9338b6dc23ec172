#include "engine/head/bake_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/head/bytes_of.h"
#include "engine/head/first_seen.h"
#include "engine/head/parallel.h"

namespace stipple {
namespace {

constexpr size_t kMostSamples = 40'000;  // places that are worked out; a finer mesh is filled in between
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

std::filesystem::path cachePath(const Mesh& mesh, const PlaceBake& bake) {
    ContentHasher hasher;
    hasher.add(bake.version);
    hasher.add(bytesOf(mesh.positions));
    hasher.add(bytesOf(mesh.normals));
    hasher.add(bytesOf(mesh.triangles));
    const std::filesystem::path folder = cacheFolder();
    return folder.empty() ? folder : folder / (bake.name + "-" + hasher.hex() + ".bin");
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

std::vector<uint32_t> firstVertices(const Weld& weld) {
    std::vector<uint32_t> first(weld.count, UINT32_MAX);
    for (size_t i = weld.place.size(); i-- > 0;) first[weld.place[i]] = uint32_t(i);
    return first;
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

std::vector<float> bakeAtPlaces(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours,
                                const PlaceBake& bake) {
    const std::filesystem::path path = cachePath(mesh, bake);
    std::vector<float> values(weld.count, kUnknown);
    if (loadCached(path, values)) return perVertex(weld, values);

    const std::vector<uint32_t> first = firstVertices(weld), samples = samplePlaces(mesh, first);
    parallelRanges(samples.size(), 256, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            const uint32_t vertex = first[samples[i]];
            values[samples[i]] = bake.valueAt(mesh.positions[vertex], mesh.normals[vertex]);
        }
    });
    const int rings = fillUnknown(values, neighbours);
    for (int i = 0; i <= 2 * rings; ++i) smoothOnce(values, neighbours);
    // What the cache file can hold: 8 bits, so that a second run has the same bytes.
    for (float& v : values) v = float(std::lround(v * 255)) / 255.0f;
    saveCached(path, values);
    return perVertex(weld, values);
}

}  // namespace stipple
