#include "engine/plan/zone_density.h"

#include <algorithm>
#include <array>

#include "engine/plan/brush_map.h"
#include "engine/plan/zones.h"

namespace stipple {

namespace {

float orBody(float densityPerCm2, const Plan& plan) {
    return std::max(0.0f, densityPerCm2 > 0 ? densityPerCm2 : plan.densityPerCm2);
}

// One a zone, dots per cm2.
std::array<float, kZoneCount> zoneDensities(const Plan& plan) {
    const ZoneDensities& zones = plan.zones;
    std::array<float, kZoneCount> densities{};
    densities.fill(orBody(0, plan));
    densities[size_t(Zone::front)] = orBody(zones.front, plan);
    densities[size_t(Zone::crown)] = orBody(zones.crown, plan);
    densities[size_t(Zone::templeL)] = densities[size_t(Zone::templeR)] = orBody(zones.temples, plan);
    densities[size_t(Zone::sideL)] = densities[size_t(Zone::sideR)] = orBody(zones.sides, plan);
    densities[size_t(Zone::nape)] = orBody(zones.nape, plan);
    return densities;
}

// By drawn zones, at most.
float mostDrawnDensity(const Plan& plan) {
    float most = 1;
    for (const DrawnZone& zone : plan.drawn)
        if (!zone.isFree()) most = std::max(most, zone.density);
    return most;
}

bool addsDots(const BrushStroke& stroke) {
    return stroke.target == BrushTarget::dots && stroke.action == BrushAction::add;
}

}  // namespace

float densestPerCm2(const Plan& plan) {
    const ZoneDensities& zones = plan.zones;
    const float most = mostDrawnDensity(plan) * std::max({0.0f, plan.densityPerCm2, zones.front, zones.crown,
                                                          zones.temples, zones.sides, zones.nape});
    return std::any_of(plan.strokes.begin(), plan.strokes.end(), addsDots) ? most * BrushTouch::kMostDensity : most;
}

bool variesDensity(const Plan& plan) {
    return plan.zones != ZoneDensities{} || plan.drawn != DrawnZones{} || !plan.strokes.empty();
}

float densityShareAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan) {
    const float densest = densestPerCm2(plan);
    if (densest <= 0) return 1;
    const std::array<float, kZoneCount> densities = zoneDensities(plan);
    const ZoneShares shares = zoneSharesAt(where, sample, plan);
    float perCm2 = 0;
    for (size_t z = 0; z < densities.size(); ++z) perCm2 += shares[z] * densities[z];
    return std::min(1.0f, perCm2 / densest);
}

}  // namespace stipple
