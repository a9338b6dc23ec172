#include "engine/head/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/head/clean.h"
#include "engine/head/first_seen.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

constexpr glm::vec3 kHeadMiddle{0, 20, 0};
constexpr float kHeadRadiusMm = 170;
constexpr float kCoarser = 4;  // away from the head
// Pieces below this share of the surface are crumbs, which need not stay apart from each other.
constexpr double kCrumbShare = 1e-4;
// Corners of one cell whose places in the picture lie farther apart are on two sides of a seam.
constexpr float kSeamInPicture = 0.02f;

bool isAtHead(glm::vec3 p) { return glm::distance(p, kHeadMiddle) < kHeadRadiusMm; }

// Surface, mm2, that of places away from the head by as much less as their cells are larger.
double areaToCover(const Mesh& mesh) {
    double mm2 = 0;
    for (const glm::uvec3& t : mesh.triangles)
        mm2 += triangleArea(mesh.positions, t) / (isAtHead(mesh.positions[t.x]) ? 1 : kCoarser * kCoarser);
    return mm2;
}

// For each place the number of its piece; crumbs share one.
std::vector<uint32_t> pieceOfPlaces(const Mesh& mesh, const Weld& weld) {
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    const double all = std::accumulate(pieces.areas.begin(), pieces.areas.end(), 0.0);
    std::vector<uint32_t> of(weld.count, UINT32_MAX);
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (pieces.areas[pieces.piece[t]] < kCrumbShare * all) continue;
        for (int k = 0; k < 3; ++k) of[weld.place[mesh.triangles[t][k]]] = pieces.piece[t];
    }
    return of;
}

// The cell of each vertex, numbered from 0 as they are met.
struct Cells {
    std::vector<uint32_t> of;
    uint32_t count = 0;
};

Cells findCells(const Mesh& mesh, const Weld& weld, const std::vector<uint32_t>& piece, float cellMm) {
    using Key = std::array<int32_t, 5>;  // place in the grid, whether at the head, piece
    std::vector<Key> keys;
    Cells cells;
    cells.of.resize(mesh.positions.size());
    FirstSeen seen(weld.count);
    for (size_t v = 0; v < cells.of.size(); ++v) {
        const glm::vec3 p = mesh.positions[v];
        const bool atHead = isAtHead(p);
        const glm::vec3 at = glm::floor(p / (atHead ? cellMm : kCoarser * cellMm));
        const Key key{int32_t(at.x), int32_t(at.y), int32_t(at.z), atHead, int32_t(piece[weld.place[v]])};
        uint64_t hash = 0;
        for (const int32_t part : key) hash = mixHash(hash, uint64_t(uint32_t(part)));
        cells.of[v] = seen.numberOf(hash, [&](uint32_t number) { return keys[number] == key; });
        if (cells.of[v] == keys.size()) keys.push_back(key);
    }
    cells.count = seen.count();
    return cells;
}

std::vector<uint8_t> keptTriangles(const Mesh& mesh, const Cells& cells) {
    std::vector<uint8_t> keep(mesh.triangles.size());
    for (size_t t = 0; t < keep.size(); ++t) {
        const glm::uvec3 c = mesh.triangles[t];
        keep[t] = cells.of[c.x] != cells.of[c.y] && cells.of[c.y] != cells.of[c.z] && cells.of[c.z] != cells.of[c.x];
    }
    return keep;
}

// One vertex a cell, or several where a seam of the picture runs through it: all at the cell's mean place.
class Merger {
public:
    Merger(const Mesh& mesh, const Cells& cells)
        : mesh_(mesh), cells_(cells), firstOf_(cells.count, kNone), middle_(cells.count), count_(cells.count, 0) {}

    Mesh run() {
        std::vector<uint32_t> newNumber(mesh_.positions.size());
        for (size_t v = 0; v < newNumber.size(); ++v) newNumber[v] = add(v);
        for (size_t i = 0; i < cellOf_.size(); ++i) {
            const uint32_t cell = cellOf_[i];
            out_.positions.push_back(glm::vec3(middle_[cell] / double(count_[cell])));
            const float share = 1 / float(members_[i]), length = glm::length(out_.normals[i]);
            out_.normals[i] = length > 0 ? out_.normals[i] / length : mesh_.normals[firstMember_[i]];
            if (!out_.colours.empty()) out_.colours[i] *= share;
            if (!out_.uvs.empty()) out_.uvs[i] *= share;
        }
        out_.triangles = mesh_.triangles;
        out_.parts = mesh_.parts;
        for (glm::uvec3& t : out_.triangles) t = {newNumber[t.x], newNumber[t.y], newNumber[t.z]};
        return std::move(out_);
    }

private:
    static constexpr uint32_t kNone = UINT32_MAX;

    uint32_t add(size_t v) {
        const uint32_t cell = cells_.of[v];
        middle_[cell] += glm::dvec3(mesh_.positions[v]);
        ++count_[cell];
        uint32_t number = firstOf_[cell];
        while (number != kNone && !mesh_.uvs.empty() &&
               glm::distance(mesh_.uvs[v], mesh_.uvs[firstMember_[number]]) > kSeamInPicture)
            number = nextOf_[number];
        if (number == kNone) number = addNumber(v, cell);
        ++members_[number];
        out_.normals[number] += mesh_.normals[v];
        if (!mesh_.colours.empty()) out_.colours[number] += mesh_.colours[v];
        if (!mesh_.uvs.empty()) out_.uvs[number] += mesh_.uvs[v];
        return number;
    }

    uint32_t addNumber(size_t v, uint32_t cell) {
        const auto number = uint32_t(cellOf_.size());
        cellOf_.push_back(cell);
        firstMember_.push_back(uint32_t(v));
        members_.push_back(0);
        nextOf_.push_back(firstOf_[cell]);
        firstOf_[cell] = number;
        out_.normals.emplace_back(0);
        if (!mesh_.colours.empty()) out_.colours.emplace_back(0);
        if (!mesh_.uvs.empty()) out_.uvs.emplace_back(0);
        return number;
    }

    const Mesh& mesh_;
    const Cells& cells_;
    Mesh out_;
    std::vector<uint32_t> firstOf_;                                  // new vertex of a cell ...
    std::vector<glm::dvec3> middle_;                                 // of a cell, as a sum
    std::vector<uint32_t> count_;                                    // of a cell's old vertices
    std::vector<uint32_t> cellOf_, nextOf_, firstMember_, members_;  // ... and of a new vertex
};

// Of two triangles with the same corners.
bool runSameWay(glm::uvec3 a, glm::uvec3 b) {
    return b == a || b == glm::uvec3(a.y, a.z, a.x) || b == glm::uvec3(a.z, a.x, a.y);
}

}  // namespace

void simplifyMesh(Mesh& mesh, std::vector<Finding>& findings, const SimplifyLimits& limits) {
    constexpr double kTooMany = 1.15, kTooFew = 0.85;
    constexpr int kMostTries = 4;
    if (mesh.triangles.size() <= limits.leftAlone) return;
    const Weld weld = weldByPosition(mesh.positions);
    const std::vector<uint32_t> piece = pieceOfPlaces(mesh, weld);
    // A surface meets about 1.5 cells an area of one, and has two triangles a vertex.
    auto cellMm = float(std::sqrt(3 * areaToCover(mesh) / double(limits.aimedAt)));
    Cells cells;
    std::vector<uint8_t> keep;
    for (int i = 0; i < kMostTries; ++i) {
        cells = findCells(mesh, weld, piece, cellMm);
        keep = keptTriangles(mesh, cells);
        const double ratio = double(std::count(keep.begin(), keep.end(), uint8_t(1))) / double(limits.aimedAt);
        if (ratio < kTooMany && ratio > kTooFew) break;
        cellMm *= float(std::sqrt(ratio));
    }
    const Image8 picture = std::move(mesh.baseColour);
    mesh = Merger(mesh, cells).run();
    mesh.baseColour = picture;
    dropTriangles(mesh, keep);
    // Two sides of a fold that fell together are nothing any more: what was closed stays closed.
    keep.assign(mesh.triangles.size(), 1);
    for (const Repeated& r : findRepeated(mesh.triangles, weldByPosition(mesh.positions))) {
        keep[r.again] = 0;
        if (!runSameWay(mesh.triangles[r.first], mesh.triangles[r.again])) keep[r.first] = 0;
    }
    dropTriangles(mesh, keep);
    findings.push_back({"drawn with fewer triangles", "", int64_t(mesh.triangles.size())});
}

}  // namespace stipple
