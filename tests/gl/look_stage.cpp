#include "tests/gl/look_stage.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/project/fields.h"

namespace stipple {
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
