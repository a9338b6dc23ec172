#include "engine/base/compare.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/base/error.h"

namespace stipple {
namespace {
constexpr int kTile = 16;

struct TileStatistics {
    double mean[3] = {}, contrast = 0;  // contrast: rms of the green channel about its mean
};

TileStatistics tileStatistics(const Image8& image, int x0, int y0, int x1, int y1) {
    TileStatistics s;
    double square = 0;
    const int colours = std::min(image.channels, 3);
    const int contrastChannel = colours == 3 ? 1 : 0;
    const double count = double(x1 - x0) * (y1 - y0);
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const uint8_t* p = image.at(x, y);
            for (int c = 0; c < colours; ++c) s.mean[c] += p[c];
            square += double(p[contrastChannel]) * p[contrastChannel];
        }
    for (double& m : s.mean) m /= count;
    s.contrast = std::sqrt(std::max(0.0, square / count - s.mean[contrastChannel] * s.mean[contrastChannel]));
    return s;
}
}  // namespace

ImageDifference compareImages(const Image8& a, const Image8& b) {
    if (a.width != b.width || a.height != b.height)
        throw InputError("The pictures differ in size (" + std::to_string(a.width) + "x" + std::to_string(a.height) +
                         " and " + std::to_string(b.width) + "x" + std::to_string(b.height) +
                         "); render both at one size.");
    ImageDifference d;
    const int colours = std::min({a.channels, b.channels, 3});
    double sum = 0;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            for (int c = 0; c < colours; ++c) {
                double difference = std::abs(int(a.at(x, y)[c]) - int(b.at(x, y)[c]));
                sum += difference;
                if (difference > d.worst) {
                    d.worst = difference;
                    d.x = x;
                    d.y = y;
                }
            }
    d.mean = sum / std::max(1.0, double(a.width) * a.height * colours);
    for (int y = 0; y < a.height; y += kTile)
        for (int x = 0; x < a.width; x += kTile) {
            const int x1 = std::min(x + kTile, a.width), y1 = std::min(y + kTile, a.height);
            TileStatistics s = tileStatistics(a, x, y, x1, y1), t = tileStatistics(b, x, y, x1, y1);
            for (int c = 0; c < colours; ++c) d.worstTile = std::max(d.worstTile, std::abs(s.mean[c] - t.mean[c]));
            double larger = std::max(s.contrast, t.contrast);
            if (larger > 2) d.tileTexture = std::max(d.tileTexture, std::abs(s.contrast - t.contrast) / larger);
        }
    return d;
}

}  // namespace stipple
