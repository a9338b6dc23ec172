#include "engine/head/bvh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/base/error.h"

namespace stipple {
namespace {

constexpr int kBins = 16;
constexpr uint32_t kLeafTriangles = 4;
constexpr int kStackSize = 128;
constexpr int kMaxDepth = kStackSize - 8;
// Barycentric slack, so that a ray through a shared edge hits one of its two triangles.
constexpr float kEdgeSlack = 1e-5f;
constexpr float kInfinity = std::numeric_limits<float>::infinity();

struct Box {
    glm::vec3 low{kInfinity}, high{-kInfinity};
    void add(glm::vec3 p) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    void add(const Box& b) {
        low = glm::min(low, b.low);
        high = glm::max(high, b.high);
    }
    float halfArea() const {
        const glm::vec3 e = glm::max(high - low, glm::vec3(0));
        return e.x * e.y + e.y * e.z + e.z * e.x;
    }
};

struct BuildTriangle {
    Box box;
    glm::vec3 middle;
    uint32_t id;
};

struct Split {
    int axis = -1;
    float cost = kInfinity;
    int bin = 0;
};

int binOf(float value, float low, float scale) { return std::clamp(int((value - low) * scale), 0, kBins - 1); }

// Surface area heuristic over equal bins of the centres.
Split bestSplit(std::span<const BuildTriangle> items, const Box& middles) {
    Split best;
    for (int axis = 0; axis < 3; ++axis) {
        const float low = middles.low[axis], extent = middles.high[axis] - low;
        if (!(extent > 0)) continue;
        const float scale = float(kBins) / extent;
        std::array<Box, kBins> boxes;
        std::array<size_t, kBins> counts{};
        for (const BuildTriangle& item : items) {
            const int b = binOf(item.middle[axis], low, scale);
            boxes[size_t(b)].add(item.box);
            ++counts[size_t(b)];
        }
        std::array<float, kBins> leftCost{};
        Box box;
        size_t count = 0;
        for (int b = 0; b < kBins - 1; ++b) {
            box.add(boxes[size_t(b)]);
            count += counts[size_t(b)];
            leftCost[size_t(b)] = count ? box.halfArea() * float(count) : 0;
        }
        box = {};
        count = 0;
        for (int b = kBins - 1; b > 0; --b) {
            box.add(boxes[size_t(b)]);
            count += counts[size_t(b)];
            if (!count || count == items.size()) continue;
            const float cost = leftCost[size_t(b - 1)] + box.halfArea() * float(count);
            if (cost < best.cost) best = {axis, cost, b};
        }
    }
    return best;
}

// Where to cut the items in two; 0: keep them together.
size_t partitionItems(std::span<BuildTriangle> items, int depth) {
    if (items.size() <= kLeafTriangles || depth >= kMaxDepth) return 0;
    Box middles;
    for (const BuildTriangle& item : items) middles.add(item.middle);
    const Split split = bestSplit(items, middles);
    if (split.axis < 0) return items.size() > 64 ? items.size() / 2 : 0;  // all centres in one place
    const float low = middles.low[split.axis];
    const float scale = float(kBins) / (middles.high[split.axis] - low);
    const auto middle = std::partition(items.begin(), items.end(), [&](const BuildTriangle& item) {
        return binOf(item.middle[split.axis], low, scale) < split.bin;
    });
    return size_t(middle - items.begin());
}

struct Ray {
    glm::vec3 origin, direction, inverse;

    Ray(glm::vec3 o, glm::vec3 d) : origin(o), direction(d) {
        for (int a = 0; a < 3; ++a) {
            const float safe = std::abs(d[a]) < 1e-12f ? std::copysign(1e-12f, d[a]) : d[a];
            inverse[a] = 1.0f / safe;
        }
    }
    // Entry and exit of the box along the ray; exit < entry where it misses.
    glm::vec2 through(glm::vec3 low, glm::vec3 high) const {
        const glm::vec3 a = (low - origin) * inverse, b = (high - origin) * inverse;
        const glm::vec3 near = glm::min(a, b), far = glm::max(a, b);
        return {std::max({near.x, near.y, near.z, 0.0f}), std::min({far.x, far.y, far.z})};
    }
    // Moeller and Trumbore 1997, both sides. Negative where it misses.
    float hit(const glm::vec3* corners, float& b1, float& b2) const {
        const glm::vec3 e1 = corners[1] - corners[0], e2 = corners[2] - corners[0];
        const glm::vec3 p = glm::cross(direction, e2);
        const float det = glm::dot(e1, p);
        if (det == 0) return -1;
        const float inv = 1.0f / det;
        const glm::vec3 s = origin - corners[0];
        b1 = glm::dot(s, p) * inv;
        if (!(b1 >= -kEdgeSlack && b1 <= 1 + kEdgeSlack)) return -1;
        const glm::vec3 q = glm::cross(s, e1);
        b2 = glm::dot(direction, q) * inv;
        if (!(b2 >= -kEdgeSlack && b1 + b2 <= 1 + kEdgeSlack)) return -1;
        return glm::dot(e2, q) * inv;
    }
};

// Weights (second, third corner) of the nearest point of a triangle. Ericson, Real-Time Collision Detection §5.1.5.
glm::vec2 nearestWeights(const glm::vec3* c, glm::vec3 p) {
    const glm::vec3 ab = c[1] - c[0], ac = c[2] - c[0], ap = p - c[0];
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return {0, 0};
    const glm::vec3 bp = p - c[1];
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return {1, 0};
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0 && d1 - d3 > 0) return {d1 / (d1 - d3), 0};
    const glm::vec3 cp = p - c[2];
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return {0, 1};
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0 && d2 - d6 > 0) return {0, d2 / (d2 - d6)};
    const float va = d3 * d6 - d5 * d4;
    const float along = d4 - d3, back = d5 - d6;
    if (va <= 0 && along >= 0 && back >= 0 && along + back > 0) {
        const float w = along / (along + back);
        return {1 - w, w};
    }
    const float sum = va + vb + vc;
    return sum > 0 ? glm::vec2(vb, vc) / sum : glm::vec2(0);
}

glm::vec3 blend(const glm::vec3* c, float b1, float b2) { return c[0] + b1 * (c[1] - c[0]) + b2 * (c[2] - c[0]); }

float distanceSquaredToBox(glm::vec3 p, glm::vec3 low, glm::vec3 high) {
    const glm::vec3 d = glm::max(glm::max(low - p, p - high), glm::vec3(0));
    return glm::dot(d, d);
}

std::vector<BuildTriangle> gatherTriangles(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                           std::span<const uint8_t> use) {
    std::vector<BuildTriangle> items;
    items.reserve(triangles.size());
    for (size_t i = 0; i < triangles.size(); ++i) {
        if (!use.empty() && !use[i]) continue;
        BuildTriangle item;
        for (int k = 0; k < 3; ++k) item.box.add(positions[triangles[i][k]]);
        item.middle = 0.5f * (item.box.low + item.box.high);
        item.id = uint32_t(i);
        items.push_back(item);
    }
    return items;
}

}  // namespace

Bvh::Bvh(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, std::span<const uint8_t> use) {
    STIPPLE_CHECK(use.empty() || use.size() == triangles.size(), use.size(), " flags for ", triangles.size());
    std::vector<BuildTriangle> items = gatherTriangles(positions, triangles, use);
    if (items.empty()) return;

    struct Task {
        uint32_t node;
        size_t begin, end;
        int depth;
    };
    std::vector<Task> tasks{{0, 0, items.size(), 0}};
    nodes_.reserve(items.size());
    nodes_.push_back({});
    while (!tasks.empty()) {
        const Task task = tasks.back();
        tasks.pop_back();
        const std::span<BuildTriangle> part = std::span(items).subspan(task.begin, task.end - task.begin);
        Box box;
        for (const BuildTriangle& item : part) box.add(item.box);
        nodes_[task.node].low = box.low;
        nodes_[task.node].high = box.high;
        const size_t cut = partitionItems(part, task.depth);
        if (cut == 0) {
            nodes_[task.node].first = uint32_t(task.begin);
            nodes_[task.node].count = uint32_t(part.size());
            continue;
        }
        const uint32_t child = uint32_t(nodes_.size());
        nodes_[task.node].first = child;
        nodes_.resize(nodes_.size() + 2);
        tasks.push_back({child + 1, task.begin + cut, task.end, task.depth + 1});
        tasks.push_back({child, task.begin, task.begin + cut, task.depth + 1});
    }

    corners_.reserve(items.size() * 3);
    triangleIds_.reserve(items.size());
    for (const BuildTriangle& item : items) {
        for (int k = 0; k < 3; ++k) corners_.push_back(positions[triangles[item.id][k]]);
        triangleIds_.push_back(item.id);
    }
}

// Nearest child first; `Any` ends at the first hit.
template <bool Any>
std::optional<SurfacePoint> Bvh::castRay(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const {
    if (nodes_.empty()) return std::nullopt;
    const Ray ray(origin, direction);
    float best = maxDistanceMm;
    std::optional<SurfacePoint> found;
    std::array<std::pair<uint32_t, float>, kStackSize> stack;
    int top = 0;
    stack[0] = {0, 0.0f};
    while (top >= 0) {
        const auto [index, entry] = stack[size_t(top--)];
        if (entry > best) continue;
        const Node& node = nodes_[index];
        if (node.count == 0) {
            const glm::vec2 a = ray.through(nodes_[node.first].low, nodes_[node.first].high);
            const glm::vec2 b = ray.through(nodes_[node.first + 1].low, nodes_[node.first + 1].high);
            const bool hitsA = a.x <= a.y && a.x <= best, hitsB = b.x <= b.y && b.x <= best;
            const bool nearIsA = a.x <= b.x;
            if (hitsA && !nearIsA) stack[size_t(++top)] = {node.first, a.x};
            if (hitsB) stack[size_t(++top)] = {node.first + 1, b.x};
            if (hitsA && nearIsA) stack[size_t(++top)] = {node.first, a.x};
            continue;
        }
        for (uint32_t i = node.first; i < node.first + node.count; ++i) {
            float b1 = 0, b2 = 0;
            const float t = ray.hit(&corners_[size_t(i) * 3], b1, b2);
            if (!(t >= 0 && t <= best)) continue;
            best = t;
            found = SurfacePoint{triangleIds_[i], b1, b2, origin + t * direction, t};
            if constexpr (Any) return found;
        }
    }
    return found;
}

std::optional<SurfacePoint> Bvh::firstHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const {
    return castRay<false>(origin, direction, maxDistanceMm);
}

bool Bvh::anyHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const {
    return castRay<true>(origin, direction, maxDistanceMm).has_value();
}

std::optional<SurfacePoint> Bvh::lastHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const {
    if (nodes_.empty()) return std::nullopt;
    const Ray ray(origin, direction);
    std::optional<SurfacePoint> found;
    float best = -1;
    std::array<uint32_t, kStackSize> stack;
    int top = 0;
    stack[0] = 0;
    while (top >= 0) {
        const Node& node = nodes_[stack[size_t(top--)]];
        const glm::vec2 range = ray.through(node.low, node.high);
        if (range.x > range.y || range.x > maxDistanceMm || range.y < best) continue;
        if (node.count == 0) {
            stack[size_t(++top)] = node.first;
            stack[size_t(++top)] = node.first + 1;
            continue;
        }
        for (uint32_t i = node.first; i < node.first + node.count; ++i) {
            float b1 = 0, b2 = 0;
            const float t = ray.hit(&corners_[size_t(i) * 3], b1, b2);
            if (!(t >= 0 && t <= maxDistanceMm && t > best)) continue;
            best = t;
            found = SurfacePoint{triangleIds_[i], b1, b2, origin + t * direction, t};
        }
    }
    return found;
}

std::optional<SurfacePoint> Bvh::nearest(glm::vec3 point, float maxDistanceMm) const {
    if (nodes_.empty()) return std::nullopt;
    float best = maxDistanceMm * maxDistanceMm;
    std::optional<SurfacePoint> found;
    std::array<std::pair<uint32_t, float>, kStackSize> stack;
    int top = 0;
    stack[0] = {0, distanceSquaredToBox(point, nodes_[0].low, nodes_[0].high)};
    while (top >= 0) {
        const auto [index, entry] = stack[size_t(top--)];
        if (entry > best) continue;
        const Node& node = nodes_[index];
        if (node.count == 0) {
            std::pair<uint32_t, float> a{node.first, 0.0f}, b{node.first + 1, 0.0f};
            a.second = distanceSquaredToBox(point, nodes_[a.first].low, nodes_[a.first].high);
            b.second = distanceSquaredToBox(point, nodes_[b.first].low, nodes_[b.first].high);
            if (a.second <= b.second) std::swap(a, b);
            stack[size_t(++top)] = a;
            stack[size_t(++top)] = b;
            continue;
        }
        for (uint32_t i = node.first; i < node.first + node.count; ++i) {
            const glm::vec3* corners = &corners_[size_t(i) * 3];
            const glm::vec2 w = nearestWeights(corners, point);
            const glm::vec3 p = blend(corners, w.x, w.y);
            const float d2 = glm::dot(p - point, p - point);
            if (d2 > best || (found && d2 == best)) continue;
            best = d2;
            found = SurfacePoint{triangleIds_[i], w.x, w.y, p, std::sqrt(d2)};
        }
    }
    return found;
}

}  // namespace stipple
