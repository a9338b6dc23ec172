// The built-in head as it is measured: scene-linear, no highlight, against the same view untreated.
#pragma once
#include <string>
#include <vector>

#include "engine/export/picture.h"
#include "tests/gl/gl_fixture.h"

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

// Mean of the middle `part` of a picture.
glm::dvec3 middleMean(const ImageF& image, double part);

// LOOK's 'dot over between', luminance: the median of the darkest places of 0.55 mm over that of the lightest of
// 0.8 mm, of pictures with and without treatment, each smoothed by 0.1 mm.
double dotOverBetween(const ImageF& after, const ImageF& before, double pixelsPerMm);

struct PixelOnSkin {
    uint32_t mark;
    float x, y;
};
// Where the first marks of the dots in view lie in the picture.
std::vector<PixelOnSkin> dotsInView(const LookStage& stage, const Camera& camera);

// Mean contrast of the crisp dots' centres against the lightest seventh of the patch, green.
double crispContrast(const LookStage& stage, const ImageF& transmittance, const Camera& camera);

}  // namespace stipple
