#include "engine/gl/texture.h"

#include <glad/gl.h>

#include <bit>

#include "engine/base/error.h"
#include "engine/gl/upload_count.h"

namespace stipple::gl {

namespace {

GLenum internalFormat(Format format) {
    switch (format) {
        case Format::r8:
            return GL_R8;
        case Format::r16:
            return GL_R16;
        case Format::rgba8:
            return GL_RGBA8;
        case Format::srgb8a8:
            return GL_SRGB8_ALPHA8;
        case Format::rgba16:
            return GL_RGBA16;
        case Format::rgba16f:
            return GL_RGBA16F;
        case Format::rgba32f:
            return GL_RGBA32F;
        case Format::depth32f:
            return GL_DEPTH_COMPONENT32F;
    }
    return GL_RGBA8;
}

GLenum channelFormat(int channels) {
    STIPPLE_CHECK(channels >= 1 && channels <= 4, channels);
    constexpr GLenum formats[] = {GL_RED, GL_RG, GL_RGB, GL_RGBA};
    return formats[channels - 1];
}

GLenum targetOf(const TextureShape& shape) {
    if (shape.samples > 1) return GL_TEXTURE_2D_MULTISAMPLE;
    return shape.layers > 0 ? GL_TEXTURE_2D_ARRAY : GL_TEXTURE_2D;
}

int levelsOf(const TextureShape& shape) {
    if (shape.filter != Filter::mipmaps) return 1;
    return int(std::bit_width(unsigned(std::max(shape.size.x, shape.size.y))));
}

void setSampling(GLuint name, const TextureShape& shape) {
    const GLint magnify = shape.filter == Filter::nearest ? GL_NEAREST : GL_LINEAR;
    const GLint minify = shape.filter == Filter::mipmaps ? GL_LINEAR_MIPMAP_LINEAR : magnify;
    const GLint wrap = shape.wrap == Wrap::repeat ? GL_REPEAT : GL_CLAMP_TO_EDGE;
    glTextureParameteri(name, GL_TEXTURE_MIN_FILTER, minify);
    glTextureParameteri(name, GL_TEXTURE_MAG_FILTER, magnify);
    glTextureParameteri(name, GL_TEXTURE_WRAP_S, wrap);
    glTextureParameteri(name, GL_TEXTURE_WRAP_T, wrap);
    if (!shape.compare) return;
    glTextureParameteri(name, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTextureParameteri(name, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
}

void uploadTexels(GLuint name, const TextureShape& shape, int layer, size_t values, GLenum type, const void* data) {
    const size_t texels = size_t(shape.size.x) * size_t(shape.size.y);
    STIPPLE_CHECK(texels > 0 && values % texels == 0, values, " values for ", shape.size.x, "x", shape.size.y);
    const GLenum format = channelFormat(int(values / texels));
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (shape.layers > 0)
        glTextureSubImage3D(name, 0, 0, 0, layer, shape.size.x, shape.size.y, 1, format, type, data);
    else
        glTextureSubImage2D(name, 0, 0, 0, shape.size.x, shape.size.y, format, type, data);
}

// Means of two by two texels; of an odd side the last row is left out.
std::vector<uint8_t> halved(const std::vector<uint8_t>& texels, glm::ivec2 size, size_t channels) {
    const glm::ivec2 half = glm::max(size / 2, glm::ivec2(1)), step = glm::min(size - 1, glm::ivec2(1));
    const size_t right = size_t(step.x) * channels, up = size_t(step.y) * size_t(size.x) * channels;
    std::vector<uint8_t> result;
    result.reserve(size_t(half.x) * size_t(half.y) * channels);
    for (int y = 0; y < half.y; ++y)
        for (int x = 0; x < half.x; ++x)
            for (size_t channel = 0; channel < channels; ++channel) {
                const uint8_t* at = &texels[(size_t(2 * y) * size_t(size.x) + size_t(2 * x)) * channels + channel];
                result.push_back(uint8_t((at[0] + at[right] + at[up] + at[up + right] + 2) / 4));
            }
    return result;
}

}  // namespace

Texture::Texture(std::string_view label, const TextureShape& shape) : shape_(shape) {
    STIPPLE_CHECK(shape.size.x > 0 && shape.size.y > 0, label, " ", shape.size.x, "x", shape.size.y);
    GLuint name = 0;
    glCreateTextures(targetOf(shape), 1, &name);
    handle_ = Handle<ObjectKind::texture>(name);
    const GLenum format = internalFormat(shape.format);
    if (shape.samples > 1) {
        glTextureStorage2DMultisample(name, shape.samples, format, shape.size.x, shape.size.y, GL_TRUE);
    } else if (shape.layers > 0) {
        glTextureStorage3D(name, levelsOf(shape), format, shape.size.x, shape.size.y, shape.layers);
        setSampling(name, shape);
    } else {
        glTextureStorage2D(name, levelsOf(shape), format, shape.size.x, shape.size.y);
        setSampling(name, shape);
    }
    labelObject(ObjectKind::texture, name, label);
}

void Texture::upload(std::span<const float> texels, int layer) {
    uploadTexels(name(), shape_, layer, texels.size(), GL_FLOAT, texels.data());
    countDataUpload(texels.size_bytes());
}

void Texture::upload(std::span<const uint8_t> texels, int layer) {
    uploadTexels(name(), shape_, layer, texels.size(), GL_UNSIGNED_BYTE, texels.data());
    countDataUpload(texels.size_bytes());
}

void Texture::makeMipmaps() { glGenerateTextureMipmap(name()); }

void Texture::uploadWithMipmaps(std::span<const uint8_t> texels) {
    upload(texels);
    const size_t channels = texels.size() / (size_t(shape_.size.x) * size_t(shape_.size.y));
    std::vector<uint8_t> level(texels.begin(), texels.end());
    glm::ivec2 size = shape_.size;
    for (int i = 1; i < levelsOf(shape_); ++i) {
        level = halved(level, size, channels);
        size = glm::max(size / 2, glm::ivec2(1));
        glTextureSubImage2D(name(), i, 0, 0, size.x, size.y, channelFormat(int(channels)), GL_UNSIGNED_BYTE,
                            level.data());
        countDataUpload(level.size());
    }
}

std::vector<float> Texture::readFloats(int channels) const {
    std::vector<float> values(size_t(shape_.size.x) * size_t(shape_.size.y) * size_t(channels));
    const GLenum format = shape_.format == Format::depth32f ? GL_DEPTH_COMPONENT : channelFormat(channels);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glGetTextureImage(name(), 0, format, GL_FLOAT, GLsizei(values.size() * sizeof(float)), values.data());
    return values;
}

std::vector<uint8_t> Texture::readBytes(int channels) const {
    std::vector<uint8_t> values(size_t(shape_.size.x) * size_t(shape_.size.y) * size_t(channels));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glGetTextureImage(name(), 0, channelFormat(channels), GL_UNSIGNED_BYTE, GLsizei(values.size()), values.data());
    return values;
}

void bindTexture(unsigned unit, const Texture& texture) { glBindTextureUnit(unit, texture.name()); }

PlainSampler::PlainSampler(std::string_view label) {
    GLuint name = 0;
    glCreateSamplers(1, &name);
    handle_ = Handle<ObjectKind::sampler>(name);
    glSamplerParameteri(name, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glSamplerParameteri(name, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glSamplerParameteri(name, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glSamplerParameteri(name, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    labelObject(ObjectKind::sampler, name, label);
}

void PlainSampler::bind(unsigned unit) const { glBindSampler(unit, handle_.name()); }
void PlainSampler::unbind(unsigned unit) { glBindSampler(unit, 0); }

}  // namespace stipple::gl
