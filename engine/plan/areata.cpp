#include "engine/plan/areata.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/base/units.h"
#include "engine/plan/skin_distance.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr int kCandidates = 24;    // of which the one farthest from the patches before is taken (Mitchell 1991)
constexpr int kMostThrows = 4000;  // for one candidate within the place
constexpr float kSizeSpread = 0.25f;
constexpr float kWaver = 0.05f;  // of the border, each of two waves, in radii

class Random {
public:
    explicit Random(uint32_t seed) : engine_(seed) {}
    float share() { return float(engine_() >> 8) * (1.0f / 16777216.0f); }  // 0 <= share < 1
    float angle() { return 2 * float(kPi) * share(); }

private:
    std::mt19937 engine_;
};

// Evenly over the sphere about the chart's centre, until it is within the place.
vec3 spotWithin(const Chart& chart, AreataPlace place, Random& random) {
    vec3 spot{};
    for (int i = 0; i < kMostThrows; ++i) {
        const float y = 1 - 2 * random.share(), turn = random.angle(), level = std::sqrt(1 - y * y);
        spot = chart.surfaceAlong({level * std::sin(turn), y, level * std::cos(turn)});
        if (isAreataPlace(place, chart.coordinateOf(spot))) break;
    }
    return spot;
}

float nearestMm(const std::vector<AreataPatch>& patches, vec3 spot) {
    float nearest = kFarMm;
    for (const AreataPatch& patch : patches) nearest = std::min(nearest, glm::distance(patch.centre, spot));
    return nearest;
}

vec3 farSpot(const Chart& chart, AreataPlace place, const std::vector<AreataPatch>& patches, Random& random) {
    vec3 best{};
    float farthest = -1;
    for (int i = 0; i < kCandidates; ++i) {
        const vec3 spot = spotWithin(chart, place, random);
        const float mm = nearestMm(patches, spot);
        if (mm <= farthest) continue;
        farthest = mm;
        best = spot;
    }
    return best;
}

// Where the border of a patch lies in the direction of `offset` from its middle, mm.
float borderMm(const AreataPatch& patch, vec3 normal, vec3 offset) {
    const vec3 across = glm::normalize(glm::cross(normal, std::abs(normal.y) < 0.9f ? vec3(0, 1, 0) : vec3(1, 0, 0)));
    const float angle = std::atan2(glm::dot(offset, glm::cross(normal, across)), glm::dot(offset, across));
    const float waver = std::sin(2 * angle + patch.phase.x) + std::sin(3 * angle + patch.phase.y);
    return patch.radiusMm * (1 + kWaver * waver);
}

}  // namespace

bool isAreataPlace(AreataPlace place, ScalpCoordinate where) {
    const float side = std::abs(where.azimuthDeg), height = where.height;
    switch (place) {
        case AreataPlace::allOver:
            return height > (side < 55 ? 0.58f : side < 75 ? 0.40f : side < 120 ? 0.20f : -0.05f);
        case AreataPlace::front:
            return side < 50 && height > 0.56f && height < 0.80f;
        case AreataPlace::top:
            return height > 0.74f;
        case AreataPlace::crown:
            return side > 130 && height > 0.40f && height < 0.80f;
        case AreataPlace::left:
        case AreataPlace::right:
            return side > 64 && side < 125 && height > 0.18f && height < 0.65f &&
                   (where.azimuthDeg > 0) == (place == AreataPlace::left);
        case AreataPlace::back:
            return side > 130 && height > -0.10f && height < 0.42f;
    }
    return false;
}

std::vector<AreataPatch> areataPatches(const Chart& chart, const Areata& areata) {
    Random random(areata.seed);
    std::vector<AreataPatch> patches;
    for (int i = 0; i < std::min(areata.count, kMostAreataPatches); ++i) {
        const vec3 centre = farSpot(chart, areata.place, patches, random);
        const float size = 1 + kSizeSpread * (2 * random.share() - 1);
        const float first = random.angle(), second = random.angle();
        patches.push_back({centre, 0.5f * areata.sizeMm * size, {first, second}});
    }
    return patches;
}

std::vector<float> areataDistanceMm(const Chart& chart, const ScalpGrid& grid, const Areata& areata) {
    std::vector<float> distances(grid.positions().size(), kFarMm);
    for (const AreataPatch& patch : areataPatches(chart, areata)) {
        const vec3 normal = makeSkinLine(chart, {patch.centre}, false).normals[0];
        for (size_t i = 0; i < distances.size(); ++i) {
            const vec3 offset = grid.positions()[i] - patch.centre;
            const float arcMm = arcOverChordMm(glm::length(offset), grid.normals()[i], normal);
            distances[i] = std::min(distances[i], arcMm - borderMm(patch, normal, offset));
        }
    }
    return distances;
}

}  // namespace stipple
