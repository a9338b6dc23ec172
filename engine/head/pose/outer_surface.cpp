#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/head/parallel.h"
#include "engine/head/pose/depth_picture.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

namespace {

constexpr float kMinOpen = 0.2f;     // share of the directions in front of a point that must see it
constexpr float kMinCosine = 0.25f;  // flatter views say nothing

struct Candidates {
    std::vector<glm::vec3> points, normals;  // the normals follow the winding and may point inwards
};

// Even steps through the summed weights of the triangles; within a triangle a low-discrepancy pair (plastic number).
Candidates pickCandidates(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                          const OuterSampling& sampling) {
    std::vector<double> cumulative(triangles.size());
    double sum = 0;
    for (size_t i = 0; i < triangles.size(); ++i) {
        double area = double(facetArea(positions, triangles[i]));
        cumulative[i] = sum += sampling.areaPower == 1 ? area : std::pow(area, sampling.areaPower);
    }
    Candidates out;
    if (!(sum > 0)) return out;
    size_t j = 0;
    for (int i = 0; i < sampling.count; ++i) {
        double target = (i + 0.5) / sampling.count * sum;
        while (j + 1 < triangles.size() && cumulative[j] < target) ++j;
        float b1 = float(std::fmod(0.5 + i * 0.7548776662, 1.0)), b2 = float(std::fmod(0.5 + i * 0.5698402910, 1.0));
        if (b1 + b2 > 1) {
            b1 = 1 - b1;
            b2 = 1 - b2;
        }
        const glm::vec3& a = positions[triangles[j].x];
        glm::vec3 e1 = positions[triangles[j].y] - a, e2 = positions[triangles[j].z] - a;
        glm::vec3 normal = glm::cross(e1, e2);
        out.points.push_back(a + b1 * e1 + b2 * e2);
        out.normals.push_back(normal / std::max(glm::length(normal), 1e-30f));
    }
    return out;
}

// A tangle of long triangles would fill every picture thousands of times over: then only each n-th is drawn. Heads fill
// one about ten times.
void thinOut(std::span<const glm::vec3> positions, std::vector<glm::uvec3>& draw, float cell) {
    constexpr double kMostCells = 3e7;  // over the boxes around the triangles
    double cells = 0;
    for (const glm::uvec3& t : draw) {
        const glm::vec3 a = positions[t.x], b = positions[t.y], c = positions[t.z];
        const glm::vec3 sides = (glm::max(a, glm::max(b, c)) - glm::min(a, glm::min(b, c))) / cell;
        cells += double(glm::dot(sides, sides)) / 2;
    }
    const auto stride = size_t(cells / kMostCells) + 1;
    size_t kept = 0;
    for (size_t i = 0; i < draw.size(); i += stride) draw[kept++] = draw[i];
    draw.resize(kept);
}

// Of very many tiny triangles a part is enough for the depth pictures; large ones all stay.
std::vector<glm::uvec3> trianglesToDraw(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                        float cell) {
    size_t stride = triangles.size() / 150000 + 1;
    std::vector<glm::uvec3> draw;
    for (size_t i = 0; i < triangles.size(); ++i)
        if (i % stride == 0 || facetArea(positions, triangles[i]) > cell * cell * 0.5f) draw.push_back(triangles[i]);
    thinOut(positions, draw, cell);
    return draw;
}

enum class View : unsigned char { none, hidden, seen };

// How one direction sees both sides of each candidate. The front is the side that the normal points to.
struct DirectionViews {
    std::vector<float> weight;
    std::vector<View> front, back;
};

DirectionViews lookAlong(glm::vec3 direction, const Candidates& candidates, std::span<const glm::vec3> positions,
                         std::span<const glm::uvec3> draw, int pictureSize) {
    DepthPicture picture(direction, candidates.points, pictureSize);
    picture.draw(positions, draw);
    size_t n = candidates.points.size();
    DirectionViews views{std::vector<float>(n, 0.0f), std::vector<View>(n, View::none),
                         std::vector<View>(n, View::none)};
    for (size_t i = 0; i < n; ++i) {
        float cosine = glm::dot(candidates.normals[i], direction), steep = std::abs(cosine);
        if (steep < kMinCosine) continue;
        View high = picture.seenFromHigh(candidates.points[i], steep) ? View::seen : View::hidden;
        View low = picture.seenFromLow(candidates.points[i], steep) ? View::seen : View::hidden;
        views.weight[i] = steep;
        views.front[i] = cosine > 0 ? high : low;
        views.back[i] = cosine > 0 ? low : high;
    }
    return views;
}

struct Openness {
    float seen = 0, all = 1e-6f;
    void add(View view, float weight) {
        if (view == View::none) return;
        all += weight;
        if (view == View::seen) seen += weight;
    }
    float share() const { return seen / all; }
};

}  // namespace

std::vector<glm::vec3> sphereDirections(int count) {
    std::vector<glm::vec3> directions(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        float y = 1 - 2 * (float(i) + 0.5f) / float(count), r = std::sqrt(1 - y * y), angle = 2.39996323f * float(i);
        directions[size_t(i)] = {r * std::cos(angle), y, r * std::sin(angle)};
    }
    return directions;
}

SurfaceCloud sampleOuterSurface(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                const OuterSampling& sampling) {
    Candidates candidates = pickCandidates(positions, triangles, sampling);
    if (candidates.points.empty()) return {};
    glm::vec3 low = candidates.points[0], high = low;
    for (const glm::vec3& p : candidates.points) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    if (!(glm::length(high - low) > 0)) return {};
    std::vector<glm::uvec3> draw =
        trianglesToDraw(positions, triangles, glm::length(high - low) / float(sampling.pictureSize) / 2);

    std::vector<glm::vec3> directions = sphereDirections(48);
    std::erase_if(directions, [](glm::vec3 d) { return d.y < 0; });  // the other half is the same pictures from behind
    std::vector<DirectionViews> views(directions.size());
    parallelRanges(directions.size(), 1, [&](size_t k, size_t) {
        views[k] = lookAlong(directions[k], candidates, positions, draw, sampling.pictureSize);
    });

    std::vector<glm::vec3> points, normals;
    for (size_t i = 0; i < candidates.points.size(); ++i) {
        Openness front, back;
        for (const DirectionViews& v : views) {
            front.add(v.front[i], v.weight[i]);
            back.add(v.back[i], v.weight[i]);
        }
        if (std::max(front.share(), back.share()) < kMinOpen) continue;
        points.push_back(candidates.points[i]);
        normals.push_back(front.share() >= back.share() ? candidates.normals[i] : -candidates.normals[i]);
    }
    return {std::move(points), std::move(normals)};
}

}  // namespace stipple::headfit
