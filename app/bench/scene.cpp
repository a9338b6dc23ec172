#include "app/bench/scene.h"

#include <numeric>

#include "engine/base/error.h"

namespace stipple::bench {
namespace {

constexpr float kTurnDeg = 1.5f;  // a frame
constexpr int kTurnFrames = 40;   // then the camera turns back

}  // namespace

Scene::Scene(const Project& project, const Pipeline& pipeline, size_t dots)
    : project_(project), pipeline_(pipeline), sites_(cachedSites(*pipeline.head(), project.plan.seed, dots)) {
    if (sites_.sites.size() < dots)
        throw InputError("This head has room for " + std::to_string(sites_.sites.size()) + " dots, and " +
                         std::to_string(dots) + " are to be measured; ask for fewer with --dots.");
    placed_ = placeSites(*pipeline.head(), sites_);
}

void Scene::fill(Renderer& renderer, size_t dots) const {
    VisibleDots visible;
    visible.marks.resize(dots);
    std::iota(visible.marks.begin(), visible.marks.end(), 0u);
    visible.pigment = dots;
    renderer.setHead(pipeline_.head());
    renderer.setSites(sites_, placed_);
    renderer.setMap(pipeline_.map());
    renderer.setFieldMask(pipeline_.fieldMask(), Pipeline::kFieldMaskSize);
    renderer.setVisible(visible);
}

FrameInputs Scene::frameAt(int frame, glm::ivec2 size, Quality quality) const {
    Camera camera = namedView("three-quarter", *pipeline_.head());
    const int step = frame % (2 * kTurnFrames);
    camera.azimuthDeg += kTurnDeg * float(step < kTurnFrames ? step : 2 * kTurnFrames - step);
    FrameInputs inputs = frameOf(project_, pipeline_, camera, size);
    inputs.quality = quality;
    return inputs;
}

}  // namespace stipple::bench
