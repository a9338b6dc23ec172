#include "tests/gl/look_stage.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {
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

// Median of `values` where `smooth` is the least (sign 1) or greatest (sign -1) of a square of `side` pixels, in the
// middle of the picture.
double medianAtExtremes(const ImageF& values, const ImageF& smooth, int side, float sign) {
    const int reach = side / 2, left = smooth.width / 5, top = smooth.height / 5;
    std::vector<float> found;
    for (int y = top; y < smooth.height - top; ++y)
        for (int x = left; x < smooth.width - left; ++x) {
            const float here = sign * *smooth.at(x, y);
            bool extreme = true;
            for (int dy = -reach; dy <= reach && extreme; ++dy)
                for (int dx = -reach; dx <= reach && extreme; ++dx) extreme = here <= sign * *smooth.at(x + dx, y + dy);
            if (extreme) found.push_back(*values.at(x, y));
        }
    REQUIRE(found.size() > 50);
    std::nth_element(found.begin(), found.begin() + long(found.size() / 2), found.end());
    return double(found[found.size() / 2]);
}
}  // namespace

LookStage::LookStage(const std::vector<std::string>& settings) {
    project.view.shine = 0;
    for (const std::string& setting : settings) applySetting(project, setting);
    handOver(renderer, pipeline, pipeline.update(project));
}

Camera LookStage::above(float widthMm) const {
    const glm::vec3 at = pipeline.head()->chart.surfaceOf(ScalpCoordinate{0, 0.80f});
    const glm::vec3 toEye = glm::normalize(at - pipeline.head()->chart.centre());
    return {0, degreesOf(std::asin(toEye.y)), widthMm * 85 / 36, at};
}

ImageF LookStage::linear(const Camera& camera, CompareState state) {
    FrameInputs frame = frameOf(project, pipeline, camera, kSize);
    frame.state = state;
    renderer.render(frame);
    return renderer.readLinear();
}

ImageF LookStage::transmittance(const Camera& camera) {
    ImageF after = linear(camera, CompareState::after);
    const ImageF before = linear(camera, CompareState::before);
    for (size_t i = 0; i < after.data.size(); ++i) after.data[i] /= std::max(before.data[i], 1e-6f);
    return after;
}

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
            constexpr float kLuminance[] = {0.2126f, 0.7152f, 0.0722f};
            for (int c = 0; c < 3; ++c) *ratio.at(x, y) += kLuminance[c] * p[c] / std::max(q[c], 1e-3f);
        }
    const ImageF smooth = smoothed(ratio, std::max(0.6, 0.12 * pixelsPerMm));
    const double dot = medianAtExtremes(ratio, smooth, std::max(3, int(0.55 * pixelsPerMm) | 1), 1);
    return dot / medianAtExtremes(ratio, smooth, std::max(3, int(0.8 * pixelsPerMm) | 1), -1);
}

std::vector<PixelOnSkin> dotsInView(const LookStage& stage, const Camera& camera) {
    const glm::mat4 toClip = camera.projection(LookStage::kSize, 150) * camera.view();
    std::vector<PixelOnSkin> pixels;
    for (uint32_t mark : stage.pipeline.visible().marks) {
        if (mark & (Mark::kHair | Mark::kSecond)) continue;
        const PlacedSite& site = stage.pipeline.placed()[mark & Mark::kSiteBits];
        if (glm::dot(site.normal, camera.eye() - site.positionMm) <= 0) continue;
        const glm::vec4 clip = toClip * glm::vec4(site.positionMm, 1);
        const float x = (clip.x / clip.w * 0.5f + 0.5f) * float(LookStage::kSize.x),
                    y = (0.5f - clip.y / clip.w * 0.5f) * float(LookStage::kSize.y);
        if (x > 8 && y > 8 && x < float(LookStage::kSize.x - 8) && y < float(LookStage::kSize.y - 8))
            pixels.push_back({mark, x, y});
    }
    return pixels;
}

double crispContrast(const LookStage& stage, const ImageF& transmittance, const Camera& camera) {
    std::vector<float> greens;
    for (size_t i = 1; i < transmittance.data.size(); i += 3) greens.push_back(transmittance.data[i]);
    std::nth_element(greens.begin(), greens.begin() + long(greens.size() * 6 / 7), greens.end());
    const double between = greens[greens.size() * 6 / 7];
    double sum = 0;
    int count = 0;
    for (const PixelOnSkin& p : dotsInView(stage, camera)) {
        const Site& site = stage.pipeline.sites().sites[p.mark & Mark::kSiteBits];
        if (float(site.layerLabel) / 256 >= stage.project.plan.dot.crispShare) continue;
        sum += 1 - double(transmittance.at(int(p.x), int(p.y))[1]) / between;
        ++count;
    }
    REQUIRE(count > 100);
    return sum / count;
}

}  // namespace stipple
