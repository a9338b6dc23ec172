// The built-in head as it is measured: scene-linear, no highlight, against the same view untreated.
#pragma once
#include <string>
#include <vector>

#include "engine/export/picture.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/picture_measures.h"

namespace stipple {

struct LookStage {
    static constexpr glm::ivec2 kSize{640, 360};

    GlFixture gl;
    Pipeline pipeline;
    Renderer renderer;
    Project project;

    explicit LookStage(const std::vector<std::string>& settings);
    // Seen along the normal of the scalp a little in front of the vertex, in the middle of the treatment.
    Camera above(float widthMm) const;
    ImageF linear(const Camera& camera, CompareState state);
    // Treated over untreated light, pixel by pixel.
    ImageF transmittance(const Camera& camera);
};

struct PixelOnSkin {
    uint32_t mark;
    float x, y;
};
// Where the first marks of the dots in view lie in the picture.
std::vector<PixelOnSkin> dotsInView(const LookStage& stage, const Camera& camera);

// Mean contrast of the crisp dots' centres against the lightest seventh of the patch, green.
double crispContrast(const LookStage& stage, const ImageF& transmittance, const Camera& camera);

}  // namespace stipple
