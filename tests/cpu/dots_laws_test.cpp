// Laws of the dots that any plan keeps: how near they come to each other, and what the front edge is.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/dots/statistics.h"
#include "tests/support/nearly.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

constexpr int kBinsBefore = 6, kBins = 40;  // of 1 mm, before the line and behind it

Plan evenPlan(float softnessMm) {
    Plan plan;
    plan.hairline.irregularity = 0;
    plan.hairline.softnessMm = softnessMm;
    return plan;
}

float distanceToLine(const std::vector<glm::vec3>& line, glm::vec3 point) {
    float nearest = 1e6f;
    for (const glm::vec3& p : line) nearest = std::min(nearest, glm::distance(p, point));
    return nearest;
}

// Only where the ramp is as long as the softness says: in front.
bool isInFront(glm::vec3 position) { return std::abs(studio().head->chart.coordinateOf(position).azimuthDeg) < 35; }

// Calls visit(bin, ...) with the bin of a place by its distance to the line itself.
int binOf(const ScalpMap& map, glm::vec3 position, float lineMm) {
    if (lineMm < -float(kBinsBefore) - 1 || lineMm > float(kBins - kBinsBefore) + 1 || !isInFront(position)) return -1;
    const float away = distanceToLine(map.frontLine(), position);
    return int(std::floor(lineMm < 0 ? -away : away)) + kBinsBefore;
}

// Dots per cm2 of the treatment by distance behind the line, from the dots' table.
std::array<double, kBins> densityByDistance(const Plan& plan) {
    const OwnHair hair = hairOf(LossPattern::none);
    const ScalpMap map(*studio().head, plan, hair);
    const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, hair);
    // All sites of the head, shown or not, measure the area: they are evenly spread.
    std::array<double, kBins> dots{}, sites{};
    const auto count = [&](uint32_t site, std::array<double, kBins>& bins) {
        const PlacedSite& at = studio().placed[site];
        const int bin = binOf(map, at.positionMm, map.sample(at.plane).lineMm);
        if (bin >= 0 && bin < kBins) bins[size_t(bin)] += 1;
    };
    for (const uint32_t mark : visible.marks)
        if ((mark & Mark::kSecond) == 0) count(mark & Mark::kSiteBits, dots);
    for (uint32_t i = 0; i < studio().placed.size(); ++i) count(i, sites);
    const double sitesPerCm2 = double(studio().placed.size()) / studio().sites.areaCm2;
    for (size_t i = 0; i < dots.size(); ++i) dots[i] = sites[i] > 0 ? dots[i] / sites[i] * sitesPerCm2 : 0;
    return dots;
}

}  // namespace

TEST_CASE("no dot is nearer to another dot or to a hair than the densest place allows") {
    Plan zoned;
    zoned.zones = {60, 170, 0, 100, 0};
    for (const auto& [plan, pattern] :
         {std::pair{Plan{}, LossPattern::none}, {Plan{}, LossPattern::norwood5}, {zoned, LossPattern::norwood3}}) {
        const OwnHair hair = hairOf(pattern);
        const VisibleDots visible = studio().visible(plan, hair);
        float latest = 0;
        for (const uint32_t mark : visible.marks)
            latest = std::max(latest, studio().sites.sites[mark & Mark::kSiteBits].rankPerCm2);
        CHECK(latest < 260);
        CHECK(nearestNeighbours(studio().placed, visible).minMm >= 10 * 0.45 / std::sqrt(double(latest)) * 0.9999);
    }
}

TEST_CASE("the density across the front edge is a ramp as long as the softness") {
    for (const float softnessMm : {4.0f, 8.0f, 16.0f}) {
        CAPTURE(softnessMm);
        const Plan plan = evenPlan(softnessMm);
        const auto density = densityByDistance(plan);
        const auto mean = [&](float fromMm, float toMm) {  // of the bins between
            double sum = 0;
            for (int i = int(fromMm); i < int(toMm); ++i) sum += density[size_t(i + kBinsBefore)];
            return sum / (int(toMm) - int(fromMm)) / double(plan.densityPerCm2);
        };
        CHECK(mean(-6, -4) == 0);
        CHECK(mean(-3, -1) < 0.03);
        CHECK(mean(softnessMm + 2, softnessMm + 8) == nearly(1, 0.03));
        // The middle of the ramp: 0.34 + 0.66 / 2 of the body.
        const float middle = std::round(1.3f + softnessMm / 2);
        CHECK(mean(middle - 1, middle + 1) == nearly(0.67, 0.12));
        double before = 0;
        for (float mm = 0; mm < softnessMm; mm += 2) {
            CHECK(mean(mm, mm + 2) > before - 0.03);  // chance
            before = mean(mm, mm + 2);
        }
    }
}

TEST_CASE("a softness of 0 is a clean line: none before it, all of them at once behind it") {
    const Plan plan = evenPlan(0);
    const auto density = densityByDistance(plan);
    for (int i = 0; i < kBinsBefore; ++i) CHECK(density[size_t(i)] == 0);
    for (size_t i = kBinsBefore; i + 2 < kBins; i += 2)
        CHECK((density[i] + density[i + 1]) / 2 == nearly(double(plan.densityPerCm2), 0.08));
}

TEST_CASE("the same seed gives the same line, another seed another scatter of it") {
    const OwnHair hair;
    Plan plan, other;
    other.seed = 2;
    const ScalpMap map(*studio().head, plan, hair);
    const auto marks = [&](const Plan& p) { return visibleDots(studio().sites, studio().placed, map, p, hair).marks; };
    CHECK(marks(plan) == marks(plan));
    CHECK(marks(plan) != marks(other));
}
