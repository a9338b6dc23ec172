#include "engine/dots/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "engine/base/units.h"
#include "engine/dots/point_grid.h"
#include "engine/head/parallel.h"
#include "engine/plan/zone_density.h"

namespace stipple {
namespace {

// Triangles are cut into pieces of at most this area, each of which is judged at its middle.
constexpr double kPieceMm2 = 0.5;
constexpr int kMostCuts = 64;
// Treated: where this share of the zone's density is asked, or more. Strays beyond count for the zone's dots and for
// what is asked of it, not for its area.
constexpr float kTreatedShare = 0.02f;
constexpr size_t kTrianglesAtOnce = 512, kPointsAtOnce = 4096;

struct ZoneSum {
    double areaMm2 = 0;
    double askedMm2 = 0;  // share of the densest, times area
};
// The zones that do not overlap, then the drawn ones.
constexpr size_t kPlaces = kZoneCount + kMostScars, kDrawnFrom = kPlaces;
using ZoneSums = std::array<ZoneSum, kPlaces + kMostDrawnZones>;

// A fixed zone by its number, or the scar that the place is in, counted on after them.
size_t placeOf(const Head& head, glm::vec3 position, const ScalpSample& sample, const ScarTouch& scar,
               const Plan& plan) {
    if (scar.index >= 0) return size_t(kZoneCount) + size_t(scar.index);
    return size_t(zoneAt(head.chart.coordinateOf(position), sample, plan));
}

// The drawn zones that a place is in, counted on after all others.
template <typename Visit>
void visitDrawn(const ScalpMap& map, glm::vec2 plane, const Visit& visit) {
    for (size_t i = 0; i < kMostDrawnZones; ++i)
        if (map.drawn().insideMm(i, plane) > 0) visit(kDrawnFrom + i);
}

// Adds up treated area and what is asked there, zone by zone.
class TreatedArea {
public:
    TreatedArea(const Head& head, const ScalpMap& map, const Plan& plan, const OwnHair& hair)
        : head_(head), map_(map), plan_(plan), hair_(hair), source_(plan.seed) {
        // Asked becomes a share of the densest, and the area holds for a density of 0 too.
        plan_.densityPerCm2 = 1;
        plan_.zones = {};
        plan_.drawn = {};
        plan_.strokes.clear();
    }

    ZoneSums sums() const {
        const size_t count = head_.mesh.triangles.size();
        std::vector<ZoneSums> pieces((count + kTrianglesAtOnce - 1) / kTrianglesAtOnce);
        parallelRanges(count, kTrianglesAtOnce, [&](size_t begin, size_t end) {
            for (size_t t = begin; t < end; ++t)
                if (head_.siteTriangles[t]) addTriangle(t, pieces[begin / kTrianglesAtOnce]);
        });
        ZoneSums total{};
        for (const ZoneSums& piece : pieces)
            for (size_t z = 0; z < total.size(); ++z) {
                total[z].areaMm2 += piece[z].areaMm2;
                total[z].askedMm2 += piece[z].askedMm2;
            }
        return total;
    }

private:
    void addTriangle(size_t triangle, ZoneSums& sums) const {
        const glm::uvec3 corners = head_.mesh.triangles[triangle];
        const std::vector<glm::vec3>& at = head_.mesh.positions;
        const double areaMm2 = 0.5 * glm::length(glm::cross(glm::dvec3(at[corners.y]) - glm::dvec3(at[corners.x]),
                                                            glm::dvec3(at[corners.z]) - glm::dvec3(at[corners.x])));
        const int cuts = std::clamp(int(std::ceil(std::sqrt(areaMm2 / kPieceMm2))), 1, kMostCuts);
        const double pieceMm2 = areaMm2 / (double(cuts) * cuts);
        for (int row = 0; row < cuts; ++row)
            for (int column = 0; row + column < cuts; ++column) {
                addPiece(corners, pieceMiddle(row, column, 1.0f / 3, cuts), pieceMm2, sums);
                if (row + column < cuts - 1)
                    addPiece(corners, pieceMiddle(row, column, 2.0f / 3, cuts), pieceMm2, sums);
            }
    }
    static glm::vec2 pieceMiddle(int row, int column, float within, int cuts) {
        return (glm::vec2(column, row) + within) / float(cuts);
    }
    void addPiece(glm::uvec3 corners, glm::vec2 b, double areaMm2, ZoneSums& sums) const {
        const auto blend = [&](const auto& values) {
            return values[corners.x] * (1 - b.x - b.y) + values[corners.y] * b.x + values[corners.z] * b.y;
        };
        const glm::vec3 position = blend(head_.mesh.positions);
        const glm::vec2 plane = blend(head_.plane);
        ScalpSample sample = map_.sample(plane);
        const float densityShare = std::exchange(sample.densityShare, 1.0f);
        PlaceGrain grain = source_.at(position);
        grain.scar = scarTouch(map_.scars(), plane);
        const SiteWish wish = wishAt(grain, sample, plan_, hair_);
        if (wish.askedPerCm2 <= 0) return;
        const auto add = [&](size_t zone) {
            if (wish.askedPerCm2 >= kTreatedShare && densityShare > 0) sums[zone].areaMm2 += areaMm2;
            sums[zone].askedMm2 += double(wish.askedPerCm2) * double(densityShare) * areaMm2;
        };
        add(placeOf(head_, position, sample, grain.scar, plan_));
        visitDrawn(map_, plane, add);
    }

    const Head& head_;
    const ScalpMap& map_;
    Plan plan_;
    OwnHair hair_;
    GrainSource source_;
};

// One a place of the sums.
std::vector<ZoneStatistics> namedZones(const Scars& scars, const DrawnZones& drawn) {
    std::vector<ZoneStatistics> zones(std::tuple_size_v<ZoneSums>);
    for (size_t z = 0; z < kZoneCount; ++z) {
        zones[z].zone = Zone(z);
        zones[z].name = zoneName(Zone(z));
    }
    for (size_t i = 0; i < scars.size(); ++i) {
        zones[kZoneCount + i].scar = int(i);
        zones[kZoneCount + i].name = scarZoneName(int(i), scars[i]);
    }
    for (size_t i = 0; i < drawn.size(); ++i) {
        zones[kDrawnFrom + i].drawn = int(i);
        zones[kDrawnFrom + i].name = drawnZoneName(i, drawn[i]);
    }
    return zones;
}

struct DistanceSum {
    double sumMm = 0, sumMm2 = 0, leastMm2 = INFINITY;
    void add(float squaredMm2) {
        sumMm += std::sqrt(double(squaredMm2));
        sumMm2 += double(squaredMm2);
        leastMm2 = std::min(leastMm2, double(squaredMm2));
    }
    void add(const DistanceSum& other) {
        sumMm += other.sumMm;
        sumMm2 += other.sumMm2;
        leastMm2 = std::min(leastMm2, other.leastMm2);
    }
};

// Squared distance to the nearest other point; the search widens until it finds one.
float nearestSquared(const PointGrid& grid, uint32_t number) {
    constexpr float kFarthestMm = 1000;
    for (float reachMm = grid.cellMm() / 2; reachMm < kFarthestMm; reachMm *= 2) {
        float least = INFINITY;
        grid.forEachWithin(grid.position(number), reachMm, [&](uint32_t other, float squaredMm2) {
            if (other != number) least = std::min(least, squaredMm2);
        });
        if (least < INFINITY) return least;
    }
    return INFINITY;
}

// About the mean spacing of the points, were they spread over the sides of their box.
float typicalSpacingMm(const std::vector<glm::vec3>& points) {
    glm::vec3 low = points.front(), high = low;
    for (const glm::vec3& p : points) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    const glm::vec3 size = high - low;
    const float areaMm2 = size.x * size.y + size.y * size.z + size.z * size.x;
    return std::clamp(std::sqrt(areaMm2 / float(points.size())), 0.1f, 100.0f);
}

}  // namespace

ZoneFigures zoneFigures(const Head& head, const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                        const ScalpMap& map, const Plan& plan, const OwnHair& hair) {
    const ZoneSums sums = TreatedArea(head, map, plan, hair).sums();
    std::vector<ZoneStatistics> zones = namedZones(map.scars().scars(), plan.drawn);
    for (size_t z = 0; z < zones.size(); ++z) {
        zones[z].areaCm2 = cm2OfMm2(sums[z].areaMm2);
        if (sums[z].areaMm2 > 0)
            zones[z].askedPerCm2 =
                double(densestPerCm2(plan) * visible.densityScale) * sums[z].askedMm2 / sums[z].areaMm2;
    }
    for (const uint32_t mark : visible.marks) {
        if (!Mark::isPlanDot(mark)) continue;
        const PlacedSite& site = placed[mark & Mark::kSiteBits];
        const ScarTouch scar = scarTouch(map.scars(), site.plane);
        ++zones[placeOf(head, site.positionMm, map.sample(site.plane), scar, plan)].dots;
        visitDrawn(map, site.plane, [&](size_t zone) { ++zones[zone].dots; });
    }
    ZoneFigures figures;
    for (size_t z = 0; z < zones.size(); ++z) {
        const int scar = zones[z].scar, drawn = zones[z].drawn;
        const bool isFree = (scar >= 0 && map.scars().scars()[size_t(scar)].kind == ScarKind::none) ||
                            (drawn >= 0 && plan.drawn[size_t(drawn)].isFree());
        if (!isFree) (drawn < 0 ? figures.zones : figures.drawn).push_back(std::move(zones[z]));
    }
    return figures;
}

std::vector<ZoneStatistics> zoneStatistics(const Head& head, const SiteSet& /*sites*/,
                                           const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                                           const ScalpMap& map, const Plan& plan, const OwnHair& hair) {
    return zoneFigures(head, placed, visible, map, plan, hair).zones;
}

NearestNeighbour nearestNeighbours(const std::vector<PlacedSite>& placed, const VisibleDots& visible) {
    std::vector<glm::vec3> points;
    for (const uint32_t mark : visible.marks)
        if (Mark::isPlanDot(mark) || Mark::isHairUnit(mark))
            points.push_back(placed[mark & Mark::kSiteBits].positionMm);
    if (points.size() < 2) return {};
    PointGrid grid(2 * typicalSpacingMm(points));
    for (const glm::vec3& point : points) grid.add(point);

    std::vector<DistanceSum> pieces((points.size() + kPointsAtOnce - 1) / kPointsAtOnce);
    parallelRanges(points.size(), kPointsAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) pieces[begin / kPointsAtOnce].add(nearestSquared(grid, uint32_t(i)));
    });
    DistanceSum total;
    for (const DistanceSum& piece : pieces) total.add(piece);

    NearestNeighbour result;
    result.meanMm = total.sumMm / double(points.size());
    result.minMm = std::sqrt(total.leastMm2);
    const double variance = total.sumMm2 / double(points.size()) - result.meanMm * result.meanMm;
    result.cv = result.meanMm > 0 ? std::sqrt(std::max(0.0, variance)) / result.meanMm : 0;
    return result;
}

}  // namespace stipple
