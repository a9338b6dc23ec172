// Nearest point of a fixed set.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace stipple::headfit {

class KdTree {
public:
    KdTree() = default;
    explicit KdTree(const std::vector<glm::vec3>& points);

    // Index of the point nearest to `query` among those nearer than sqrt(limitSquared), or -1; limitSquared then
    // becomes the squared distance found. `guess` (an index, or -1) only makes the search shorter when it is a near
    // point.
    int nearest(glm::vec3 query, float& limitSquared, int guess = -1) const;

private:
    struct Search;
    void split(int low, int high);
    void find(int low, int high, Search& search) const;

    std::vector<glm::vec3> points_;    // as given
    std::vector<glm::vec3> ordered_;   // in tree order: a range's middle splits it, the rest lies left and right of it
    std::vector<int> ids_;             // tree order -> index
    std::vector<unsigned char> axis_;  // of the split, one a point in tree order
};

}  // namespace stipple::headfit
