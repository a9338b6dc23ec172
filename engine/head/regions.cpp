#include "engine/head/regions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/head/parallel.h"

namespace stipple {
namespace {

// Pieces below this share of the largest are loose ...
constexpr double kLooseShare = 0.03;
// ... unless the mesh is a soup: then so much would be lost that all must stay.
constexpr double kSoupShare = 0.7;

// Lower border of the sites: azimuth from the front (degrees) to height over a landmark (mm). The sideburns reach 30 mm
// below the tragion, the nape hem 55 mm below the inion (FACTS §5.2; DESIGN §4).
struct BorderPoint {
    float azimuthDeg;
    Landmark above;
    float heightMm;
};
constexpr std::array<BorderPoint, 8> kBorder{{{0, Landmark::glabella, -5},
                                              {50, Landmark::glabella, -5},
                                              {60, Landmark::glabella, -18},
                                              {66, Landmark::tragionL, 0},
                                              {71, Landmark::tragionL, -30},
                                              {100, Landmark::tragionL, -30},
                                              {140, Landmark::inion, -50},
                                              {180, Landmark::inion, -55}}};

// Outer skin sees the outside: enough rays round its normal leave the head.
bool isOpen(const Bvh& all, glm::vec3 point, glm::vec3 normal) {
    constexpr float kFarMm = 1000, kLiftMm = 0.3f;
    constexpr int kRays = 9, kNeeded = 3;
    const glm::vec3 side =
        glm::normalize(glm::cross(normal, std::abs(normal.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0)));
    const glm::vec3 up = glm::cross(normal, side);
    const glm::vec3 origin = point + kLiftMm * normal;
    int open = 0;
    for (int i = 0; i < kRays; ++i) {
        // One along the normal, the others 45 degrees off it.
        glm::vec3 direction = normal;
        if (i > 0) {
            const float turn = float(i) * 0.7853982f;
            direction = 0.7071068f * (normal + std::cos(turn) * side + std::sin(turn) * up);
        }
        open += all.anyHit(origin, direction, kFarMm) ? 0 : 1;
        if (open >= kNeeded) return true;
    }
    return false;
}

using Corners = std::array<glm::vec3, 3>;

Corners cornersOf(const Mesh& mesh, size_t triangle) {
    const glm::uvec3 t = mesh.triangles[triangle];
    return {mesh.positions[t.x], mesh.positions[t.y], mesh.positions[t.z]};
}

// Above the border, off the ears and within the chart's square.
struct SiteRegion {
    const Chart& chart;
    const Landmarks& landmarks;
    const EarMask& ears;

    // A corner well outside the proxy makes a coarse triangle part of the pinna; one on the skull below it does not.
    bool isOnPinna(glm::vec3 corner) const {
        constexpr float kPinnaOutMm = 3;
        if (ears.at(corner) <= 0.5f) return false;
        const glm::vec3 out = corner - chart.centre();
        return glm::length(out) > glm::distance(chart.surfaceAlong(out), chart.centre()) + kPinnaOutMm;
    }
    // Maps over the chart end at its square.
    bool isInPlane(glm::vec3 corner) const {
        const glm::vec2 p = chart.planeOf(corner);
        return std::min(p.x, p.y) > 0 && std::max(p.x, p.y) < 1;
    }
    bool holds(const Corners& corners) const {
        const auto [a, b, c] = corners;
        const glm::vec3 middle = (a + b + c) / 3.0f;
        if (!(glm::length(glm::cross(b - a, c - a)) > 0)) return false;
        if (middle.y < siteBorderHeight(landmarks, chart.coordinateOf(middle).azimuthDeg)) return false;
        if (!(isInPlane(a) && isInPlane(b) && isInPlane(c))) return false;
        return !(ears.at(middle) > 0.5f || isOnPinna(a) || isOnPinna(b) || isOnPinna(c));
    }
};

// Height along the meridian where a low hairline runs, FACTS §5.2 'Juvenile', then round the ear and along the nape.
constexpr std::array<ScalpCoordinate, 13> kScalpBorder{{{0, .40f},
                                                        {30, .43f},
                                                        {50, .46f},
                                                        {62, .42f},
                                                        {68, .22f},
                                                        {76, .10f},
                                                        {82, -.10f},
                                                        {95, -.12f},
                                                        {108, -.22f},
                                                        {120, -.40f},
                                                        {140, -.52f},
                                                        {160, -.58f},
                                                        {180, -.58f}}};

float scalpBorderHeight(float azimuthDeg) {
    const float azimuth = std::abs(azimuthDeg);
    for (size_t i = 1; i < kScalpBorder.size(); ++i) {
        const ScalpCoordinate a = kScalpBorder[i - 1], b = kScalpBorder[i];
        if (azimuth <= b.azimuthDeg)
            return glm::mix(a.height, b.height, (azimuth - a.azimuthDeg) / (b.azimuthDeg - a.azimuthDeg));
    }
    return kScalpBorder.back().height;
}

}  // namespace

float siteBorderHeight(const Landmarks& landmarks, float azimuthDeg) {
    const float azimuth = std::abs(azimuthDeg);
    const auto height = [&](const BorderPoint& p) { return landmarks[p.above].y + p.heightMm; };
    for (size_t i = 1; i < kBorder.size(); ++i) {
        if (azimuth > kBorder[i].azimuthDeg) continue;
        const float share = (azimuth - kBorder[i - 1].azimuthDeg) / (kBorder[i].azimuthDeg - kBorder[i - 1].azimuthDeg);
        return glm::mix(height(kBorder[i - 1]), height(kBorder[i]), share);
    }
    return height(kBorder.back());
}

std::vector<uint8_t> findHeadSkin(const Mesh& mesh) { return findHeadSkin(mesh, weldByPosition(mesh.positions)); }

std::vector<uint8_t> findHeadSkin(const Mesh& mesh, const Weld& weld) {
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    std::vector<double> skinArea(pieces.areas.size(), 0.0);
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] == Part::skin) skinArea[pieces.piece[t]] += triangleArea(mesh.positions, mesh.triangles[t]);
    }
    double largest = 0, all = 0, kept = 0;
    for (const double area : skinArea) largest = std::max(largest, area), all += area;
    for (const double area : skinArea) kept += area >= kLooseShare * largest ? area : 0;
    const double limit = kept >= kSoupShare * all ? kLooseShare * largest : 0;
    std::vector<uint8_t> skin(mesh.triangles.size(), 0);
    for (size_t t = 0; t < skin.size(); ++t)
        skin[t] = mesh.parts[t] == Part::skin && skinArea[pieces.piece[t]] >= limit;
    return skin;
}

std::vector<uint8_t> findSiteTriangles(const Mesh& mesh, std::span<const uint8_t> headSkin, const Bvh& all,
                                       const Chart& chart, const Landmarks& landmarks, const EarMask& ears) {
    std::vector<uint8_t> sites = findSiteTrianglesWithin(headSkin, mesh, chart, landmarks, ears);
    parallelRanges(sites.size(), 4096, [&](size_t begin, size_t end) {
        for (size_t t = begin; t < end; ++t) {
            if (!sites[t]) continue;
            const auto [a, b, c] = cornersOf(mesh, t);
            const glm::vec3 across = glm::cross(b - a, c - a);
            sites[t] = isOpen(all, (a + b + c) / 3.0f, across / glm::length(across));
        }
    });
    return sites;
}

std::vector<uint8_t> findSiteTrianglesWithin(std::span<const uint8_t> ground, const Mesh& mesh, const Chart& chart,
                                             const Landmarks& landmarks, const EarMask& ears) {
    const SiteRegion region{chart, landmarks, ears};
    std::vector<uint8_t> sites(mesh.triangles.size(), 0);
    parallelRanges(sites.size(), 4096, [&](size_t begin, size_t end) {
        for (size_t t = begin; t < end; ++t) sites[t] = ground[t] && region.holds(cornersOf(mesh, t));
    });
    return sites;
}

std::vector<float> findScalpness(const Mesh& mesh, const Chart& chart, const EarMask& ears) {
    constexpr float kHalfWidth = 0.08f;  // of the meridian, about 11 mm
    std::vector<float> scalpness(mesh.positions.size());
    for (size_t i = 0; i < scalpness.size(); ++i) {
        const ScalpCoordinate at = chart.coordinateOf(mesh.positions[i]);
        const float over = at.height - scalpBorderHeight(at.azimuthDeg);
        scalpness[i] = glm::smoothstep(-kHalfWidth, kHalfWidth, over) * (1 - ears.at(mesh.positions[i]));
    }
    return scalpness;
}

}  // namespace stipple
