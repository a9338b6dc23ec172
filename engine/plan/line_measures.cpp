#include "engine/plan/line_measures.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/face_points.h"
#include "engine/plan/hairline.h"
#include "engine/plan/line_points.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kTempleFromDeg = 30;      // the temple's highest point lies beyond this azimuth
constexpr size_t kAngleSteps = 25;        // of about 1 mm
constexpr float kFrontFromHeight = 0.1f;  // below are the sideburns, whose place the ears decide

double templeDeg(std::span<const vec3> line, std::optional<size_t> apex) {
    if (!apex || *apex < kAngleSteps || *apex + kAngleSteps >= line.size()) return 0;
    const vec3 back = glm::normalize(line[*apex - kAngleSteps] - line[*apex]);
    const vec3 on = glm::normalize(line[*apex + kAngleSteps] - line[*apex]);
    return double(degreesOf(std::acos(std::clamp(glm::dot(back, on), -1.0f, 1.0f))));
}

std::vector<vec3> frontOf(const Chart& chart, std::span<const vec3> line, float side) {
    std::vector<vec3> front;
    for (const vec3& point : line) {
        const ScalpCoordinate at = chart.coordinateOf(point);
        if (side * at.azimuthDeg >= 0 && at.height > kFrontFromHeight) front.push_back(point);
    }
    return front;
}

double leftRightMm(const Chart& chart, std::span<const vec3> line) {
    const std::vector<vec3> left = frontOf(chart, line, 1), right = frontOf(chart, line, -1);
    if (left.empty()) return 0;
    float mostMm = 0;
    for (const vec3& point : right) {
        const ScalpCoordinate at = chart.coordinateOf(point);
        mostMm = std::max(mostMm, distanceToLine(left, chart.surfaceOf(ScalpCoordinate{-at.azimuthDeg, at.height})));
    }
    return double(mostMm);
}

}  // namespace

std::optional<size_t> templeApex(const Chart& chart, std::span<const vec3> line, float side) {
    std::optional<size_t> highest;
    float height = -1e9f;
    for (size_t i = 0; i < line.size(); ++i) {
        const ScalpCoordinate at = chart.coordinateOf(line[i]);
        if (side * at.azimuthDeg < kTempleFromDeg || at.height <= height) continue;
        height = at.height;
        highest = i;
    }
    return highest;
}

LineMeasures measureLine(const Head& head, std::span<const vec3> line) {
    const HairlineMeasures tapes = measureHairline(head, line);
    LineMeasures m{
        .glabellaToFront = tapes.glabellaToFront, .tragionToTempleL = tapes.templeL, .tragionToTempleR = tapes.templeR};
    const auto left = templeApex(head.chart, line, 1), right = templeApex(head.chart, line, -1);
    const vec3 middle = head.chart.centre();
    if (left) m.canthusToTempleL = tapeMm(head, outerCanthus(head, 1), line[*left], middle);
    if (right) m.canthusToTempleR = tapeMm(head, outerCanthus(head, -1), line[*right], middle);
    m.templeDegL = templeDeg(line, left);
    m.templeDegR = templeDeg(line, right);
    m.leftRightMm = leftRightMm(head.chart, line);
    const float frontY =
        head.chart.surfaceOf(ScalpCoordinate{0, middleMm(head.chart, line) / head.chart.meridianMm(0)}).y;
    const float browY = head.landmarks[Landmark::glabella].y, noseY = subnasale(head).y;
    m.upperThird = double(frontY - browY);
    m.middleThird = double(browY - noseY);
    m.lowerThird = double(noseY - head.landmarks[Landmark::menton].y);
    return m;
}

}  // namespace stipple
