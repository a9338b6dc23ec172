// How evenly points lie on a surface.
#pragma once
#include <cmath>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/point_grid.h"
#include "engine/dots/sites.h"
#include "engine/head/head.h"

namespace stipple {

inline std::vector<glm::vec3> sitePositions(const Head& head, const SiteSet& set) {
    std::vector<glm::vec3> positions;
    positions.reserve(set.sites.size());
    for (const Site& site : set.sites) positions.push_back(pointOn(head.mesh, site.triangle, site.b1, site.b2));
    return positions;
}

// Distances to the nearest other point, in units of 1/sqrt(density): random points have a mean of 0.5.
struct Spacing {
    double least = 0, mean = 0, variation = 0;
};

inline Spacing spacingOf(const std::vector<glm::vec3>& points, double perCm2) {
    const float unitMm = float(10 / std::sqrt(perCm2));
    PointGrid grid(2 * unitMm);
    for (const glm::vec3& point : points) grid.add(point);
    double sum = 0, squares = 0;
    Spacing spacing{INFINITY, 0, 0};
    for (uint32_t i = 0; i < uint32_t(points.size()); ++i) {
        float nearest = INFINITY;
        for (float reachMm = unitMm; nearest == INFINITY && reachMm < 1e4f; reachMm *= 2)
            grid.forEachWithin(points[i], reachMm, [&](uint32_t other, float squaredMm2) {
                if (other != i) nearest = std::min(nearest, squaredMm2);
            });
        const double distance = std::sqrt(double(nearest)) / double(unitMm);
        sum += distance;
        squares += distance * distance;
        spacing.least = std::min(spacing.least, distance);
    }
    spacing.mean = sum / double(points.size());
    spacing.variation = std::sqrt(std::max(0.0, squares / double(points.size()) - spacing.mean * spacing.mean));
    spacing.variation /= spacing.mean;
    return spacing;
}

}  // namespace stipple
