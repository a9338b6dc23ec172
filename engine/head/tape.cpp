#include <algorithm>
#include <cmath>

#include "engine/head/head.h"
#include "engine/head/measures.h"

namespace stipple {
namespace {

// What stands out of the chart's proxy by more is an ear or a loose piece: a tape runs beside it.
constexpr float kMaxOutMm = 4;

// The tape's plane, with `through` at the origin and a on the first axis.
struct TapePlane {
    glm::dvec3 origin, first, second, normal;
    TapePlane(glm::dvec3 a, glm::dvec3 b, glm::dvec3 through) : origin(through) {
        first = glm::normalize(a - through);
        glm::dvec3 towards = b - through;
        // Ends that face each other across `through`: the tape goes over the top.
        if (glm::length(glm::cross(first, glm::normalize(towards))) < 1e-3) towards = glm::dvec3(0, 1, 0);
        normal = glm::normalize(glm::cross(first, towards));
        second = glm::cross(normal, first);
    }
    double above(glm::dvec3 p) const { return glm::dot(normal, p - origin); }
    glm::dvec2 flat(glm::dvec3 p) const { return {glm::dot(first, p - origin), glm::dot(second, p - origin)}; }
};

double angleOf(glm::dvec2 p) { return std::atan2(p.y, p.x); }

// Points where the skin crosses the plane between the directions of a and b.
std::vector<glm::dvec2> sectionBetween(const Head& head, const TapePlane& plane, double lastAngle) {
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
            const double angle = angleOf(flat);
            if (angle < 0 || angle > lastAngle) continue;
            const glm::vec3 direction = glm::vec3(crossing) - head.chart.centre();
            const glm::vec3 proxy = head.chart.surfaceAlong(direction) - head.chart.centre();
            if (glm::length(direction) > glm::length(proxy) + kMaxOutMm) continue;
            points.push_back(flat);
        }
    }
    return points;
}

}  // namespace

double tapeMm(const Head& head, glm::vec3 a, glm::vec3 b, glm::vec3 through) {
    if (a == b) return 0;
    const TapePlane plane(a, b, through);
    const glm::dvec2 begin = plane.flat(a), end = plane.flat(b);
    const double lastAngle = angleOf(end);
    std::vector<glm::dvec2> points = sectionBetween(head, plane, lastAngle);
    points.push_back(begin);
    points.push_back(end);
    points.push_back({0, 0});
    std::vector<glm::dvec2> taut = convexHull(std::move(points));
    std::erase_if(taut, [&](glm::dvec2 p) { return p == glm::dvec2(0) || p == begin || p == end; });
    std::sort(taut.begin(), taut.end(), [](glm::dvec2 p, glm::dvec2 q) { return angleOf(p) < angleOf(q); });
    double length = 0;
    glm::dvec2 here = begin;
    for (const glm::dvec2& p : taut) {
        length += glm::distance(here, p);
        here = p;
    }
    return length + glm::distance(here, end);
}

}  // namespace stipple
