#include "engine/render/relief_texture.h"

#include "engine/render/relief.h"

namespace stipple {

namespace {

gl::Texture reliefArray(const char* label, int size) {
    gl::TextureShape shape;
    shape.format = gl::Format::rgba16f;
    shape.size = glm::ivec2(size);
    shape.layers = Relief::kLayers;
    shape.filter = gl::Filter::mipmaps;
    shape.wrap = gl::Wrap::repeat;
    return gl::Texture(label, shape);
}

}  // namespace

ReliefTexture::ReliefTexture() : flat_(reliefArray("no relief", 1)) {
    const float plateau[4] = {0, 0, 0, 1};
    for (int layer = 0; layer < Relief::kLayers; ++layer) flat_.upload(std::span<const float>(plateau), layer);
}

const gl::Texture& ReliefTexture::texture(Quality quality) {
    if (quality == Quality::moving && !made_) return flat_;
    if (made_) return relief_;
    const Relief relief = makeRelief();
    relief_ = reliefArray("relief", relief.size);
    const size_t layerValues = size_t(relief.size) * size_t(relief.size) * 4;
    for (int layer = 0; layer < Relief::kLayers; ++layer)
        relief_.upload(std::span<const float>(relief.texels).subspan(size_t(layer) * layerValues, layerValues), layer);
    relief_.makeMipmaps();
    made_ = true;
    return relief_;
}

}  // namespace stipple
