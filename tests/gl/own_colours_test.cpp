// A head with photographed colours of its own: they are its skin's, and the treatment takes of its light what it takes
// of a plain head's.
#include <doctest/doctest.h>

#include <cmath>
#include <memory>

#include "tests/gl/look_stage.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

// Blotches of some 9 mm about the mean skin, by a factor of two and more in blue.
HeadPtr photographed(const Head& head) {
    Head own = head;
    own.builtIn = false;
    own.mesh.colours.clear();
    for (const glm::vec3& p : own.mesh.positions) {
        const float blotch = 0.5f + 0.5f * std::sin(0.7f * p.x) * std::sin(0.7f * p.z);
        own.mesh.colours.push_back(glm::mix(glm::vec3(0.30f, 0.18f, 0.08f), glm::vec3(0.50f, 0.34f, 0.22f), blotch));
    }
    return std::make_shared<const Head>(std::move(own));
}

double spread(const ImageF& image) {
    float least = 1e9f, most = 0;
    for (int x = 0; x < image.width; ++x) {
        const float green = image.at(x, image.height / 2)[1];
        least = std::min(least, green);
        most = std::max(most, green);
    }
    return double(most / least);
}

}  // namespace

TEST_CASE(
    "a head's own colours are seen on it, their mean is the tone's, and the dots take the same share of its light") {
    LookStage stage({"hair.pattern=none"});
    const Camera field = stage.above(60);
    const ImageF plain = stage.linear(field, CompareState::before);
    const glm::dvec3 taken = middleMean(stage.transmittance(field), 0.8);
    stage.renderer.setHead(photographed(*stage.pipeline.head()));
    handOver(stage.renderer, stage.pipeline, {.sites = true, .map = true, .fieldMask = true, .visible = true});
    const ImageF own = stage.linear(field, CompareState::before);
    CHECK(spread(own) > 1.2 * spread(plain));
    const glm::dvec3 mean = middleMean(own, 0.8), plainMean = middleMean(plain, 0.8);
    const glm::dvec3 takenOfOwn = middleMean(stage.transmittance(field), 0.8);
    for (int c = 0; c < 3; ++c) {
        CAPTURE(c);
        CHECK(mean[c] == nearly(plainMean[c], 0.15));
        CHECK(takenOfOwn[c] == nearly(taken[c], 0.03));
    }
}
