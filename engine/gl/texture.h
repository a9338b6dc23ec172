// A picture, or a stack of pictures, on the graphics device.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "engine/gl/handle.h"

namespace stipple::gl {

enum class Format { r8, r16, rgba8, srgb8a8, rgba16, rgba16f, rgba32f, depth32f };
enum class Filter { nearest, linear, mipmaps };
enum class Wrap { clamp, repeat };

struct TextureShape {
    Format format = Format::rgba8;
    glm::ivec2 size{1, 1};
    int layers = 0;   // 0: one picture; else an array of so many
    int samples = 0;  // 0 or 1: not multisampled
    Filter filter = Filter::nearest;
    Wrap wrap = Wrap::clamp;
    bool compare = false;  // depth only: a sampler2DShadow, lit where the reference is not behind
    bool operator==(const TextureShape&) const = default;
};

class Texture {
public:
    Texture() = default;  // none
    Texture(std::string_view label, const TextureShape& shape);

    // Whole layer, rows from the picture's bottom up; 1 to 4 channels, as many as the data has a texel.
    void upload(std::span<const float> texels, int layer = 0);
    void upload(std::span<const uint8_t> texels, int layer = 0);
    void makeMipmaps();
    // A single picture, and its mipmaps made of it here: for a small one. A software renderer compiles what it makes
    // them with when it is first asked, for a tenth of a second.
    void uploadWithMipmaps(std::span<const uint8_t> texels);
    // Level 0 of a single picture, rows from the bottom up.
    std::vector<float> readFloats(int channels) const;
    std::vector<uint8_t> readBytes(int channels) const;

    const TextureShape& shape() const { return shape_; }
    unsigned name() const { return handle_.name(); }

private:
    Handle<ObjectKind::texture> handle_;
    TextureShape shape_;
};

void bindTexture(unsigned unit, const Texture& texture);

// Has a unit read textures unfiltered and as they are, a comparing depth as plain numbers.
class PlainSampler {
public:
    explicit PlainSampler(std::string_view label);
    void bind(unsigned unit) const;
    static void unbind(unsigned unit);  // textures say again how they are read

private:
    Handle<ObjectKind::sampler> handle_;
};

}  // namespace stipple::gl
