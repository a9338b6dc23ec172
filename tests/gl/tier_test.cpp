// Laws of the two tiers: the high one spreads light in the skin, and neither tone, shine nor pigment know of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/render/lights.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/nearly.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr float kRadiusMm = 90;
const glm::vec3 kLightSkin{0.57f, 0.39f, 0.292f}, kDarkSkin{0.13f, 0.068f, 0.044f};

struct Stage {
    explicit Stage(const HeadPtr& head) {
        renderer.setHead(head);
        renderer.setFieldMask(std::vector<float>(64 * 64, 1.0f), 64);
        inputs.size = {240, 240};
        inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = 700, .targetMm = glm::vec3(0)}};
        inputs.fieldOpticalDepth = {0.4f, 0.3f, 0.2f};
        inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
        inputs.shine = 0;
    }
    ImageF linear(Tier tier) {
        inputs.tier = tier;
        renderer.render(inputs);
        return renderer.readLinear();
    }

    Renderer renderer;
    FrameInputs inputs;
};

// Over the middle half of the picture.
template <typename Visit>
void overMiddle(const ImageF& image, Visit visit) {
    for (int y = image.height / 4; y < image.height * 3 / 4; ++y)
        for (int x = image.width / 4; x < image.width * 3 / 4; ++x) visit(image.at(x, y), x, y);
}

glm::dvec3 meanOf(const ImageF& image) {
    glm::dvec3 sum(0);
    int count = 0;
    overMiddle(image, [&](const float* p, int, int) {
        sum += glm::dvec3(p[0], p[1], p[2]);
        ++count;
    });
    return sum / double(count);
}

// Root mean square of the change from a pixel to the next, against the mean.
glm::dvec3 roughnessOf(const ImageF& image) {
    glm::dvec3 sum(0);
    int count = 0;
    overMiddle(image, [&](const float* p, int, int) {
        for (int c = 0; c < 3; ++c) sum[c] += double(p[c + 3] - p[c]) * double(p[c + 3] - p[c]);
        ++count;
    });
    return glm::sqrt(sum / double(count)) / meanOf(image);
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "bare and treated skin have the same mean in both tiers, in every light and tone") {
    Stage stage(ballHead(kRadiusMm));
    for (const std::string& rig : lightRigNames())
        for (const glm::vec3& skin : {kLightSkin, kDarkSkin})
            for (const CompareState state : {CompareState::before, CompareState::after}) {
                stage.inputs.lightRig = rig;
                stage.inputs.skinAlbedo = skin;
                stage.inputs.state = state;
                const glm::dvec3 ratio = meanOf(stage.linear(Tier::high)) / meanOf(stage.linear(Tier::base));
                CAPTURE(rig);
                CAPTURE(skin.r);
                for (int c = 0; c < 3; ++c) CHECK(ratio[c] == nearly(1, 0.03));
            }
}

TEST_CASE_FIXTURE(GlFixture, "what shines is the same in both tiers") {
    Stage stage(ballHead(kRadiusMm));
    const auto shineOf = [&](Tier tier) {
        stage.inputs.shine = 0;
        const ImageF dull = stage.linear(tier);
        stage.inputs.shine = 1;
        ImageF shine = stage.linear(tier);
        for (size_t i = 0; i < shine.data.size(); ++i) shine.data[i] -= dull.data[i];
        return shine;
    };
    const ImageF base = shineOf(Tier::base), high = shineOf(Tier::high);
    float worst = 0, brightest = 0;
    overMiddle(base, [&](const float* p, int x, int y) {
        for (int c = 0; c < 3; ++c) {
            worst = std::max(worst, std::abs(p[c] - high.at(x, y)[c]));
            brightest = std::max(brightest, p[c]);
        }
    });
    CHECK(brightest > 0.1f);
    CHECK(worst < 0.004f);  // the target's half floats
}

TEST_CASE_FIXTURE(GlFixture, "marks let through the same light in both tiers, and stay as sharp") {
    const SyntheticSites sites = planeSites(60, 100);
    Stage stage(planeHead(400));
    stage.renderer.setSites(sites.set, sites.placed);
    stage.inputs.camera.distanceMm = 100;
    const auto transmittance = [&](Tier tier) {
        stage.renderer.setVisible({});
        const ImageF bare = stage.linear(tier);
        stage.renderer.setVisible(sites.allMarks());
        ImageF marked = stage.linear(tier);
        for (size_t i = 0; i < marked.data.size(); ++i) marked.data[i] /= std::max(bare.data[i], 1e-4f);
        return marked;
    };
    const ImageF base = transmittance(Tier::base), high = transmittance(Tier::high);
    const glm::dvec3 mean = meanOf(high) / meanOf(base), rough = roughnessOf(high) / roughnessOf(base);
    for (int c = 0; c < 3; ++c) {
        CHECK(mean[c] == nearly(1, 0.01));
        CHECK(rough[c] == nearly(1, 0.03));
    }
}

TEST_CASE_FIXTURE(GlFixture, "where two surfaces meet there is less light in the high tier, and far from it as much") {
    auto scene = std::make_shared<Head>(*planeHead(400));  // a ball that lies on a wall
    const HeadPtr ball = ballHead(12, 24);
    const auto first = unsigned(scene->mesh.positions.size());
    for (const glm::vec3& p : ball->mesh.positions) scene->mesh.positions.push_back(p + glm::vec3(0, 0, 12));
    for (const glm::vec3& n : ball->mesh.normals) scene->mesh.normals.push_back(n);
    for (const glm::uvec3& t : ball->mesh.triangles) scene->mesh.triangles.push_back(t + first);
    fillBakes(*scene);
    Stage stage(scene);
    stage.inputs.camera.distanceMm = 250;
    stage.inputs.lightRig = "clinic";  // from before the wall
    const ImageF base = stage.linear(Tier::base), high = stage.linear(Tier::high);
    float least = 1;
    overMiddle(high, [&](const float* p, int x, int y) { least = std::min(least, p[1] / base.at(x, y)[1]); });
    CHECK(least < 0.85f);
    const int beside = high.width / 16;
    for (const int x : {beside, high.width - beside}) {
        glm::dvec3 ratio(0);
        for (int y = beside; y < high.height - beside; ++y)
            for (int c = 0; c < 3; ++c) ratio[c] += double(high.at(x, y)[c] / base.at(x, y)[c]);
        ratio /= double(high.height - 2 * beside);
        for (int c = 0; c < 3; ++c) CHECK(ratio[c] == nearly(1, 0.02));
    }
}

TEST_CASE_FIXTURE(GlFixture, "the relief of light skin is smoothest in red") {
    Stage stage(planeHead(400));
    stage.inputs.camera.distanceMm = 100;
    stage.inputs.state = CompareState::before;
    stage.inputs.skinAlbedo = glm::vec3(kLightSkin.g);
    const glm::dvec3 rough = roughnessOf(stage.linear(Tier::high));
    CHECK(rough.r < rough.g);
    CHECK(rough.r < rough.b);
}

TEST_CASE_FIXTURE(GlFixture, "the moving level knows no tiers") {
    Stage stage(ballHead(kRadiusMm));
    stage.inputs.quality = Quality::moving;
    CHECK(stage.linear(Tier::high).data == stage.linear(Tier::base).data);
}
