// Laws of the pigment: what marks leave of the skin's light, before any light falls on it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/render/frame_setup.h"
#include "engine/render/pigment_pass.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

FrameInputs frontInputs(float distanceMm) {
    FrameInputs inputs;
    inputs.size = {640, 360};
    inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = distanceMm, .targetMm = glm::vec3(0)}};
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    return inputs;
}

// The pigment target alone, rows from the bottom up.
class PigmentScene {
public:
    PigmentScene(const HeadPtr& head, const SyntheticSites& sites) : head_(*head) {
        dots.setSites(sites.set, sites.placed);
        dots.setVisible(sites.allMarks());
    }
    ImageF transmittance(const FrameInputs& inputs) {
        const Targets targets(targetShape(inputs));
        const shared::FrameUniforms frame = frameUniforms(inputs, targets.shape, &head_, false);
        const gl::Buffer uniforms("frame", gl::bytesOfStruct(frame));
        gl::bindUniforms(slots::kFrameUniforms, uniforms);
        dots.prepare(prepare_, inputs.look);
        drawHeadDepth(targets, head_, frame.viewProjection, depth_);
        drawPigment(targets, dots, 0, frameProjection(inputs, targets.shape, &head_), dot_);
        ImageF image(inputs.size.x, inputs.size.y, 4);
        image.data = targets.pigmentColour.readFloats(4);
        return image;
    }

    DotBuffers dots;

private:
    gl::Program depth_{"depth", {"shaders/depth.vert", "shaders/depth.frag"}};
    gl::Program prepare_{"prepare dots", {"shaders/dots.comp"}};
    gl::Program dot_{"dots", {"shaders/dot.vert", "shaders/dot.frag"}};
    HeadBuffers head_;
};

glm::vec2 pixelOf(const FrameInputs& inputs, glm::vec3 position) {
    const glm::vec4 p = inputs.camera.view() * glm::vec4(position, 1);
    const float scale = inputs.camera.pixelsPerRadianAt(inputs.size) / -p.z;
    return {0.5f * float(inputs.size.x) + p.x * scale, 0.5f * float(inputs.size.y) + p.y * scale};
}

// Light that each mark takes, in pixels; the marks stand apart by more than the window.
std::vector<double> energies(const ImageF& ratio, const FrameInputs& inputs, const SyntheticSites& sites,
                             float windowMm) {
    std::vector<double> result;
    for (const PlacedSite& site : sites.placed) {
        const glm::vec2 centre = pixelOf(inputs, site.positionMm);
        const float half =
            std::round(windowMm * inputs.camera.pixelsPerRadianAt(inputs.size) / inputs.camera.distanceMm);
        const glm::ivec2 middle(centre);
        if (float(middle.x) < half || float(middle.y) < half || float(middle.x) + half > float(ratio.width) ||
            float(middle.y) + half > float(ratio.height))
            continue;
        double sum = 0;
        for (int y = middle.y - int(half); y < middle.y + int(half); ++y)
            for (int x = middle.x - int(half); x < middle.x + int(half); ++x) sum += 1.0 - double(ratio.at(x, y)[1]);
        result.push_back(sum);
    }
    return result;
}

double worstRelative(const std::vector<double>& a, const std::vector<double>& b) {
    double worst = 0;
    for (size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::fabs(a[i] / b[i] - 1));
    return worst;
}

// What the mark's two Gaussians take on the skin, mm2, green; from the same look on the CPU.
double lightOnSkin(const SyntheticSites& sites, uint32_t index, const shared::LookParams& look) {
    const shared::SiteGpu site = siteGpu(sites.set.sites[index], sites.placed[index], index, sites.set.seed);
    const shared::DotGpu dot = shared::prepareMark(site, index, glm::vec4(100, -100, 1, 1), look);
    return 6.283185307 * double(dot.core.y * dot.normal.w * dot.direction.w + dot.halo.y * dot.core.w * dot.core.w);
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "a mark takes from the picture what the look says it takes from the skin, foreshortened") {
    const SyntheticSites sites = planeSites(60, 0.25f);
    PigmentScene scene(planeHead(400), sites);
    for (const float azimuthDeg : {0.0f, 30.0f, 65.0f})
        for (const float distanceMm : {300.0f, 944.0f}) {
            FrameInputs inputs = frontInputs(distanceMm);
            inputs.camera.azimuthDeg = azimuthDeg;
            const std::vector<double> seen = energies(scene.transmittance(inputs), inputs, sites, 3);
            REQUIRE(seen.size() == sites.placed.size());
            std::vector<double> expected;
            for (uint32_t i = 0; i < sites.placed.size(); ++i) {
                const glm::vec3 toEye = inputs.camera.eye() - sites.placed[i].positionMm;
                const glm::vec4 p = inputs.camera.view() * glm::vec4(sites.placed[i].positionMm, 1);
                // Solid angle to pixels: the picture stretches what lies off its middle.
                const double cosine = double(glm::normalize(toEye).z), away = double(glm::length(toEye));
                const double stretch = away * away * away / std::pow(-double(p.z), 3);
                const double pixels = double(inputs.camera.pixelsPerRadianAt(inputs.size)) / away;
                expected.push_back(lightOnSkin(sites, i, inputs.look) * cosine * pixels * pixels * stretch);
            }
            CAPTURE(azimuthDeg);
            CAPTURE(distanceMm);
            CHECK(worstRelative(seen, expected) < 0.02);
        }
}

TEST_CASE_FIXTURE(GlFixture, "a mark takes the same light wherever it falls between the pixels") {
    const SyntheticSites sites = planeSites(160, 0.25f);
    PigmentScene scene(planeHead(400), sites);
    FrameInputs inputs = frontInputs(944);
    const float mmAPixel = inputs.camera.distanceMm / inputs.camera.pixelsPerRadianAt(inputs.size);
    std::vector<std::vector<double>> shifted;
    for (int step = 0; step < 16; ++step) {
        inputs.camera.targetMm = glm::vec3(float(step) / 16 * mmAPixel, 0, 0);
        shifted.push_back(energies(scene.transmittance(inputs), inputs, sites, 8));
    }
    REQUIRE(shifted[0].size() > 10);
    std::vector<double> mean(shifted[0].size(), 0);
    for (const std::vector<double>& one : shifted)
        for (size_t i = 0; i < mean.size(); ++i) mean[i] += one[i] / double(shifted.size());
    for (const std::vector<double>& one : shifted) CHECK(worstRelative(one, mean) < 0.015);
}

TEST_CASE_FIXTURE(GlFixture, "a tenth of a degree changes no mark's light by 2 %") {
    const SyntheticSites sites = planeSites(160, 0.25f);
    PigmentScene scene(planeHead(400), sites);
    for (const float azimuthDeg : {0.0f, 40.0f}) {
        FrameInputs inputs = frontInputs(600);
        inputs.camera.azimuthDeg = azimuthDeg;
        const std::vector<double> before = energies(scene.transmittance(inputs), inputs, sites, 8);
        inputs.camera.azimuthDeg += 0.1f;
        const std::vector<double> after = energies(scene.transmittance(inputs), inputs, sites, 8);
        REQUIRE(before.size() > 10);
        REQUIRE(before.size() == after.size());
        CHECK(worstRelative(after, before) < 0.02);
    }
}
