#include "engine/head/pose/pose_starts.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "engine/base/units.h"

namespace stipple::headfit {

namespace {

constexpr float kFar = std::numeric_limits<float>::max();
constexpr int kYaws = 8;
constexpr float kHintTiltDeg = 12;  // of the extra starts around a given axis

// Directions around `axis` at a fixed angle to it, evenly; the axis itself first.
std::vector<glm::vec3> coneAround(glm::vec3 axis, float angleDeg, int count) {
    std::vector<glm::vec3> out{axis};
    glm::vec3 side = anyPerpendicular(axis), other = glm::cross(axis, side);
    for (int i = 0; i < count; ++i) {
        float turn = float(2 * kPi) * float(i) / float(count), tilt = radiansOf(angleDeg);
        out.push_back(std::cos(tilt) * axis + std::sin(tilt) * (std::cos(turn) * side + std::sin(turn) * other));
    }
    return out;
}

std::vector<glm::vec3> allAround(glm::vec3 axis, int count) {
    std::vector<glm::vec3> out;
    out.reserve(size_t(count));
    glm::vec3 side = anyPerpendicular(axis);
    for (int i = 0; i < count; ++i) out.push_back(rotationBy(axis * (float(2 * kPi) * float(i) / float(count))) * side);
    return out;
}

std::vector<StartAxes> startsEverywhere() {
    std::vector<glm::vec3> ups = sphereDirections(64);
    for (int axis = 0; axis < 3; ++axis) {
        for (float sign : {1.0f, -1.0f}) {
            glm::vec3 e(0);
            e[axis] = sign;
            ups.push_back(e);
        }
    }
    std::vector<StartAxes> out;
    out.reserve(ups.size());
    for (const glm::vec3& up : ups) out.push_back({up, allAround(up, kYaws)});
    return out;
}

std::vector<StartAxes> startsNearUp(glm::vec3 up, const std::optional<glm::vec3>& forward) {
    std::vector<StartAxes> out;
    for (const glm::vec3& near : coneAround(up, kHintTiltDeg, 6)) {
        StartAxes start{near, {}};
        if (!forward) start.forwards = allAround(near, kYaws);
        for (float yawDeg : {0.0f, kHintTiltDeg, -kHintTiltDeg}) {
            if (!forward) break;
            glm::vec3 level = glm::normalize(*forward - near * glm::dot(*forward, near));
            start.forwards.push_back(rotationBy(near * radiansOf(yawDeg)) * level);
        }
        out.push_back(start);
    }
    return out;
}

std::vector<StartAxes> startsNearForward(glm::vec3 forward) {
    std::vector<StartAxes> out;
    for (const glm::vec3& near : coneAround(forward, kHintTiltDeg, 4))
        for (const glm::vec3& up : allAround(near, 2 * kYaws)) out.push_back({up, {near}});
    return out;
}

// Extents of the cloud's slices across `up`, along 8 directions both ways.
struct Slices {
    static constexpr int kCount = 96, kDirections = 8;
    std::vector<std::array<float, 2 * kDirections>> reach;
    float top = 0, thickness = 0;

    bool emptyAt(int slice) const { return reach[size_t(slice)][0] <= -kFar; }
    float meanWidth(int slice) const {
        float width = 0;
        for (size_t k = 0; k < kDirections; ++k)
            width += (reach[size_t(slice)][k] + reach[size_t(slice)][k + kDirections]) / kDirections;
        return width;
    }
};

Slices sliceAcross(const SurfaceCloud& cloud, glm::vec3 up, glm::vec3 side, glm::vec3 other) {
    float low = kFar, high = -kFar;
    for (const glm::vec3& p : cloud.points) {
        low = std::min(low, glm::dot(p, up));
        high = std::max(high, glm::dot(p, up));
    }
    std::array<glm::vec3, Slices::kDirections> directions;
    for (size_t k = 0; k < directions.size(); ++k) {
        float angle = float(kPi) * float(k) / Slices::kDirections;
        directions[k] = std::cos(angle) * side + std::sin(angle) * other;
    }
    Slices slices;
    slices.top = high;
    slices.thickness = (high - low) / Slices::kCount;
    slices.reach.resize(Slices::kCount);
    for (auto& r : slices.reach) r.fill(-kFar);
    for (const glm::vec3& p : cloud.points) {
        int slice = std::clamp(int((high - glm::dot(p, up)) / slices.thickness), 0, Slices::kCount - 1);
        auto& reach = slices.reach[size_t(slice)];
        for (size_t k = 0; k < directions.size(); ++k) {
            float x = glm::dot(p, directions[k]);
            reach[k] = std::max(reach[k], x);
            reach[k + directions.size()] = std::max(reach[k + directions.size()], -x);
        }
    }
    return slices;
}

}  // namespace

std::vector<StartAxes> startAxes(const OrientationLimit& limit) {
    if (limit.up) return startsNearUp(*limit.up, limit.forward);
    if (limit.forward) return startsNearForward(*limit.forward);
    return startsEverywhere();
}

std::optional<HeadBall> headBallAtTop(const SurfaceCloud& cloud, glm::vec3 up) {
    glm::vec3 side = anyPerpendicular(up), other = glm::cross(up, side);
    Slices slices = sliceAcross(cloud, up, side, other);
    float widest = 0;
    size_t widestSlice = 0;
    for (int i = 0; i < Slices::kCount; ++i) {
        if (slices.emptyAt(i)) continue;
        if (float width = slices.meanWidth(i); width > widest) {
            widest = width;
            widestSlice = size_t(i);
        }
        float depth = float(i + 1) * slices.thickness;
        if (widest <= 0 || depth < 0.57f * widest) continue;
        const auto& reach = slices.reach[widestSlice];
        float x = (reach[0] - reach[8]) / 2, y = (reach[4] - reach[12]) / 2;
        return HeadBall{side * x + other * y + up * (slices.top - depth), widest / 185};
    }
    return std::nullopt;
}

std::vector<HeadBall> headBallsOnColumns(const SurfaceCloud& cloud, glm::vec3 up, float scale) {
    constexpr size_t kMaxColumns = 6;
    const float reach = 130 * scale, headHeight = 210 * scale;
    std::vector<size_t> fromTop(cloud.points.size());
    std::iota(fromTop.begin(), fromTop.end(), size_t(0));
    std::stable_sort(fromTop.begin(), fromTop.end(),
                     [&](size_t i, size_t j) { return glm::dot(cloud.points[i], up) > glm::dot(cloud.points[j], up); });
    auto besides = [&](glm::vec3 p, glm::vec3 top) {
        glm::vec3 r = p - top;
        r -= up * glm::dot(r, up);
        return glm::dot(r, r) >= reach * reach;
    };
    std::vector<glm::vec3> tops;
    std::vector<HeadBall> out;
    for (size_t i : fromTop) {
        glm::vec3 top = cloud.points[i];
        if (!std::all_of(tops.begin(), tops.end(), [&](glm::vec3 t) { return besides(top, t); })) continue;
        tops.push_back(top);
        glm::vec3 sideways(0);
        int count = 0;
        for (const glm::vec3& p : cloud.points) {
            float height = glm::dot(p - top, up);
            if (height > 0 || height <= -headHeight || besides(p, top)) continue;
            sideways += p - top - up * height;
            ++count;
        }
        if (count > 20) out.push_back({top + sideways / float(count) - up * (105 * scale), scale});
        if (tops.size() >= kMaxColumns) break;
    }
    return out;
}

Similarity poseInBall(const HeadBall& ball, glm::vec3 up, glm::vec3 forward) {
    Similarity pose;
    pose.rotation = glm::mat3(glm::cross(up, forward), up, forward);
    pose.scale = ball.scale;
    pose.shift = ball.centre - ball.scale * (pose.rotation * glm::vec3(0, 26, 0));  // 26 mm over the ear axis
    return pose;
}

float extentAlong(const SurfaceCloud& cloud, glm::vec3 direction) {
    float low = kFar, high = -kFar;
    for (const glm::vec3& p : cloud.points) {
        low = std::min(low, glm::dot(p, direction));
        high = std::max(high, glm::dot(p, direction));
    }
    return high - low;
}

}  // namespace stipple::headfit
