// Nearest and farthest surface along one direction, as two small orthographic depth pictures.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace stipple::headfit {

// Calls visit(column, row, depth) for every pixel centre within the triangle whose corners are (column, row, depth),
// clipped to a picture of `width` x `height`. `slack` widens the triangle (in barycentric units) to close cracks
// between neighbours.
template <typename Visit>
void forEachPixel(const glm::vec3 (&corner)[3], int width, int height, float slack, Visit visit) {
    glm::vec3 low = glm::min(glm::min(corner[0], corner[1]), corner[2]);
    glm::vec3 high = glm::max(glm::max(corner[0], corner[1]), corner[2]);
    int x0 = glm::max(0, int(glm::ceil(low.x - 0.5f))), x1 = glm::min(width - 1, int(glm::floor(high.x - 0.5f)));
    int y0 = glm::max(0, int(glm::ceil(low.y - 0.5f))), y1 = glm::min(height - 1, int(glm::floor(high.y - 0.5f)));
    if (x0 > x1 || y0 > y1) return;
    glm::vec3 e1 = corner[1] - corner[0], e2 = corner[2] - corner[0];
    float det = e1.x * e2.y - e2.x * e1.y;
    if (glm::abs(det) < 1e-12f) return;
    for (int y = y0; y <= y1; ++y) {
        for (int x = x0; x <= x1; ++x) {
            float dx = float(x) + 0.5f - corner[0].x, dy = float(y) + 0.5f - corner[0].y;
            float b1 = (dx * e2.y - e2.x * dy) / det, b2 = (e1.x * dy - dx * e1.y) / det;
            if (b1 >= -slack && b2 >= -slack && b1 + b2 <= 1 + slack) visit(x, y, corner[0].z + b1 * e1.z + b2 * e2.z);
        }
    }
}

class DepthPicture {
public:
    // Frames `points` (which lie on the triangles) in size x size pixels, seen along unit `direction`.
    DepthPicture(glm::vec3 direction, std::span<const glm::vec3> points, int size);
    void draw(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles);

    // Whether nothing lies beyond the point towards +direction (or before it, towards -direction); `cosine` is that
    // between the surface there and the direction, and widens the tolerance on slopes.
    bool seenFromHigh(glm::vec3 point, float cosine) const;
    bool seenFromLow(glm::vec3 point, float cosine) const;

private:
    glm::vec3 toPicture(glm::vec3 p) const;  // column, row, depth
    size_t pixelOf(glm::vec3 inPicture) const { return size_t(inPicture.y) * size_t(size_) + size_t(inPicture.x); }
    float tolerance(float cosine) const;
    void put(int x, int y, float depth);

    glm::vec3 across_, upwards_, direction_;
    glm::vec2 low_;
    int size_;
    float pixel_, perUnit_;  // a pixel's side in data units, and its inverse
    std::vector<float> highest_, lowest_;
};

}  // namespace stipple::headfit
