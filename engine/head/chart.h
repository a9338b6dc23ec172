// Coordinates on the scalp of any head: azimuth and height along the meridian (in which presets are written), a flat
// map of the upper head (in which distances are stored), and a smooth proxy surface to measure on (ears, holes and soup
// do not matter to it).
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/bvh.h"
#include "engine/head/chart_proxy.h"
#include "engine/head/landmarks.h"

namespace stipple {

// FACTS §5.2: azimuth 0 front, +90 the subject's left ear, +-180 back; height 0 at the level of the glabella, 1 at the
// vertex, by length along the meridian on the proxy; below the glabella it goes on negative, in the same unit.
struct ScalpCoordinate {
    float azimuthDeg = 0, height = 0;
    bool operator==(const ScalpCoordinate&) const = default;
};

class Chart {
public:
    Chart() = default;
    // `skin` holds the outer skin without ears as far as known; landmarks in the head frame, mm.
    Chart(const Bvh& skin, const Landmarks& landmarks);

    // Flat map: stereographic (so nearly conformal) about the vertex seen from centre(); the upper head and the nape
    // lie inside [0,1]^2. Smooth everywhere on the head but straight below the centre.
    glm::vec2 planeOf(glm::vec3 positionMm) const;
    glm::vec3 directionOf(glm::vec2 plane) const;  // unit, from centre()
    glm::vec3 surfaceOf(glm::vec2 plane) const;    // on the proxy, mm
    glm::vec3 surfaceAlong(glm::vec3 direction) const;

    ScalpCoordinate coordinateOf(glm::vec3 positionMm) const;
    glm::vec3 surfaceOf(ScalpCoordinate c) const;  // on the proxy, mm
    // Length in mm of height 0 to 1 along the meridian at `azimuthDeg`.
    float meridianMm(float azimuthDeg) const;

    glm::vec3 centre() const { return frame_.centre; }
    const ProxyFrame& frame() const { return frame_; }
    // The proxy as a table over directions from the centre (chart_proxy.h), mm.
    const std::vector<float>& proxyRadii() const { return radius_; }

private:
    float unitAt(float column) const;
    void measureMeridians();

    ProxyFrame frame_;
    float glabellaY_ = 0;
    std::vector<float> radius_;
    std::vector<float> meridian_;      // length from the vertex down to each row, as radius_, mm
    std::vector<float> meridianUnit_;  // length vertex to glabella level, one a column, mm
};

}  // namespace stipple
