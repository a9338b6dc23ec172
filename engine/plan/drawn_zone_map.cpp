#include "engine/plan/drawn_zone_map.h"

#include <algorithm>
#include <cmath>

#include "engine/plan/drawn_curve.h"
#include "engine/plan/skin_distance.h"

namespace stipple {

namespace {

// The grey between the dots grows more slowly than their ink: fitted to fieldOpticalDepth of the plan's six shades.
constexpr float kGreyPower = 0.3f;

float greyOfSteps(const DotPlan& dot, int steps) { return std::pow(inkOfSteps(dot, steps), kGreyPower); }

}  // namespace

std::vector<float> drawnDistanceMm(const Chart& chart, const ScalpGrid& grid, const DrawnZone& zone) {
    const std::vector<ShapePoint> points = drawnPoints(chart, zone);
    std::vector<float> distances = signedDistanceMm(chart, grid, drawnCurve(chart, points).points);
    if (!zone.mirrored) return distances;
    const std::vector<float> other = signedDistanceMm(chart, grid, drawnCurve(chart, onOtherSide(points)).points);
    for (size_t i = 0; i < distances.size(); ++i) distances[i] = std::max(distances[i], other[i]);
    return distances;
}

DrawnZoneMap::DrawnZoneMap(const Plan& plan, const std::array<Distances, kMostDrawnZones>& distances) {
    const float most = mostGrey(plan);
    leastGrey_ = 1 / most;
    for (size_t i = 0; i < distances.size(); ++i) {
        const DrawnZone& zone = plan.drawn[i];
        if (!distances[i] || zone.isFree()) continue;
        zones_.push_back(
            {i, zone, inkOfSteps(plan.dot, zone.shade), greyOfSteps(plan.dot, zone.shade) / most, distances[i]});
    }
}

template <typename DistanceOf>
DrawnTouch DrawnZoneMap::touch(const DistanceOf& distanceOf) const {
    DrawnTouch touch{1, 1, leastGrey_};
    for (const Zone& zone : zones_) {
        const float share = drawnShare(zone.drawn, distanceOf(*zone.distances));
        touch.density = glm::mix(touch.density, zone.drawn.density, share);
        touch.ink = glm::mix(touch.ink, zone.ink, share);
        touch.grey = glm::mix(touch.grey, zone.grey, share);
    }
    return touch;
}

DrawnTouch DrawnZoneMap::at(glm::vec2 plane) const {
    return touch([&](const std::vector<float>& mm) { return ScalpGrid::bilinear(mm, plane); });
}

DrawnTouch DrawnZoneMap::ofTexel(size_t texel) const {
    return touch([&](const std::vector<float>& mm) { return mm[texel]; });
}

float DrawnZoneMap::insideMm(size_t index, glm::vec2 plane) const {
    for (const Zone& zone : zones_)
        if (zone.index == index) return ScalpGrid::bilinear(*zone.distances, plane);
    return -kFarMm;
}

int DrawnZoneMap::shadeSteps(glm::vec2 plane) const {
    int steps = 0;
    for (const Zone& zone : zones_)
        if (ScalpGrid::bilinear(*zone.distances, plane) > 0) steps = zone.drawn.shade;
    return steps;
}

int shadeAfter(int shade, int steps) { return std::clamp(shade + steps, 1, kShadeCount); }

float inkOfSteps(const DotPlan& dot, int steps) {
    const auto parts = [&](int shade) { return dot.dilutions[size_t(shade - 1)] + 1; };
    return parts(dot.shade) / parts(shadeAfter(dot.shade, steps));
}

float mostGrey(const Plan& plan) {
    float most = 1;
    for (const DrawnZone& zone : plan.drawn)
        if (!zone.isFree()) most = std::max(most, greyOfSteps(plan.dot, zone.shade));
    return most;
}

}  // namespace stipple
