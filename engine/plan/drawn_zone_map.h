// Drawn zones on the scalp map: the signed distances to their curves, and what they make of a place.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <memory>
#include <vector>

#include "engine/plan/drawn_zone.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

// mm along the skin to the curve and its mirror image, > 0 inside, one a texel, within kFarMm (skin_distance.h).
std::vector<float> drawnDistanceMm(const Chart& chart, const ScalpGrid& grid, const DrawnZone& zone);

struct DrawnTouch {
    float density = 1;  // times the dots that are asked
    float ink = 1;      // times the ink of a dot
    float grey = 1;     // times the grey between the dots, as a share of mostGrey(plan)
};

class DrawnZoneMap {
public:
    using Distances = std::shared_ptr<const std::vector<float>>;

    DrawnZoneMap() = default;
    // One a place of the list, none of a free one.
    DrawnZoneMap(const Plan& plan, const std::array<Distances, kMostDrawnZones>& distances);

    bool empty() const { return zones_.empty(); }
    DrawnTouch at(glm::vec2 plane) const;  // plane in [0,1]^2
    DrawnTouch ofTexel(size_t texel) const;
    // Of a place of the list; far outside where it is free.
    float insideMm(size_t index, glm::vec2 plane) const;
    // By which most of the dots there are darker or lighter.
    int shadeSteps(glm::vec2 plane) const;

private:
    struct Zone {
        size_t index = 0;
        DrawnZone drawn;
        float ink = 1, grey = 1;
        Distances distances;
    };
    template <typename DistanceOf>
    DrawnTouch touch(const DistanceOf& distanceOf) const;

    std::vector<Zone> zones_;
    float leastGrey_ = 1;  // of a place outside all zones, as a share of the most
};

// So many steps darker, within the ladder.
int shadeAfter(int shade, int steps);
// Times the ink that a dot of the plan has, of one so many steps of the plan's ladder darker.
float inkOfSteps(const DotPlan& dot, int steps);
// The grey between the dots where the drawn zones have it darkest, times that of the plan.
float mostGrey(const Plan& plan);

}  // namespace stipple
