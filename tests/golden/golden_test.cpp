// Pictures against kept ones, made on Mesa's llvmpipe. Two limits: the worst channel of one pixel, and the mean.
// STIPPLE_UPDATE_GOLDEN=1 writes them anew: look at each before keeping it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/compare.h"
#include "engine/export/picture.h"
#include "engine/project/fields.h"
#include "shaders/shared/noise.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;

namespace {
constexpr double kWorst = 12, kMean = 0.8;
constexpr glm::ivec2 kSize{320, 200};

bool asGolden(const ImageDifference& d) { return d.worst <= kWorst && d.mean <= kMean; }

struct Golden {
    const char* name;
    const char* view;
    CompareState state;
    std::vector<std::string> settings;
};
const std::vector<Golden>& goldens() {
    static const std::vector<Golden> all{
        {"hairline", "hairline", CompareState::after, {}},
        {"hairline_before", "hairline", CompareState::before, {}},
        {"macro", "macro", CompareState::after, {}},
        {"front_split", "front", CompareState::split, {}},
        {"left_five_years_dark_skin", "left", CompareState::after, {"time.years=5", "skin.tone=8"}},
        {"top_edge_up_office", "top", CompareState::after, {"plan.hairline.shape=straight", "view.light=office"}},
        {"day_of_last_session", "temple", CompareState::after, {"time.days=24", "skin.tone=4"}},
    };
    return all;
}

struct Studio {
    Pipeline pipeline;
    Renderer renderer;

    Image8 picture(const Golden& golden) {
        Project project;
        project.view.dither = false;
        for (const std::string& setting : golden.settings) applySetting(project, setting);
        handOver(renderer, pipeline, pipeline.update(project));
        return pictureOf(project, golden);
    }
    Image8 pictureOf(const Project& project, const Golden& golden) {
        FrameInputs frame = frameOf(project, pipeline, namedView(golden.view, *pipeline.head()), kSize);
        frame.state = golden.state;
        renderer.render(frame);
        return renderer.readImage();
    }
};

std::filesystem::path goldenPath(const Golden& golden) { return "tests/golden/" + std::string(golden.name) + ".png"; }

void compareWithGolden(const Golden& golden, const Image8& actual) {
    CAPTURE(golden.name);
    REQUIRE_MESSAGE(std::filesystem::exists(goldenPath(golden)), "the golden picture is missing");
    const ImageDifference d = compareImages(readPng(goldenPath(golden)), actual);
    if (!asGolden(d)) {
        const auto kept =
            std::filesystem::temp_directory_path() / ("stipple-actual-" + std::string(golden.name) + ".png");
        writePng(kept, actual);
        MESSAGE("worst " << d.worst << " at " << d.x << "," << d.y << ", mean " << d.mean << "; the picture is "
                         << kept);
    }
    CHECK(d.worst <= kWorst);
    CHECK(d.mean <= kMean);
}
}  // namespace

TEST_CASE_FIXTURE(GlFixture, "pictures are as the golden ones") {
    Studio studio;
    for (const Golden& golden : goldens()) {
        const Image8 actual = studio.picture(golden);
        if (std::getenv("STIPPLE_UPDATE_GOLDEN")) writePng(goldenPath(golden), actual);
        compareWithGolden(golden, actual);
    }
}

TEST_CASE_FIXTURE(GlFixture,
                  "the limits see 5 % of the dots gone and a move by one pixel, and let noise of one step pass") {
    Studio studio;
    const Golden& golden = goldens()[0];
    const Image8 whole = studio.picture(golden);

    VisibleDots fewer = studio.pipeline.visible();
    std::erase_if(fewer.marks, [](uint32_t mark) {
        return !(mark & Mark::kHair) && shared::label01(mark & Mark::kSiteBits, 3) < 0.05f;
    });
    studio.renderer.setVisible(fewer);
    Project project;
    project.view.dither = false;
    CHECK_FALSE(asGolden(compareImages(whole, studio.pictureOf(project, golden))));

    Image8 moved = whole, noisy = whole;
    for (int y = 0; y < whole.height; ++y)
        for (int x = 1; x < whole.width; ++x)
            for (int c = 0; c < 3; ++c) moved.at(x, y)[c] = whole.at(x - 1, y)[c];
    for (size_t i = 0; i < noisy.data.size(); ++i) {
        const int step = int(shared::hash01(uint32_t(i)) * 3) - 1;
        noisy.data[i] = uint8_t(std::clamp(int(noisy.data[i]) + step, 0, 255));
    }
    CHECK_FALSE(asGolden(compareImages(whole, moved)));
    CHECK(asGolden(compareImages(whole, noisy)));
}
