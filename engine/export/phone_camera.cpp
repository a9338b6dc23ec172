#include "engine/export/phone_camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "engine/base/error.h"

namespace stipple {
namespace {

// RECIPE §6: an unsharp mask of 2.5 px and 80 %. It overshoots in what is finest, where a phone has taken the noise out
// before, and at hard edges, where it holds back.
constexpr float kSharpenPx = 2.5f, kSharpen = 0.8f, kSmoothPx = 0.7f, kMostSharpening = 0.14f;
// The rest is proposed: shares of the whole range.
constexpr float kContrast = 0.22f, kSaturation = 1.06f;
constexpr float kNoise = 0.006f, kNoiseInShadow = 0.012f, kGrainPx = 0.6f;
constexpr std::array kLuma{0.2126f, 0.7152f, 0.0722f};

struct Grey {
    int width = 0, height = 0;
    std::vector<float> values;
    float at(int x, int y) const {
        return values[size_t(std::clamp(y, 0, height - 1)) * size_t(width) + size_t(std::clamp(x, 0, width - 1))];
    }
};

// Of the middle and of the pixels to one side of it; both sides together come to 1.
std::vector<float> gaussian(float sigmaPx) {
    const float reach = std::max(1.0f, std::ceil(3 * sigmaPx));
    std::vector<float> weights;
    float sum = 0;
    for (float away = 0; away <= reach; ++away) {
        weights.push_back(std::exp(-0.5f * away * away / (sigmaPx * sigmaPx)));
        sum += away > 0 ? 2 * weights.back() : weights.back();
    }
    for (float& weight : weights) weight /= sum;
    return weights;
}

// One direction of a blur: step (1, 0) or (0, 1).
Grey blurredAlong(const Grey& grey, const std::vector<float>& weights, int stepX, int stepY) {
    Grey blurred = grey;
    for (int y = 0; y < grey.height; ++y)
        for (int x = 0; x < grey.width; ++x) {
            float sum = weights[0] * grey.at(x, y);
            for (int i = 1; i < int(weights.size()); ++i)
                sum += weights[size_t(i)] *
                       (grey.at(x + i * stepX, y + i * stepY) + grey.at(x - i * stepX, y - i * stepY));
            blurred.values[size_t(y) * size_t(grey.width) + size_t(x)] = sum;
        }
    return blurred;
}
Grey blurred(const Grey& grey, float sigmaPx) {
    const std::vector<float> weights = gaussian(sigmaPx);
    return blurredAlong(blurredAlong(grey, weights, 1, 0), weights, 0, 1);
}

Grey lumaOf(const Image8& picture) {
    Grey luma{picture.width, picture.height, std::vector<float>(size_t(picture.width) * size_t(picture.height))};
    for (size_t i = 0; i < luma.values.size(); ++i)
        for (size_t c = 0; c < 3; ++c)
            luma.values[i] += kLuma[c] * float(picture.data[i * size_t(picture.channels) + c]) / 255;
    return luma;
}

// Mean 0, variance 1 before it is smoothed to the grain's size.
Grey grain(int width, int height) {
    Grey noise{width, height, std::vector<float>(size_t(width) * size_t(height))};
    std::mt19937 random(1);
    for (float& value : noise.values) {
        constexpr int kSums = 3;  // near enough to normal
        float sum = 0;
        for (int k = 0; k < kSums; ++k) sum += float(random()) / float(std::mt19937::max()) - 0.5f;
        value = sum * std::sqrt(12.0f / kSums);
    }
    return blurred(noise, kGrainPx);
}

float contrasted(float y) { return y - kContrast * std::sin(6.2831853f * y) / 6.2831853f; }

}  // namespace

Image8 asPhoneCamera(const Image8& picture) {
    STIPPLE_CHECK(picture.channels == 3 || picture.channels == 4, picture.channels);
    if (picture.empty()) return picture;
    const Grey luma = lumaOf(picture), smooth = blurred(luma, kSmoothPx), wide = blurred(luma, kSharpenPx);
    const Grey noise = grain(picture.width, picture.height);
    Image8 taken = picture;
    for (size_t i = 0; i < luma.values.size(); ++i) {
        const float was = luma.values[i];
        const float detail = kSharpen * (smooth.values[i] - wide.values[i]);
        const float sharp = was + kMostSharpening * std::tanh(detail / kMostSharpening);
        const float y = contrasted(std::clamp(sharp, 0.0f, 1.0f)) +
                        noise.values[i] * (kNoise + kNoiseInShadow * (1 - was) * (1 - was));
        for (size_t c = 0; c < 3; ++c) {
            uint8_t& value = taken.data[i * size_t(picture.channels) + c];
            const float colour = kSaturation * (float(value) / 255 - was);
            value = uint8_t(std::lround(255 * std::clamp(y + colour, 0.0f, 1.0f)));
        }
    }
    return taken;
}

}  // namespace stipple
