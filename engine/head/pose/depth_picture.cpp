#include "engine/head/pose/depth_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/head/pose/similarity.h"

namespace stipple::headfit {

namespace {
constexpr float kFar = std::numeric_limits<float>::max();
}

DepthPicture::DepthPicture(glm::vec3 direction, std::span<const glm::vec3> points, int size)
    : across_(anyPerpendicular(direction)),
      upwards_(glm::cross(direction, across_)),
      direction_(direction),
      size_(size),
      highest_(size_t(size) * size_t(size), -kFar),
      lowest_(size_t(size) * size_t(size), kFar) {
    glm::vec2 low(kFar), high(-kFar);
    for (const glm::vec3& p : points) {
        glm::vec2 w(glm::dot(p, across_), glm::dot(p, upwards_));
        low = glm::min(low, w);
        high = glm::max(high, w);
    }
    pixel_ = std::max(high.x - low.x, high.y - low.y) * 1.02f / float(size - 2);
    perUnit_ = 1 / pixel_;
    low_ = low - 0.5f * pixel_;
}

glm::vec3 DepthPicture::toPicture(glm::vec3 p) const {
    return {(glm::dot(p, across_) - low_.x) * perUnit_, (glm::dot(p, upwards_) - low_.y) * perUnit_,
            glm::dot(p, direction_)};
}

void DepthPicture::put(int x, int y, float depth) {
    size_t i = size_t(y) * size_t(size_) + size_t(x);
    highest_[i] = std::max(highest_[i], depth);
    lowest_[i] = std::min(lowest_[i], depth);
}

void DepthPicture::draw(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles) {
    std::vector<glm::vec3> inPicture;
    inPicture.reserve(positions.size());
    for (const glm::vec3& p : positions) inPicture.push_back(toPicture(p));
    for (const glm::uvec3& t : triangles) {
        const glm::vec3 corner[3] = {inPicture[t.x], inPicture[t.y], inPicture[t.z]};
        // The middle counts always, so that triangles smaller than a pixel leave a trace.
        glm::vec3 middle = (corner[0] + corner[1] + corner[2]) / 3.0f;
        int x = int(middle.x), y = int(middle.y);
        if (x >= 0 && y >= 0 && x < size_ && y < size_) put(x, y, middle.z);
        forEachPixel(corner, size_, size_, 0.0f, [&](int px, int py, float depth) { put(px, py, depth); });
    }
}

float DepthPicture::tolerance(float cosine) const {
    return pixel_ * (0.6f + 1.2f * std::sqrt(1 - cosine * cosine) / cosine);
}

bool DepthPicture::seenFromHigh(glm::vec3 point, float cosine) const {
    glm::vec3 q = toPicture(point);
    return q.z > highest_[pixelOf(q)] - tolerance(cosine);
}

bool DepthPicture::seenFromLow(glm::vec3 point, float cosine) const {
    glm::vec3 q = toPicture(point);
    return q.z < lowest_[pixelOf(q)] + tolerance(cosine);
}

}  // namespace stipple::headfit
