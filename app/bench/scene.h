// What the frames of a measurement show: a head with the first N of its sites as dots.
#pragma once
#include "engine/export/picture.h"
#include "engine/project/pipeline.h"
#include "engine/render/renderer.h"

namespace stipple::bench {

class Scene {
public:
    // Takes the pipeline as it is after an update with `project`, and lays more sites where `dots` are more than it
    // has. Throws InputError where the head has no room for so many.
    Scene(const Project& project, const Pipeline& pipeline, size_t dots);

    // Hands head, map and mask over, and the first `dots` sites as visible.
    void fill(Renderer& renderer, size_t dots) const;
    // The project's picture with the camera turned on by some degrees a frame.
    FrameInputs frameAt(int frame, glm::ivec2 size, Quality quality) const;

    const Pipeline& pipeline() const { return pipeline_; }

private:
    const Project& project_;
    const Pipeline& pipeline_;
    SiteSet sites_;
    std::vector<PlacedSite> placed_;
};

}  // namespace stipple::bench
