// Laws of the look of skin: the highlight never sees the pigment, and left and right are alike.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/mirror.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize{480, 360};
constexpr float kRadiusMm = 90;

FrameInputs inputsAt(float azimuthDeg) {
    FrameInputs inputs;
    inputs.size = kSize;
    inputs.camera = {{.azimuthDeg = azimuthDeg, .elevationDeg = 25, .distanceMm = 700, .targetMm = glm::vec3(0)}};
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    inputs.fieldOpticalDepth = {0.35f, 0.36f, 0.37f};
    return inputs;
}

struct Picture {
    Renderer renderer;

    Picture(const HeadPtr& head, const SyntheticSites& sites) {
        renderer.setHead(head);
        renderer.setSites(sites.set, sites.placed);
        renderer.setVisible(sites.allMarks());
        renderer.setFieldMask(std::vector<float>(64 * 64, 1.0f), 64);
    }
    ImageF linear(const FrameInputs& inputs) {
        renderer.render(inputs);
        return renderer.readLinear();
    }
    // Light kept by the treatment, pixel by pixel; without highlight.
    ImageF transmittance(FrameInputs inputs) {
        inputs.shine = 0;
        ImageF after = linear(inputs);
        inputs.state = CompareState::before;
        const ImageF before = linear(inputs);
        for (size_t i = 0; i < after.data.size(); ++i) after.data[i] /= std::max(before.data[i], 1e-4f);
        return after;
    }
    // What shine adds, pixel by pixel.
    ImageF highlight(FrameInputs inputs, CompareState state) {
        inputs.state = state;
        ImageF shining = linear(inputs);
        inputs.shine = 0;
        const ImageF dull = linear(inputs);
        for (size_t i = 0; i < shining.data.size(); ++i) shining.data[i] -= dull.data[i];
        return shining;
    }
};

float largest(const ImageF& image) { return *std::max_element(image.data.begin(), image.data.end()); }

float worstDifference(const ImageF& a, const ImageF& b) {
    float worst = 0;
    for (size_t i = 0; i < a.data.size(); ++i) worst = std::max(worst, std::abs(a.data[i] - b.data[i]));
    return worst;
}

// A ball with a bump at one side, so that left and right are told apart.
HeadPtr lopsidedHead() {
    auto head = std::make_shared<Head>(*ballHead(kRadiusMm));
    for (size_t i = 0; i < head->mesh.positions.size(); ++i) {
        const glm::vec3 n = head->mesh.normals[i];
        const float bump = std::exp(-12 * glm::dot(n - glm::normalize(glm::vec3(0.5f, 0.4f, 0.8f)),
                                                   n - glm::normalize(glm::vec3(0.5f, 0.4f, 0.8f))));
        head->mesh.positions[i] += 9 * bump * n;
        head->occlusion[i] = 1 - 0.5f * bump;
    }
    return head;
}

// With its places in the plane, as fillBakes() has them.
HeadPtr mirroredPlaneHead(const Head& head) {
    const std::shared_ptr<Head> other = mirroredHead(head);
    for (glm::vec2& p : other->plane) p.x = 1 - p.x;
    return other;
}
SyntheticSites mirroredSites(SyntheticSites sites) {
    for (PlacedSite& site : sites.placed) {
        site.positionMm.x = -site.positionMm.x;
        site.normal.x = -site.normal.x;
        site.flow.x = -site.flow.x;
        site.plane.x = 1 - site.plane.x;
    }
    return sites;
}
// Share of the pixels that differ by more than 2 % of white, and the mean difference.
struct Difference {
    double share = 0, mean = 0;
};
Difference differenceOf(const ImageF& a, const ImageF& b) {
    Difference d;
    for (size_t i = 0; i < a.data.size(); ++i) {
        const double away = double(std::abs(a.data[i] - b.data[i]));
        d.share += away > 0.02;
        d.mean += away;
    }
    return {d.share / double(a.data.size()), d.mean / double(a.data.size())};
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "without pits the highlight is the same with and without pigment, to the last pixel") {
    Picture picture(ballHead(kRadiusMm), ballSites(kRadiusMm, 60000));
    FrameInputs inputs = inputsAt(20);
    inputs.pits = false;
    const ImageF bare = picture.highlight(inputs, CompareState::before);
    const ImageF treated = picture.highlight(inputs, CompareState::after);
    CHECK(largest(bare) > 0.1f);
    CHECK(worstDifference(bare, treated) < 0.003f);  // half floats

    inputs.pits = true;
    CHECK(worstDifference(bare, picture.highlight(inputs, CompareState::before)) < 0.003f);
    CHECK(worstDifference(bare, picture.highlight(inputs, CompareState::after)) > 0.02f);
}

TEST_CASE_FIXTURE(GlFixture, "a mirrored head with mirrored sites, its skin even, gives the mirrored picture") {
    const HeadPtr head = lopsidedHead();
    const SyntheticSites sites = ballSites(kRadiusMm, 20000);
    Picture one(head, sites), other(mirroredPlaneHead(*head), mirroredSites(sites)),
        notMirrored(mirroredPlaneHead(*head), sites);
    FrameInputs inputs = inputsAt(25);
    inputs.camera.distanceMm = 300;
    inputs.skinTexture = 0;
    inputs.pits = false;             // lit from one side, in pixels
    inputs.lightRig = "clinic";      // the same from left and right
    inputs.look.diameterSpread = 0;  // round: a stroke leans to one side of the hair's direction
    for (const Tier tier : {Tier::base, Tier::high}) {
        CAPTURE(int(tier));
        inputs.tier = tier;
        FrameInputs mirrored = inputs;
        mirrored.camera.azimuthDeg = -inputs.camera.azimuthDeg;
        const auto compare = [&](auto&& pictureOf) {
            const ImageF right = pictureOf(one, inputs);
            const Difference same = differenceOf(mirroredImage(pictureOf(other, mirrored)), right);
            const Difference wrong = differenceOf(mirroredImage(pictureOf(notMirrored, mirrored)), right);
            CAPTURE(same.share);
            CAPTURE(same.mean);
            CAPTURE(wrong.mean);
            CHECK(same.share < 0.001);  // the outline, whose samples have no mirror image
            CHECK(same.mean < 0.0005);
            CHECK(wrong.mean > 10 * same.mean);
        };
        compare([](Picture& picture, const FrameInputs& in) { return picture.linear(in); });
        compare([](Picture& picture, const FrameInputs& in) { return picture.transmittance(in); });
    }
}
