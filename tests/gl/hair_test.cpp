// Shafts of hair: own stubble over its roots, and the strands that come with a head.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/compare.h"
#include "engine/dots/look.h"
#include "engine/render/renderer.h"
#include "engine/render/strands.h"
#include "shaders/shared/shaft.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/nearly.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

shared::SiteGpu siteOf(const SyntheticSites& sites, uint32_t index) {
    return siteGpu(sites.set.sites[index], sites.placed[index], index, sites.set.seed);
}

// A ball with `count` ribbons of seven vertices on its front.
HeadPtr ballWithStrands(uint32_t count, uint32_t verticesEach) {
    auto head = std::make_shared<Head>(*ballHead(90, 48));
    Mesh& mesh = head->mesh;
    mesh.colours.assign(mesh.positions.size(), glm::vec3(0.4f));
    for (uint32_t strand = 0; strand < count; ++strand) {
        const uint32_t first = uint32_t(mesh.positions.size());
        const float x = -20 + 40 * float(strand) / float(count);
        for (uint32_t v = 0; v < verticesEach; ++v) {
            const bool tip = v + 1 == verticesEach;
            const float side = tip ? 0.0f : (v % 2 ? 0.05f : -0.05f), along = 3.0f * float(v / 2);
            mesh.positions.push_back({x + side, along, std::sqrt(90.0f * 90.0f - x * x) + 0.3f * float(v / 2)});
            mesh.normals.push_back({0, 0, 1});
            mesh.colours.push_back(glm::vec3(0.03f));
        }
        for (uint32_t v = 0; v + 2 < verticesEach; ++v)
            mesh.triangles.push_back({first + v, first + v + 1, first + v + 2});
    }
    const size_t skin = mesh.parts.size();
    fillBakes(*head);
    for (size_t t = skin; t < mesh.parts.size(); ++t) mesh.parts[t] = Part::hair;
    return head;
}

FrameInputs frontInputs() {
    FrameInputs inputs;
    inputs.size = {480, 270};
    inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = 500, .targetMm = glm::vec3(0)}};
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    inputs.shine = 0;
    return inputs;
}

}  // namespace

TEST_CASE("a shaft stands at its follicle, rises from the skin, and is as long as its hair") {
    const SyntheticSites sites = planeSites(50, 40);
    OwnHair hair;
    hair.lengthMm = 1.0f;
    const shared::LookParams look = lookParams(Plan{}, hair, Skin{}, TimePoint{});
    double lengthSum = 0;
    for (uint32_t i = 0; i < sites.placed.size(); ++i) {
        const shared::ShaftGpu shaft =
            shared::prepareShaft(siteOf(sites, i), i | Mark::kHair, glm::vec4(50, 50, 1, 1), look);
        CHECK(glm::distance(glm::vec3(shaft.root), sites.placed[i].positionMm) < 0.01f);
        CHECK(glm::length(glm::vec3(shaft.direction)) == nearly(1, 1e-4));
        CHECK(shaft.direction.z > 0.1f);
        CHECK(shaft.direction.z < 0.95f);
        lengthSum += shaft.root.w;
    }
    CHECK(lengthSum / double(sites.placed.size()) == nearly(1.0, 0.05));
}

TEST_CASE("ribbons of seven become shafts from root to tip, and hair of any other kind does not") {
    const HeadPtr head = ballWithStrands(5, 7);
    const std::vector<shared::ShaftGpu> shafts = strandsOf(*head);
    REQUIRE(shafts.size() == 5);
    for (const shared::ShaftGpu& shaft : shafts) {
        const glm::vec3 root(shaft.root);
        const glm::vec3 tip = root + glm::vec3(shaft.direction) * shaft.root.w + glm::vec3(shaft.bend);
        CHECK(root.y == doctest::Approx(0));
        CHECK(tip.y == doctest::Approx(9));
    }
    CHECK(strandsOf(*ballWithStrands(5, 6)).empty());
    CHECK(strandsOf(*ballHead(90, 24)).empty());
}

TEST_CASE_FIXTURE(GlFixture, "brows are drawn where they are asked for") {
    Renderer renderer;
    renderer.setHead(ballWithStrands(40, 7));
    FrameInputs inputs = frontInputs();
    inputs.camera.distanceMm = 200;
    renderer.render(inputs);
    const Image8 with = renderer.readImage();
    inputs.showBrows = false;
    renderer.render(inputs);
    CHECK(compareImages(with, renderer.readImage()).worst > 10);
}

TEST_CASE_FIXTURE(GlFixture, "shafts go when the hairs go, and stay through a change of time") {
    const SyntheticSites sites = planeSites(60, 80);
    Renderer renderer;
    renderer.setHead(planeHead(300));
    renderer.setSites(sites.set, sites.placed);
    FrameInputs inputs = frontInputs();
    renderer.render(inputs);
    const Image8 bare = renderer.readImage();
    renderer.setVisible(sites.allMarks(Mark::kHair));
    renderer.render(inputs);
    const Image8 stubble = renderer.readImage();
    CHECK(compareImages(bare, stubble).mean > 0.1);
    inputs.look.dayNow += 1000;
    renderer.render(inputs);
    CHECK(renderer.readImage() == stubble);
    renderer.setVisible({});
    renderer.render(inputs);
    CHECK(renderer.readImage() == bare);
}
