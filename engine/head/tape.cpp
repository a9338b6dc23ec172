#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/head.h"
#include "engine/head/measures.h"

namespace stipple {
namespace {

// What stands out of the chart's proxy by more is an ear or a loose piece: a tape runs beside it.
constexpr float kMaxOutMm = 4;
// A point this near to the head's middle only says which plane is meant, not which way round.
constexpr double kMiddleMm = 30;

// The tape's plane and the way round: angles count from a, about the head's middle, towards b.
struct TapePlane {
    glm::dvec3 origin, first, second, normal;
    double lastAngle = 0;

    TapePlane(glm::dvec3 a, glm::dvec3 b, glm::dvec3 through, glm::dvec3 middle) {
        glm::dvec3 across = glm::cross(b - a, through - a);
        // Three points in a line: the tape goes over the top.
        if (glm::length(across) < 1e-6 * glm::dot(b - a, b - a)) across = glm::cross(b - a, glm::dvec3(0, 1, 0));
        normal = glm::normalize(across);
        origin = middle - normal * glm::dot(normal, middle - a);
        first = glm::normalize(a - origin);
        second = glm::cross(normal, first);
        lastAngle = angleOf(flat(b));
        // The short way, or the one that `through` lies on.
        const glm::dvec2 guide = flat(through);
        const bool theOther = glm::length(guide) > kMiddleMm ? angleOf(guide) > lastAngle : lastAngle > kPi;
        if (!theOther) return;
        second = -second;
        lastAngle = 2 * kPi - lastAngle;
    }
    double above(glm::dvec3 p) const { return glm::dot(normal, p - origin); }
    glm::dvec2 flat(glm::dvec3 p) const { return {glm::dot(first, p - origin), glm::dot(second, p - origin)}; }
    glm::vec3 point(glm::dvec2 p) const { return glm::vec3(origin + p.x * first + p.y * second); }
    static double angleOf(glm::dvec2 p) {
        const double angle = std::atan2(p.y, p.x);
        return angle < 0 ? angle + 2 * kPi : angle;
    }
};

bool isOnHead(const Head& head, glm::vec3 point) {
    const glm::vec3 direction = point - head.chart.centre();
    const glm::vec3 proxy = head.chart.surfaceAlong(direction) - head.chart.centre();
    return glm::length(direction) <= glm::length(proxy) + kMaxOutMm;
}

// Points where the skin crosses the plane between the directions of a and b.
std::vector<glm::dvec2> sectionBetween(const Head& head, const TapePlane& plane) {
    std::vector<glm::dvec2> points;
    const Mesh& mesh = head.mesh;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] != Part::skin) continue;
        for (int k = 0; k < 3; ++k) {
            const glm::dvec3 p = mesh.positions[mesh.triangles[t][k]],
                             q = mesh.positions[mesh.triangles[t][(k + 1) % 3]];
            const double over = plane.above(p), under = plane.above(q);
            if ((over > 0) == (under > 0)) continue;
            const glm::dvec3 crossing = glm::mix(p, q, over / (over - under));
            const glm::dvec2 flat = plane.flat(crossing);
            if (TapePlane::angleOf(flat) <= plane.lastAngle && isOnHead(head, glm::vec3(crossing)))
                points.push_back(flat);
        }
    }
    return points;
}

}  // namespace

std::vector<glm::vec3> tapePath(const Head& head, glm::vec3 a, glm::vec3 b, glm::vec3 through) {
    if (a == b) return {a};
    const TapePlane plane(a, b, through, head.chart.centre());
    const glm::dvec2 begin = plane.flat(a), end = plane.flat(b);
    std::vector<glm::dvec2> points = sectionBetween(head, plane);
    points.push_back(begin);
    points.push_back(end);
    points.push_back({0, 0});
    std::vector<glm::dvec2> taut = convexHull(std::move(points));
    std::erase_if(taut, [&](glm::dvec2 p) { return p == glm::dvec2(0) || p == begin || p == end; });
    std::sort(taut.begin(), taut.end(),
              [](glm::dvec2 p, glm::dvec2 q) { return TapePlane::angleOf(p) < TapePlane::angleOf(q); });
    std::vector<glm::vec3> path{a};
    for (const glm::dvec2& p : taut) path.push_back(plane.point(p));
    path.push_back(b);
    return path;
}

double lengthOf(std::span<const glm::vec3> path) {
    double length = 0;
    for (size_t i = 1; i < path.size(); ++i) length += glm::distance(glm::dvec3(path[i - 1]), glm::dvec3(path[i]));
    return length;
}

double tapeMm(const Head& head, glm::vec3 a, glm::vec3 b, glm::vec3 through) {
    return lengthOf(tapePath(head, a, b, through));
}

}  // namespace stipple
