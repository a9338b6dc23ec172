#include "engine/plan/hairline.h"

#include <array>
#include <cmath>

#include "engine/plan/border.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/line_measures.h"
#include "engine/plan/line_points.h"

namespace stipple {

namespace {

using glm::vec3;

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
    const std::optional<size_t> apex = templeApex(head.chart, frontLine, side);
    const vec3 tragion = head.landmarks[side > 0 ? Landmark::tragionL : Landmark::tragionR];
    return apex ? arcOnProxyMm(head.chart, tragion, frontLine[*apex]) : 0;
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
    measures.glabellaToFront = double(middleMm(head.chart, frontLine));
    measures.templeL = templeMm(head, frontLine, 1);
    measures.templeR = templeMm(head, frontLine, -1);
    return measures;
}

}  // namespace stipple
