// Counts and figures of a plan on a head, and the table of its dots.
#pragma once
#include <string>
#include <vector>

#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"

namespace stipple {

struct ZoneStatistics {
    Zone zone{};
    int scar = -1;   // its place in the list where the zone is a scar, else -1
    int drawn = -1;  // its place in the list where it was drawn, else -1
    std::string name;
    double areaCm2 = 0;      // treated area of the zone on the mesh
    double askedPerCm2 = 0;  // mean over that area
    size_t dots = 0;
    double perCm2() const { return areaCm2 > 0 ? double(dots) / areaCm2 : 0; }
};
struct NearestNeighbour {
    double meanMm = 0, minMm = 0, cv = 0;  // of every shown site to its nearest shown site, hairs and dots alike
};

// `visible` came from the same sites, map, plan and hair.
struct ZoneFigures {
    std::vector<ZoneStatistics> zones;  // the fixed ones, then the scars that there are; they do not overlap
    std::vector<ZoneStatistics> drawn;  // of their places, those within drawn zones
};
ZoneFigures zoneFigures(const Head& head, const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                        const ScalpMap& map, const Plan& plan, const OwnHair& hair);
// Those that do not overlap alone.
std::vector<ZoneStatistics> zoneStatistics(const Head& head, const SiteSet& sites,
                                           const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                                           const ScalpMap& map, const Plan& plan, const OwnHair& hair);
NearestNeighbour nearestNeighbours(const std::vector<PlacedSite>& placed, const VisibleDots& visible);

// DESIGN §7: id,kind,x_mm,y_mm,z_mm,nx,ny,nz,zone,session,depth_mm,diameter_mm,shade - one row a visible dot or hair.
// id: the site's number; session from 1; a hair has 0 for session, depth, diameter and shade.
std::string dotsCsv(const Head& head, const SiteSet& sites, const std::vector<PlacedSite>& placed,
                    const VisibleDots& visible, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                    const Skin& skin, const TimePoint& time);

}  // namespace stipple
