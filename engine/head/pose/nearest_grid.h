// Nearest point of a fixed set, nearly: the one nearest to the middle of the query's cell, found once a cell.
#pragma once
#include <atomic>
#include <memory>

#include "engine/head/pose/kd_tree.h"

namespace stipple::headfit {

// For searches that ask about the same places again and again and need no better answer than half a cell. The answer
// depends on the cell alone, so threads may share one.
class NearestGrid {
public:
    NearestGrid() = default;
    // About 250,000 cells over the extent of the points. Both arguments must stay.
    NearestGrid(const KdTree& tree, const std::vector<glm::vec3>& points);

    bool usable() const { return found_ != nullptr; }
    float cell() const { return cell_; }
    // As KdTree::nearest, but another point about half a cell farther away may stand in.
    int nearest(glm::vec3 query, float& limitSquared) const;

private:
    const KdTree* tree_ = nullptr;
    const std::vector<glm::vec3>* points_ = nullptr;
    glm::vec3 low_{};
    float cell_ = 1;
    glm::ivec3 size_{};
    std::unique_ptr<std::atomic<int>[]> found_;  // index + 1; 0: not yet asked
};

}  // namespace stipple::headfit
