#include "engine/head/pose/kd_tree.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace stipple::headfit {

namespace {
constexpr int kLeafSize = 24;

int widestAxis(glm::vec3 extent) {
    if (extent.x > extent.y) return extent.x > extent.z ? 0 : 2;
    return extent.y > extent.z ? 1 : 2;
}
}  // namespace

struct KdTree::Search {
    glm::vec3 query;
    float limitSquared;
    int best;  // in tree order

    void look(int slot, glm::vec3 point) {
        glm::vec3 r = point - query;
        float d = glm::dot(r, r);
        if (d < limitSquared) {
            limitSquared = d;
            best = slot;
        }
    }
};

KdTree::KdTree(const std::vector<glm::vec3>& points) : points_(points), ids_(points.size()), axis_(points.size(), 0) {
    std::iota(ids_.begin(), ids_.end(), 0);
    split(0, int(points.size()));
    ordered_.reserve(points.size());
    for (int id : ids_) ordered_.push_back(points_[size_t(id)]);
}

void KdTree::split(int low, int high) {
    if (high - low <= kLeafSize) return;
    glm::vec3 lowest(std::numeric_limits<float>::max()), highest(std::numeric_limits<float>::lowest());
    for (int i = low; i < high; ++i) {
        lowest = glm::min(lowest, points_[size_t(ids_[size_t(i)])]);
        highest = glm::max(highest, points_[size_t(ids_[size_t(i)])]);
    }
    int axis = widestAxis(highest - lowest), middle = (low + high) / 2;
    auto before = [&](int a, int b) { return points_[size_t(a)][axis] < points_[size_t(b)][axis]; };
    std::nth_element(ids_.begin() + low, ids_.begin() + middle, ids_.begin() + high, before);
    axis_[size_t(middle)] = static_cast<unsigned char>(axis);
    split(low, middle);
    split(middle + 1, high);
}

void KdTree::find(int low, int high, Search& search) const {
    if (high - low <= kLeafSize) {
        for (int i = low; i < high; ++i) search.look(i, ordered_[size_t(i)]);
        return;
    }
    int middle = (low + high) / 2;
    search.look(middle, ordered_[size_t(middle)]);
    int axis = axis_[size_t(middle)];
    float beyond = search.query[axis] - ordered_[size_t(middle)][axis];
    bool lowSide = beyond < 0;
    lowSide ? find(low, middle, search) : find(middle + 1, high, search);
    if (beyond * beyond >= search.limitSquared) return;
    lowSide ? find(middle + 1, high, search) : find(low, middle, search);
}

int KdTree::nearest(glm::vec3 query, float& limitSquared, int guess) const {
    Search search{query, limitSquared, -1};
    bool guessed = false;
    if (guess >= 0) {
        search.look(0, points_[size_t(guess)]);
        guessed = search.best >= 0;
        search.best = -1;
    }
    find(0, int(ordered_.size()), search);
    limitSquared = search.limitSquared;
    if (search.best >= 0) return ids_[size_t(search.best)];
    return guessed ? guess : -1;
}

}  // namespace stipple::headfit
