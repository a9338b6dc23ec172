// Left for right, of heads and of their pictures.
#pragma once
#include <algorithm>
#include <memory>

#include "engine/base/image.h"
#include "engine/head/head.h"

namespace stipple {

// The triangles are turned round, so that they still face outwards. The plane's places stay with their vertices.
inline std::shared_ptr<Head> mirroredHead(const Head& head) {
    auto other = std::make_shared<Head>(head);
    for (glm::vec3& p : other->mesh.positions) p.x = -p.x;
    for (glm::vec3& n : other->mesh.normals) n.x = -n.x;
    for (glm::uvec3& t : other->mesh.triangles) std::swap(t.y, t.z);
    return other;
}

template <typename T>
Image<T> mirroredImage(const Image<T>& image) {
    Image<T> other = image;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            std::copy_n(image.at(image.width - 1 - x, y), image.channels, other.at(x, y));
    return other;
}

}  // namespace stipple
