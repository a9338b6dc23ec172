#include "engine/head/patch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stipple {
namespace {

double across(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// Cuts off ears one after the other (Meisters 1975). False where there is none to be found.
bool cutEars(Patch& patch) {
    std::vector<uint32_t> left(patch.points.size());
    for (size_t i = 0; i < left.size(); ++i) left[i] = uint32_t(i);
    const auto isEar = [&](size_t i) {
        const uint32_t a = left[(i + left.size() - 1) % left.size()], b = left[i], c = left[(i + 1) % left.size()];
        const glm::dvec2 pa = patch.points[a], pb = patch.points[b], pc = patch.points[c];
        if (!(across(pa, pb, pc) > 0)) return false;
        return std::none_of(left.begin(), left.end(), [&](uint32_t other) {
            const glm::dvec2 p = patch.points[other];
            return other != a && other != b && other != c && across(pa, pb, p) >= 0 && across(pb, pc, p) >= 0 &&
                   across(pc, pa, p) >= 0;
        });
    };
    size_t at = 0, missed = 0;
    while (left.size() > 3) {
        if (missed == left.size()) return false;
        if (!isEar(at)) {
            at = (at + 1) % left.size();
            ++missed;
            continue;
        }
        missed = 0;
        patch.triangles.push_back({left[(at + left.size() - 1) % left.size()], left[at], left[(at + 1) % left.size()]});
        left.erase(left.begin() + long(at));
        // The ear after the next keeps the cuts from making a fan.
        at = (at + 1) % left.size();
    }
    if (!(across(patch.points[left[0]], patch.points[left[1]], patch.points[left[2]]) > 0)) return false;
    patch.triangles.push_back({left[0], left[1], left[2]});
    return true;
}

// One side of a triangle, by the edge that it lies on.
struct Side {
    uint64_t edge;
    uint32_t triangle, opposite;  // opposite: the corner off the edge
};

std::vector<Side> sortedSides(const std::vector<glm::uvec3>& triangles) {
    std::vector<Side> sides;
    for (size_t t = 0; t < triangles.size(); ++t) {
        for (int k = 0; k < 3; ++k) {
            const uint64_t a = triangles[t][k], b = triangles[t][(k + 1) % 3];
            sides.push_back({std::min(a, b) << 32 | std::max(a, b), uint32_t(t), triangles[t][(k + 2) % 3]});
        }
    }
    std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) {
        return a.edge != b.edge ? a.edge < b.edge : a.triangle < b.triangle;
    });
    return sides;
}

// Whether d lies well within the circle through a, b, c (counter-clockwise).
bool isInCircle(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c, glm::dvec2 d) {
    constexpr double kRounding = 1e-9;
    const glm::dvec2 u = a - d, v = b - d, w = c - d;
    const double uu = glm::dot(u, u), vv = glm::dot(v, v), ww = glm::dot(w, w);
    const double inside = uu * (v.x * w.y - w.x * v.y) - vv * (u.x * w.y - w.x * u.y) + ww * (u.x * v.y - v.x * u.y);
    return inside > kRounding * (uu + vv + ww) * (uu + vv + ww);
}

// Turns edges inside until every circle through a triangle's corners is empty (Lawson 1977). Each round turns edges
// that have no triangle in common.
void turnEdges(Patch& patch) {
    constexpr int kMostRounds = 500;
    const std::vector<glm::dvec2>& at = patch.points;
    for (int round = 0; round < kMostRounds; ++round) {
        const std::vector<Side> sides = sortedSides(patch.triangles);
        std::vector<uint8_t> touched(patch.triangles.size(), 0);
        bool turned = false;
        for (size_t i = 1; i < sides.size(); ++i) {
            const Side &one = sides[i - 1], &other = sides[i];
            if (one.edge != other.edge || touched[one.triangle] || touched[other.triangle]) continue;
            glm::uvec3& t = patch.triangles[one.triangle];
            while (t.z != one.opposite) t = {t.y, t.z, t.x};
            const uint32_t a = t.x, b = t.y, c = one.opposite, d = other.opposite;
            if (!isInCircle(at[a], at[b], at[c], at[d])) continue;
            if (!(across(at[d], at[c], at[a]) > 0 && across(at[c], at[d], at[b]) > 0)) continue;
            t = {d, c, a};
            patch.triangles[other.triangle] = {c, d, b};
            touched[one.triangle] = touched[other.triangle] = 1;
            turned = true;
        }
        if (!turned) return;
    }
}

}  // namespace

Patch makePatch(std::vector<glm::dvec2> polygon) {
    Patch patch;
    patch.corners = polygon.size();
    patch.points = std::move(polygon);
    if (patch.corners < 3 || !cutEars(patch)) patch.triangles.clear();
    turnEdges(patch);
    return patch;
}

void refinePatch(Patch& patch, double coarsest) {
    constexpr double kLarger = 1.41421356, kGrowth = 1.3;
    constexpr size_t kMostTriangles = 200'000;
    std::vector<double> size(patch.corners);  // of the triangles that are wanted about a point
    for (size_t i = 0; i < size.size(); ++i) {
        const glm::dvec2 p = patch.points[i];
        size[i] = 0.5 * (glm::distance(p, patch.points[(i + 1) % size.size()]) +
                         glm::distance(p, patch.points[(i + size.size() - 1) % size.size()]));
    }
    for (bool added = true; added && patch.triangles.size() < kMostTriangles;) {
        added = false;
        const size_t before = patch.triangles.size();
        for (size_t t = 0; t < before; ++t) {
            const glm::uvec3 c = patch.triangles[t];
            const glm::dvec2 middle = (patch.points[c.x] + patch.points[c.y] + patch.points[c.z]) / 3.0;
            const double wanted = (size[c.x] + size[c.y] + size[c.z]) / 3;
            bool large = true;
            for (int k = 0; k < 3; ++k)
                large = large && kLarger * glm::distance(middle, patch.points[c[k]]) > std::max(wanted, size[c[k]]);
            if (!large) continue;
            const auto point = uint32_t(patch.points.size());
            patch.points.push_back(middle);
            size.push_back(std::max(wanted, std::min(kGrowth * wanted, coarsest)));
            patch.triangles[t] = {c.x, c.y, point};
            patch.triangles.insert(patch.triangles.end(), {{c.y, c.z, point}, {c.z, c.x, point}});
            added = true;
        }
        turnEdges(patch);
    }
}

}  // namespace stipple
