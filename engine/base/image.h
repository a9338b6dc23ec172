// Pictures in memory and on disk. Rows run from the top down.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace stipple {

template <typename T>
struct Image {
    int width = 0, height = 0, channels = 0;
    std::vector<T> data;  // width x height x channels, row by row

    Image() = default;
    Image(int w, int h, int c) : width(w), height(h), channels(c), data(size_t(w) * size_t(h) * size_t(c)) {}
    T* at(int x, int y) { return &data[(size_t(y) * size_t(width) + size_t(x)) * size_t(channels)]; }
    const T* at(int x, int y) const { return &data[(size_t(y) * size_t(width) + size_t(x)) * size_t(channels)]; }
    bool empty() const { return data.empty(); }
    bool operator==(const Image&) const = default;
};
using Image8 = Image<uint8_t>;  // sRGB, 1 (grey), 3 or 4 channels; alpha straight
using ImageF = Image<float>;    // scene-linear

using PngText = std::vector<std::pair<std::string, std::string>>;  // key, value

// PNG with the sRGB chunk and the texts given. Written atomically. Throws InputError.
void writePng(const std::filesystem::path& path, const Image8& image, const PngText& text = {});
// Any PNG as 8-bit RGB or RGBA. Throws InputError for a file that is none, or is cut off.
Image8 readPng(const std::filesystem::path& path);
Image8 decodePng(const std::string& bytes, const std::string& nameForMessages);
std::string encodePng(const Image8& image, const PngText& text = {});
// The texts of a PNG that stand before its pixels, in their order. Throws InputError as decodePng.
PngText pngTextOf(const std::string& bytes, const std::string& nameForMessages);
// JPEG is not read here: a base-colour map in a head file is decoded where heads are read.

// PFM ("PF", little-endian, 3 channels). Written atomically. Throws InputError.
void writePfm(const std::filesystem::path& path, const ImageF& image);
ImageF readPfm(const std::filesystem::path& path);

}  // namespace stipple
