#include "engine/head/measures.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {
namespace {

// Ear tops as the hand-placed marks of five real heads have them: 22-25 mm over the tragion and 10-20 mm behind it.
constexpr float kEarTopUpMm = 24, kEarTopBackMm = 14;
constexpr float kNapeBelowInionMm = 30;
constexpr int kAzimuthSteps = 360, kHeightSteps = 240;

// Where the plane meets the proxy along the directions round `around`, from the middle of the plane's points.
glm::vec3 proxyAtPlane(const Chart& chart, glm::vec3 normal, float offset, float azimuthRadians) {
    // On a proxy column the signed distance to the plane falls on the way down: halve the interval of polar angles.
    const glm::vec3 level{std::sin(azimuthRadians), 0, std::cos(azimuthRadians)};
    float low = 0.05f, high = 2.8f;
    const auto point = [&](float polar) {
        return chart.surfaceAlong(std::sin(polar) * level + glm::vec3(0, std::cos(polar), 0));
    };
    for (int i = 0; i < 30; ++i) {
        const float middle = 0.5f * (low + high);
        (glm::dot(normal, point(middle)) > offset ? low : high) = middle;
    }
    return point(0.5f * (low + high));
}

// The surface above the line: two planes that meet over the ears.
struct UpperHead {
    glm::vec3 front, back;  // normals, upwards
    float frontOffset, backOffset, earZ;

    explicit UpperHead(const Landmarks& landmarks) {
        const glm::vec3 ear = 0.5f * (landmarks[Landmark::tragionL] + landmarks[Landmark::tragionR]) +
                              glm::vec3(0, kEarTopUpMm, -kEarTopBackMm);
        const glm::vec3 nape = landmarks[Landmark::inion] - glm::vec3(0, kNapeBelowInionMm, 0);
        const auto upwards = [](glm::vec3 along) {
            return glm::normalize(glm::vec3(0, std::abs(along.z), along.z > 0 ? -along.y : along.y));
        };
        front = upwards(landmarks[Landmark::glabella] - ear);
        back = upwards(nape - ear);
        frontOffset = glm::dot(front, ear);
        backOffset = glm::dot(back, ear);
        earZ = ear.z;
    }
    bool holds(glm::vec3 p) const {
        return p.z > earZ ? glm::dot(front, p) > frontOffset : glm::dot(back, p) > backOffset;
    }
};

}  // namespace

std::vector<glm::vec3> browRing(const Chart& chart, const Landmarks& landmarks) {
    const glm::vec3 front = landmarks[Landmark::glabella], back = landmarks[Landmark::opisthocranion];
    const glm::vec3 normal = glm::normalize(glm::cross(front - back, glm::vec3(1, 0, 0)));  // upwards
    std::vector<glm::vec3> ring;
    for (int i = 0; i < kAzimuthSteps; ++i)
        ring.push_back(
            proxyAtPlane(chart, normal, glm::dot(normal, front), radiansOf(360.0f * float(i) / kAzimuthSteps)));
    ring.push_back(front);
    ring.push_back(back);
    return ring;
}

double browTapeMm(std::span<const glm::vec3> ring, const Landmarks& landmarks) {
    const glm::vec3 along = glm::normalize(landmarks[Landmark::glabella] - landmarks[Landmark::opisthocranion]);
    std::vector<glm::dvec2> flat;
    for (const glm::vec3& p : ring) flat.push_back({p.x, glm::dot(along, p)});
    const std::vector<glm::dvec2> hull = convexHull(std::move(flat));
    double length = 0;
    for (size_t i = 0; i < hull.size(); ++i) length += glm::distance(hull[i], hull[(i + 1) % hull.size()]);
    return length;
}

std::vector<glm::dvec2> convexHull(std::vector<glm::dvec2> points) {
    std::sort(points.begin(), points.end(),
              [](glm::dvec2 a, glm::dvec2 b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3) return points;
    const auto turn = [](glm::dvec2 a, glm::dvec2 b, glm::dvec2 c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    std::vector<glm::dvec2> hull;
    const auto walk = [&](auto begin, auto end) {
        const size_t base = hull.size();
        for (auto p = begin; p != end; ++p) {
            while (hull.size() >= base + 2 && turn(hull[hull.size() - 2], hull.back(), *p) <= 0) hull.pop_back();
            hull.push_back(*p);
        }
        hull.pop_back();  // the other half begins with it
    };
    walk(points.begin(), points.end());
    walk(points.rbegin(), points.rend());
    return hull;
}

WidestPlace widestAboveEars(const Chart& chart, const Landmarks& landmarks) {
    const float ears = 0.5f * (landmarks[Landmark::tragionL].y + landmarks[Landmark::tragionR].y) + kEarTopUpMm;
    WidestPlace widest;
    for (int i = 0; i < 90; ++i) {
        const float polar = radiansOf(30.0f + float(i));
        for (int a = -50; a <= 50; ++a) {
            const float azimuth = radiansOf(90.0f + float(a));
            const glm::vec3 d{std::sin(polar) * std::sin(azimuth), std::cos(polar),
                              std::sin(polar) * std::cos(azimuth)};
            const glm::vec3 left = chart.surfaceAlong(d);
            if (left.y < ears) continue;
            const glm::vec3 right = chart.surfaceAlong({-d.x, d.y, d.z});
            if (left.x - right.x > widest.left.x - widest.right.x) widest = {left, right};
        }
    }
    return widest;
}

HeadMeasures measureHead(const Chart& chart, const Landmarks& landmarks) {
    const glm::vec3 tragionL = landmarks[Landmark::tragionL], tragionR = landmarks[Landmark::tragionR];
    HeadMeasures m;
    m.length = glm::distance(landmarks[Landmark::glabella], landmarks[Landmark::opisthocranion]);
    const WidestPlace widest = widestAboveEars(chart, landmarks);
    m.breadth = double(widest.left.x - widest.right.x);
    m.circumference = browTapeMm(browRing(chart, landmarks), landmarks);
    m.bitragion = glm::distance(tragionL, tragionR);
    m.tragionVertex = double(landmarks[Landmark::vertex].y) - 0.5 * (double(tragionL.y) + double(tragionR.y));
    m.mentonSellion = glm::distance(landmarks[Landmark::menton], landmarks[Landmark::sellion]);
    return m;
}

double measureUpperHeadCm2(const Chart& chart, const Landmarks& landmarks) {
    const UpperHead upper(landmarks);
    const auto point = [&](int row, int column) {
        const float polar = float(kPi) * float(row) / kHeightSteps;
        const float azimuth = radiansOf(360.0f * float(column) / kAzimuthSteps);
        const float level = std::sin(polar);
        return chart.surfaceAlong({level * std::sin(azimuth), std::cos(polar), level * std::cos(azimuth)});
    };
    double mm2 = 0;
    for (int row = 0; row + 1 < kHeightSteps; ++row) {
        for (int column = 0; column < kAzimuthSteps; ++column) {
            const glm::vec3 a = point(row, column), b = point(row + 1, column);
            const glm::vec3 c = point(row + 1, column + 1), d = point(row, column + 1);
            if (!upper.holds(0.25f * (a + b + c + d))) continue;
            mm2 += 0.5 * double(glm::length(glm::cross(c - a, d - b)));
        }
    }
    return cm2OfMm2(mm2);
}

}  // namespace stipple
