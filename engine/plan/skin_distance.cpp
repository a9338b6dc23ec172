#include "engine/plan/skin_distance.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/head/parallel.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr int kSize = ScalpGrid::kSize;
constexpr int kTile = 16;  // texels a side: candidates are first narrowed to a tile,
constexpr int kBlock = 4;  // then to a block of it, whose texels are measured against them together
constexpr int kBlockTexels = kBlock * kBlock;
constexpr int kTiles = kSize / kTile;  // a side
constexpr size_t kRowsAtOnce = 32;

using Segment = SkinDistances::Segment;

std::vector<Segment> segmentsOf(const SkinLine& line) {
    const size_t n = line.points.size();
    std::vector<Segment> segments(line.closed ? n : n - 1);
    for (size_t i = 0; i < segments.size(); ++i) {
        const size_t next = (i + 1) % n;
        const vec3 from = line.points[i], to = line.points[next];
        const vec3 along = to - from;
        const float length2 = std::max(glm::dot(along, along), 1e-12f);
        segments[i] = {from,
                       along,
                       1 / length2,
                       0.5f * (from + to),
                       0.5f * std::sqrt(length2),
                       line.normals[i],
                       line.normals[next]};
    }
    return segments;
}

struct Ball {
    vec3 centre{};
    float radius = 0;
};

// Around the texels of a square.
Ball ballAround(const ScalpGrid& grid, int x0, int y0, int size) {
    vec3 low(1e30f), high(-1e30f);
    for (int y = y0; y < y0 + size; ++y) {
        for (int x = x0; x < x0 + size; ++x) {
            const vec3 p = grid.positions()[ScalpGrid::indexAt(x, y)];
            low = glm::min(low, p);
            high = glm::max(high, p);
        }
    }
    return {0.5f * (low + high), 0.5f * glm::distance(low, high)};
}

// Those of `from` that can be the nearest to any point of the ball; returns how near the nearest can be to the ball.
float keepNearest(const Ball& ball, const std::vector<Segment>& from, std::vector<Segment>& kept,
                  std::vector<float>& scratch) {
    scratch.resize(from.size());
    float nearest = 1e30f;
    for (size_t i = 0; i < from.size(); ++i) {
        scratch[i] = glm::distance(ball.centre, from[i].middle);
        nearest = std::min(nearest, scratch[i] + from[i].halfLength);
    }
    const float limit = nearest + 2 * ball.radius;
    kept.clear();
    for (size_t i = 0; i < from.size(); ++i) {
        if (scratch[i] - from[i].halfLength <= limit) kept.push_back(from[i]);
    }
    return nearest - ball.radius - 2 * (from.empty() ? 0 : from[0].halfLength);
}

// The texels of one block side by side, so that the compiler measures several at once.
struct Block {
    std::array<float, kBlockTexels> x{}, y{}, z{}, best2{}, at{};
    std::array<int32_t, kBlockTexels> segment{};
};

void measure(Block& block, const std::vector<Segment>& segments) {
    block.best2.fill(1e30f);
    for (size_t s = 0; s < segments.size(); ++s) {
        const Segment& g = segments[s];
        for (size_t i = 0; i < kBlockTexels; ++i) {
            const float dx = block.x[i] - g.from.x, dy = block.y[i] - g.from.y, dz = block.z[i] - g.from.z;
            const float along = (dx * g.along.x + dy * g.along.y + dz * g.along.z) * g.perLength2;
            const float t = std::min(std::max(along, 0.0f), 1.0f);
            const float ex = dx - t * g.along.x, ey = dy - t * g.along.y, ez = dz - t * g.along.z;
            const float d2 = ex * ex + ey * ey + ez * ez;
            const bool nearer = d2 < block.best2[i];
            block.best2[i] = nearer ? d2 : block.best2[i];
            block.at[i] = nearer ? t : block.at[i];
            block.segment[i] = nearer ? int32_t(s) : block.segment[i];
        }
    }
}

void measureBlock(const ScalpGrid& grid, const std::vector<Segment>& segments, int x0, int y0,
                  std::vector<float>& distances) {
    Block block;
    for (int i = 0; i < kBlockTexels; ++i) {
        const vec3 p = grid.positions()[ScalpGrid::indexAt(x0 + i % kBlock, y0 + i / kBlock)];
        block.x[size_t(i)] = p.x;
        block.y[size_t(i)] = p.y;
        block.z[size_t(i)] = p.z;
    }
    measure(block, segments);
    for (int i = 0; i < kBlockTexels; ++i) {
        const size_t texel = ScalpGrid::indexAt(x0 + i % kBlock, y0 + i / kBlock);
        const Segment& nearest = segments[size_t(block.segment[size_t(i)])];
        const vec3 normal = glm::normalize(glm::mix(nearest.normalFrom, nearest.normalTo, block.at[size_t(i)]));
        const float chord = std::sqrt(block.best2[size_t(i)]);
        distances[texel] = std::min(arcOverChordMm(chord, grid.normals()[texel], normal), kFarMm);
    }
}

void fillBlock(int x0, int y0, float value, std::vector<float>& texels) {
    for (int y = y0; y < y0 + kBlock; ++y) std::fill_n(texels.begin() + long(ScalpGrid::indexAt(x0, y)), kBlock, value);
}

vec3 normalAt(const Chart& chart, vec3 point) {
    constexpr float kStep = 1.0f / kSize;
    const glm::vec2 plane = chart.planeOf(point);
    const vec3 dx = chart.surfaceOf(plane + glm::vec2(kStep, 0)) - chart.surfaceOf(plane - glm::vec2(kStep, 0));
    const vec3 dy = chart.surfaceOf(plane + glm::vec2(0, kStep)) - chart.surfaceOf(plane - glm::vec2(0, kStep));
    const vec3 normal = glm::normalize(glm::cross(dx, dy));
    return glm::dot(normal, point - chart.centre()) < 0 ? -normal : normal;
}

}  // namespace

SkinLine makeSkinLine(const Chart& chart, std::vector<vec3> points, bool closed) {
    SkinLine line{std::move(points), {}, closed};
    line.normals.reserve(line.points.size());
    for (const vec3& p : line.points) line.normals.push_back(normalAt(chart, p));
    return line;
}

float arcOverChordMm(float chordMm, vec3 a, vec3 b) {
    // On a circle the chord is 2 R sin(turn / 2) and the arc R turn.
    const float halfTurn = std::asin(std::min(0.5f * glm::distance(a, b), 1.0f));
    return halfTurn > 1e-3f ? chordMm * halfTurn / std::sin(halfTurn) : chordMm;
}

const std::vector<float>& SkinDistances::toLineMm(const ScalpGrid& grid, const SkinLine& line) {
    const std::vector<Segment> all = segmentsOf(line);
    distances_.resize(grid.positions().size(), kFarMm);
    nearest_.resize(size_t(kTiles) * kTiles);
    parallelRanges(nearest_.size(), kTiles, [&](size_t begin, size_t end) {
        std::vector<Segment> ofTile, ofBlock;
        std::vector<float> scratch;
        for (size_t tile = begin; tile < end; ++tile) {
            const int tx = int(tile % kTiles) * kTile, ty = int(tile / kTiles) * kTile;
            if (keepNearest(ballAround(grid, tx, ty, kTile), all, ofTile, scratch) > kFarMm) ofTile.clear();
            if (ofTile == nearest_[tile]) continue;
            nearest_[tile] = ofTile;
            for (int by = ty; by < ty + kTile; by += kBlock)
                for (int bx = tx; bx < tx + kTile; bx += kBlock) {
                    if (ofTile.empty()) {
                        fillBlock(bx, by, kFarMm, distances_);
                        continue;
                    }
                    keepNearest(ballAround(grid, bx, by, kBlock), ofTile, ofBlock, scratch);
                    measureBlock(grid, ofBlock, bx, by, distances_);
                }
        }
    });
    return distances_;
}

std::vector<float> SkinDistances::signedMm(const Chart& chart, const ScalpGrid& grid, const std::vector<vec3>& closed) {
    std::vector<glm::vec2> polygon;
    polygon.reserve(closed.size());
    for (const vec3& point : closed) polygon.push_back(chart.planeOf(point));
    std::vector<float> distances = toLineMm(grid, makeSkinLine(chart, closed, true));
    const std::vector<uint8_t> inside = texelsInside(polygon);
    for (size_t i = 0; i < distances.size(); ++i) {
        if (!inside[i]) distances[i] = -distances[i];
    }
    return distances;
}

std::vector<float> distanceToLineMm(const ScalpGrid& grid, const SkinLine& line) {
    return SkinDistances().toLineMm(grid, line);
}

std::vector<float> signedDistanceMm(const Chart& chart, const ScalpGrid& grid, const std::vector<vec3>& closed) {
    return SkinDistances().signedMm(chart, grid, closed);
}

std::vector<uint8_t> texelsInside(std::span<const glm::vec2> polygon) {
    std::vector<uint8_t> inside(size_t(kSize) * kSize);
    parallelRanges(size_t(kSize), kRowsAtOnce, [&](size_t begin, size_t end) {
        std::vector<float> crossings;
        for (int y = int(begin); y < int(end); ++y) {
            const float level = ScalpGrid::planeAt(0, y).y;
            crossings.clear();
            for (size_t i = 0; i < polygon.size(); ++i) {
                const glm::vec2 &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
                if ((a.y > level) != (b.y > level))
                    crossings.push_back(a.x + (b.x - a.x) * (level - a.y) / (b.y - a.y));
            }
            std::sort(crossings.begin(), crossings.end());
            for (int x = 0; x < kSize; ++x) {
                const float at = ScalpGrid::planeAt(x, y).x;
                const auto passed = std::upper_bound(crossings.begin(), crossings.end(), at) - crossings.begin();
                inside[ScalpGrid::indexAt(x, y)] = uint8_t(passed & 1);
            }
        }
    });
    return inside;
}

}  // namespace stipple
