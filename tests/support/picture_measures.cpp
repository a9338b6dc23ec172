#include "tests/support/picture_measures.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"

namespace stipple {
namespace {
constexpr float kLuminance[] = {0.2126f, 0.7152f, 0.0722f};

// One line of pixels, `stride` apart, convolved with a Gaussian; the ends repeat.
void smoothLine(float* line, int count, int stride, const std::vector<float>& kernel) {
    const int radius = int(kernel.size()) - 1;
    std::vector<float> old(size_t(count), 0.0f);
    for (int i = 0; i < count; ++i) old[size_t(i)] = line[i * stride];
    for (int i = 0; i < count; ++i) {
        float sum = 0;
        for (int k = -radius; k <= radius; ++k)
            sum += kernel[size_t(std::abs(k))] * old[size_t(std::clamp(i + k, 0, count - 1))];
        line[i * stride] = sum;
    }
}

ImageF smoothed(ImageF image, double sigmaPx) {
    std::vector<float> kernel;
    float sum = 0;
    for (int k = 0; k <= int(std::ceil(4 * sigmaPx)); ++k) {
        kernel.push_back(float(std::exp(-0.5 * k * k / (sigmaPx * sigmaPx))));
        sum += kernel.back() * (k ? 2.0f : 1.0f);
    }
    for (float& weight : kernel) weight /= sum;
    for (int c = 0; c < image.channels; ++c) {
        for (int y = 0; y < image.height; ++y) smoothLine(image.at(0, y) + c, image.width, image.channels, kernel);
        for (int x = 0; x < image.width; ++x)
            smoothLine(image.at(x, 0) + c, image.height, image.channels * image.width, kernel);
    }
    return image;
}

// Whether a place is the least (sign 1) or greatest (sign -1) of a square round it.
bool isExtreme(const ImageF& image, int x, int y, int reach, float sign) {
    const float here = sign * *image.at(x, y);
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx)
            if (here > sign * *image.at(x + dx, y + dy)) return false;
    return true;
}

// Median of `values` where `smooth` is the least (sign 1) or greatest (sign -1) of a square of `side` pixels, in the
// middle of the picture.
double medianAtExtremes(const ImageF& values, const ImageF& smooth, int side, float sign) {
    const int reach = side / 2, left = smooth.width / 5, top = smooth.height / 5;
    std::vector<float> found;
    for (int y = top; y < smooth.height - top; ++y)
        for (int x = left; x < smooth.width - left; ++x)
            if (isExtreme(smooth, x, y, reach, sign)) found.push_back(*values.at(x, y));
    STIPPLE_CHECK(found.size() > 50, found.size(), " places to measure");
    std::nth_element(found.begin(), found.begin() + long(found.size() / 2), found.end());
    return double(found[found.size() / 2]);
}
}  // namespace

glm::dvec3 middleMean(const ImageF& image, double part) {
    glm::dvec3 sum(0);
    int count = 0;
    const int x0 = int(image.width * (1 - part) / 2), y0 = int(image.height * (1 - part) / 2);
    for (int y = y0; y < image.height - y0; ++y)
        for (int x = x0; x < image.width - x0; ++x, ++count)
            sum += glm::dvec3(image.at(x, y)[0], image.at(x, y)[1], image.at(x, y)[2]);
    return sum / double(count);
}

double dotOverBetween(const ImageF& after, const ImageF& before, double pixelsPerMm) {
    const ImageF a = smoothed(after, 0.1 * pixelsPerMm), b = smoothed(before, 0.1 * pixelsPerMm);
    ImageF ratio(after.width, after.height, 1);
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x) {
            const float *p = a.at(x, y), *q = b.at(x, y);
            for (int c = 0; c < 3; ++c) *ratio.at(x, y) += kLuminance[c] * p[c] / std::max(q[c], 1e-3f);
        }
    const ImageF smooth = smoothed(ratio, std::max(0.6, 0.12 * pixelsPerMm));
    const double dot = medianAtExtremes(ratio, smooth, std::max(3, int(0.55 * pixelsPerMm) | 1), 1);
    return dot / medianAtExtremes(ratio, smooth, std::max(3, int(0.8 * pixelsPerMm) | 1), -1);
}

ImageF luminanceOf(const ImageF& linear) {
    ImageF luminance(linear.width, linear.height, 1);
    for (int y = 0; y < linear.height; ++y)
        for (int x = 0; x < linear.width; ++x)
            for (int c = 0; c < 3; ++c) *luminance.at(x, y) += kLuminance[c] * linear.at(x, y)[c];
    return luminance;
}

double bandContrast(const ImageF& luminance, double sigmaMm, double pixelsPerMm) {
    ImageF logs = luminance;
    for (float& value : logs.data) value = std::log(std::max(value, 1e-3f));
    const ImageF fine = smoothed(logs, sigmaMm * pixelsPerMm), coarse = smoothed(logs, 2 * sigmaMm * pixelsPerMm);
    const int border = int(2 * pixelsPerMm);
    double sum = 0, squares = 0;
    int count = 0;
    for (int y = border; y < logs.height - border; ++y)
        for (int x = border; x < logs.width - border; ++x, ++count) {
            const double band = double(*fine.at(x, y) - *coarse.at(x, y));
            sum += band;
            squares += band * band;
        }
    STIPPLE_CHECK(count > 0, "a picture smaller than its border");
    return std::sqrt(std::max(squares / count - sum / count * (sum / count), 0.0));
}

double minimaPerCm2(const ImageF& luminance, double pixelsPerMm) {
    constexpr float kDarker = 0.88f;
    const ImageF fine = smoothed(luminance, std::max(0.6, 0.16 * pixelsPerMm));
    const ImageF around = smoothed(luminance, 2.5 * pixelsPerMm);
    const int reach = std::max(3, int(0.55 * pixelsPerMm) | 1) / 2;
    int count = 0;
    for (int y = reach; y < fine.height - reach; ++y)
        for (int x = reach; x < fine.width - reach; ++x)
            if (*fine.at(x, y) < kDarker * *around.at(x, y) && isExtreme(fine, x, y, reach, 1)) ++count;
    const double sides = double(fine.width - 2 * reach) * double(fine.height - 2 * reach);
    return count / sides * pixelsPerMm * pixelsPerMm * 100;
}

}  // namespace stipple
