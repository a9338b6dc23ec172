// The sites around a place, weighted by nearness: what the even spread of sites and of their labels is judged by.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/point_grid.h"

namespace stipple {

class SiteNeighbours {
public:
    // A class of sites that holds a share p of them is kept even by a Gaussian of 0.28 of the class's own spacing,
    // which is sqrt(1/p) of the sites'. Of 0.2 to 0.7 this gives classes the largest mean distance to the nearest. In
    // spacings of the sites, for p = 1/16:
    static constexpr float kWidestSigma = 4 * 0.28f;
    static constexpr float kReachInSigmas = 2.5f;

    struct Neighbour {
        uint32_t number;
        glm::vec4 weights;  // for classes that hold 1/16, 1/8, 1/4 and 1/2 of the sites
    };

    explicit SiteNeighbours(float firstSpacingMm) : grid_(kReachInSigmas * kWidestSigma * firstSpacingMm) {}

    void add(glm::vec3 positionMm) { grid_.add(positionMm); }
    // spacingMm: 1/sqrt(density) of the sites so far; it must not grow from call to call.
    void look(glm::vec3 positionMm, float spacingMm);
    // What the last look() saw.
    const std::vector<Neighbour>& seen() const { return seen_; }
    // Density seen, by the widest weights, as a share of the mean; borderMm: from the edge of the area, beyond which
    // there are no sites to see.
    float crowding(float borderMm) const;

private:
    PointGrid grid_;
    float sigmaMm_ = 0;
    std::vector<Neighbour> seen_;
};

}  // namespace stipple
