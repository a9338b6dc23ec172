#include "engine/head/pose/nearest_grid.h"

#include <cmath>
#include <limits>

namespace stipple::headfit {

namespace {
constexpr size_t kCells = 250'000;
}

NearestGrid::NearestGrid(const KdTree& tree, const std::vector<glm::vec3>& points) : tree_(&tree), points_(&points) {
    if (points.empty()) return;
    glm::vec3 low = points[0], high = low;
    for (const glm::vec3& p : points) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    const glm::vec3 room = 1.1f * (high - low) + 1e-3f * glm::length(high - low);
    low_ = 0.5f * (low + high) - 0.5f * room;
    cell_ = std::cbrt(room.x * room.y * room.z / float(kCells));
    if (!(cell_ > 0)) return;
    size_ = glm::ivec3(room / cell_) + 1;
    const size_t count = size_t(size_.x) * size_t(size_.y) * size_t(size_.z);
    if (count < 4 * kCells) found_.reset(new std::atomic<int>[count]());
}

int NearestGrid::nearest(glm::vec3 query, float& limitSquared) const {
    const glm::ivec3 at(glm::clamp((query - low_) / cell_, glm::vec3(0), glm::vec3(size_ - 1)));
    std::atomic<int>& found = found_[(size_t(at.z) * size_t(size_.y) + size_t(at.y)) * size_t(size_.x) + size_t(at.x)];
    int index = found.load(std::memory_order_relaxed);
    if (index == 0) {
        float any = std::numeric_limits<float>::max();
        index = tree_->nearest(low_ + (glm::vec3(at) + 0.5f) * cell_, any) + 1;
        found.store(index, std::memory_order_relaxed);
    }
    const glm::vec3 r = (*points_)[size_t(index - 1)] - query;
    const float squared = glm::dot(r, r);
    if (!(squared < limitSquared)) return -1;
    limitSquared = squared;
    return index - 1;
}

}  // namespace stipple::headfit
