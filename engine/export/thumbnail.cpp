#include "engine/export/thumbnail.h"

#include <algorithm>
#include <array>

#include "engine/base/error.h"

namespace stipple {
namespace {

struct Part {
    int x = 0, y = 0, width = 0, height = 0;
};

Part middleOfShape(const Image8& picture, int width, int height) {
    const double scale = std::min(double(picture.width) / width, double(picture.height) / height);
    Part part;
    part.width = std::clamp(int(width * scale), 1, picture.width);
    part.height = std::clamp(int(height * scale), 1, picture.height);
    part.x = (picture.width - part.width) / 2;
    part.y = (picture.height - part.height) / 2;
    return part;
}

void writeMean(const Image8& picture, Part part, uint8_t* into) {
    std::array<uint64_t, 4> sum{};
    for (int y = part.y; y < part.y + part.height; ++y)
        for (int x = part.x; x < part.x + part.width; ++x)
            for (int c = 0; c < picture.channels; ++c) sum[size_t(c)] += picture.at(x, y)[c];
    const auto count = uint64_t(part.width) * uint64_t(part.height);
    for (int c = 0; c < picture.channels; ++c) into[c] = uint8_t((sum[size_t(c)] + count / 2) / count);
}

}  // namespace

Image8 thumbnailOf(const Image8& picture, int width, int height) {
    STIPPLE_CHECK(!picture.empty() && picture.channels <= 4 && width > 0 && height > 0, width, "x", height);
    const Part all = middleOfShape(picture, width, height);
    Image8 small(std::min(width, all.width), std::min(height, all.height), picture.channels);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            const int left = all.x + all.width * x / small.width, top = all.y + all.height * y / small.height;
            const int right = all.x + all.width * (x + 1) / small.width;
            const int bottom = all.y + all.height * (y + 1) / small.height;
            writeMean(picture, {left, top, right - left, bottom - top}, small.at(x, y));
        }
    return small;
}

}  // namespace stipple
