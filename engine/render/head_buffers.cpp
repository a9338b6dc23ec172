#include "engine/render/head_buffers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "engine/base/error.h"
#include "engine/render/head_vertices.h"

namespace stipple {

namespace {

constexpr std::array kAttributes = {
    gl::VertexAttribute{0, 3, offsetof(HeadVertex, position)},
    gl::VertexAttribute{1, 3, offsetof(HeadVertex, normal)},
    gl::VertexAttribute{2, 4, offsetof(HeadVertex, colour)},
    gl::VertexAttribute{3, 4, offsetof(HeadVertex, surface)},
    gl::VertexAttribute{4, 1, offsetof(HeadVertex, part)},
    gl::VertexAttribute{5, 2, offsetof(HeadVertex, uv)},
    gl::VertexAttribute{6, 2, offsetof(HeadVertex, thicknessMm)},
};

// Image rows run downwards, texture rows upwards.
std::vector<uint8_t> flipped(const Image8& image) {
    const size_t row = size_t(image.width) * size_t(image.channels);
    std::vector<uint8_t> texels;
    texels.reserve(image.data.size());
    for (int y = image.height - 1; y >= 0; --y)
        texels.insert(texels.end(), image.data.begin() + std::ptrdiff_t(size_t(y) * row),
                      image.data.begin() + std::ptrdiff_t(size_t(y + 1) * row));
    return texels;
}

gl::Texture pictureTexture(const Image8& image) {
    gl::TextureShape shape;
    shape.format = gl::Format::srgb8a8;
    shape.size = {image.width, image.height};
    shape.filter = gl::Filter::mipmaps;
    shape.wrap = gl::Wrap::repeat;
    gl::Texture texture("head's own picture", shape);
    texture.upload(std::span<const uint8_t>(flipped(image)));
    texture.makeMipmaps();
    return texture;
}

}  // namespace

HeadBuffers::HeadBuffers(const Head& head, bool withHair) {
    const HeadVertices mesh = headVertices(head);
    STIPPLE_CHECK(!mesh.indices.empty(), "a head without triangles: ", head.name);
    vertices_ = gl::Buffer("head vertices", gl::bytesOf(std::span<const HeadVertex>(mesh.vertices)));
    indices_ = gl::Buffer("head indices", gl::bytesOf(std::span<const uint32_t>(mesh.indices)));
    array_ = gl::VertexArray("head", vertices_, sizeof(HeadVertex), kAttributes, &indices_);
    solid_ = {0, mesh.solidEnd};
    hair_ = {mesh.solidEnd, withHair ? mesh.hairEnd : mesh.solidEnd};
    bare_ = {mesh.hairEnd, mesh.bareEnd};
    sites_ = {mesh.bareEnd, mesh.indices.size()};

    const Image8& image = head.mesh.baseColour;
    hasPicture_ = !image.empty() && !head.mesh.uvs.empty();
    photographed_ = hasPicture_ || (!head.builtIn && !head.mesh.colours.empty());
    if (hasPicture_) {
        picture_ = pictureTexture(image);
        pictureMean_ = meanPictureColour(head);
    }

    const Landmarks& marks = head.landmarks;
    glabellaUpMm_ = marks[Landmark::glabella].y;
    halfBreadthMm_ = std::max(1.0f, 0.5f * std::abs(marks[Landmark::tragionL].x - marks[Landmark::tragionR].x));

    glm::vec3 low = head.mesh.positions.front(), high = low;
    for (const glm::vec3& p : head.mesh.positions) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    middleMm_ = 0.5f * (low + high);
    for (const glm::vec3& p : head.mesh.positions) {
        radiusMm_ = std::max(radiusMm_, glm::length(p));
        middleRadiusMm_ = std::max(middleRadiusMm_, glm::length(p - middleMm_));
    }
}

bool HeadBuffers::isEvenlyFine() const {
    constexpr size_t kLeast = 30'000, kMost = 120'000;  // triangles; the built-in heads have 50,000
    return solid_.to >= 3 * kLeast && solid_.to <= 3 * kMost;
}

void HeadBuffers::draw(const gl::Program& program, Triangles triangles) const {
    gl::drawIndexed(program, array_, triangles.from, triangles.to - triangles.from);
}

}  // namespace stipple
