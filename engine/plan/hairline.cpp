#include "engine/plan/hairline.h"

#include <array>
#include <cmath>

#include "engine/plan/border.h"
#include "engine/plan/hairline_data.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kTempleFromDeg = 30;  // the temple's highest point lies beyond this azimuth

// Along the proxy through the plane of both points and the centre.
double arcOnProxyMm(const Chart& chart, vec3 from, vec3 to) {
    constexpr int kSteps = 100;
    double length = 0;
    vec3 before = chart.surfaceAlong(glm::normalize(from - chart.centre()));
    for (int i = 1; i <= kSteps; ++i) {
        const vec3 between = glm::mix(from, to, float(i) / kSteps) - chart.centre();
        const vec3 here = chart.surfaceAlong(glm::normalize(between));
        length += glm::distance(before, here);
        before = here;
    }
    return length;
}

double templeMm(const Head& head, std::span<const vec3> frontLine, float side) {
    vec3 highest{};
    float height = -1e9f;
    for (const vec3& point : frontLine) {
        const ScalpCoordinate at = head.chart.coordinateOf(point);
        if (side * at.azimuthDeg < kTempleFromDeg || at.height <= height) continue;
        height = at.height;
        highest = point;
    }
    const vec3 tragion = head.landmarks[side > 0 ? Landmark::tragionL : Landmark::tragionR];
    return height > -1e9f ? arcOnProxyMm(head.chart, tragion, highest) : 0;
}

// Height at which the line crosses the middle.
double middleHeight(const Chart& chart, std::span<const vec3> frontLine) {
    for (size_t i = 1; i < frontLine.size(); ++i) {
        const ScalpCoordinate a = chart.coordinateOf(frontLine[i - 1]), b = chart.coordinateOf(frontLine[i]);
        if (a.azimuthDeg > 0 || b.azimuthDeg < 0 || b.azimuthDeg - a.azimuthDeg > 90) continue;
        const float turn = b.azimuthDeg - a.azimuthDeg;
        return glm::mix(a.height, b.height, turn > 0 ? -a.azimuthDeg / turn : 0.0f);
    }
    return 0;
}

}  // namespace

const char* shapeName(HairlineShape shape) {
    static constexpr std::array<const char*, kHairlineShapeCount> kNames{
        "juvenile", "mature", "straight", "widows_peak", "m_shape", "female", "bell"};
    return kNames[size_t(shape)];
}

std::vector<ScalpCoordinate> shapePoints(HairlineShape shape) {
    std::vector<ScalpCoordinate> points;
    for (const ShapePoint& point : hairlineData().shapes[size_t(shape)]) points.push_back(point.at);
    return points;
}

std::vector<vec3> frontLineOf(const Head& head, const HairlinePlan& hairline) {
    TreatmentBorder border = traceBorder(head, hairline);
    border.points.resize(border.frontCount);
    return std::move(border.points);
}

std::vector<vec3> treatmentBorderOf(const Head& head, const HairlinePlan& hairline) {
    return traceBorder(head, hairline).points;
}

HairlineMeasures measureHairline(const Head& head, std::span<const vec3> frontLine) {
    HairlineMeasures measures;
    measures.glabellaToFront = middleHeight(head.chart, frontLine) * head.chart.meridianMm(0);
    measures.templeL = templeMm(head, frontLine, 1);
    measures.templeR = templeMm(head, frontLine, -1);
    return measures;
}

}  // namespace stipple
