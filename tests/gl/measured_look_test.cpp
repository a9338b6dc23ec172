// The look as it is measured on pictures of the built-in head: scene-linear, no highlight, against the same view
// untreated.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "engine/project/fields.h"
#include "tests/gl/look_stage.h"
#include "tests/support/fade_table.h"

using namespace stipple;

namespace {
constexpr glm::ivec2 kSize = LookStage::kSize;
using Stage = LookStage;

// Of kFadeYears, those that pictures are taken of: 1, 4 and 10 years.
constexpr std::array<size_t, 3> kPictured = {1, 4, 8};

// A scar wider than the view in the middle of the treatment.
const std::vector<std::string> kScar = {"hair.pattern=none",      "scars.0.kind=burn",     "scars.0.azimuth_deg=0",
                                        "scars.0.height=0.8",     "scars.0.length_mm=110", "scars.0.width_mm=90",
                                        "scars.0.concealment=0.9"};

// What a picture from near shows of the dots of one row of FACTS §3.3, each against the skin without them.
struct Measured {
    double crisp = 0, grey = 0;
};

class FadingPatch {
public:
    explicit FadingPatch(const std::vector<std::string>& settings)
        : stage_(settings), camera_(stage_.above(40)), bare_(stage_.linear(camera_, CompareState::before)) {}

    Measured at(const FadeCase& c, double years) {
        Project& project = stage_.project;
        project.plan.pigment = c.pigment;
        project.plan.dot.depthMm = c.depthMm;
        project.skin.type = c.skin;
        project.time.sun = c.sun;
        applySetting(project, "time.years=" + std::to_string(years));
        ImageF picture = stage_.linear(camera_, CompareState::after);
        for (size_t i = 0; i < picture.data.size(); ++i) picture.data[i] /= std::max(bare_.data[i], 1e-6f);
        return {crispContrast(stage_, picture, camera_), 1 - middleMean(picture, 0.9).g};
    }

private:
    Stage stage_;
    Camera camera_;
    ImageF bare_;
};

// Of a row, by how many points of a hundred pictures are off at worst.
Measured worstOf(FadingPatch& patch, const FadeCase& c) {
    const Measured healed = patch.at(c, 0);
    Measured worst;
    for (size_t i : kPictured) {
        const Measured now = patch.at(c, kFadeYears[i]);
        worst.crisp = std::max(worst.crisp, std::abs(100 * now.crisp / healed.crisp - c.crisp[i]));
        worst.grey = std::max(worst.grey, std::abs(100 * now.grey / healed.grey - c.farField[i]));
    }
    return worst;
}
}  // namespace

TEST_CASE("over the years crisp contrast and the mean grey of pictures fade as FACTS 3.3's rows, within 4 points") {
    const std::vector<std::string> kSkin = {"hair.pattern=none"};
    for (const auto& settings : {kSkin, kScar}) {
        FadingPatch patch(settings);
        for (const FadeCase& c : kFadeCases) {
            if (c.isScar != (settings == kScar)) continue;
            CAPTURE(std::string(c.name));
            const Measured worst = worstOf(patch, c);
            CHECK(worst.crisp <= 4);
            CHECK(worst.grey <= 4);
        }
    }
}

TEST_CASE("the healed, typical result takes the share of light that LOOK asks, on three skins") {
    for (const char* tone : {"skin.tone=4", "skin.tone=6", "skin.tone=8"}) {
        CAPTURE(tone);
        Stage stage({tone});
        const glm::dvec3 mean = middleMean(stage.transmittance(stage.above(60)), 0.6);
        CAPTURE(mean.r);
        CAPTURE(mean.g);
        CAPTURE(mean.b);
        for (int c = 0; c < 3; ++c) CHECK(std::abs(mean[c] - 0.65) <= 0.04);
    }
}

TEST_CASE("on the day of the last session treated skin keeps 0.40 to 0.55 of its light, warm") {
    Stage stage({"hair.pattern=none", "time.days=24"});
    const glm::dvec3 mean = middleMean(stage.transmittance(stage.above(60)), 0.6);
    for (int c = 0; c < 3; ++c) {
        CHECK(mean[c] >= 0.40);
        CHECK(mean[c] <= 0.55);
    }
    CHECK(mean.r > mean.g);
}

TEST_CASE("the mean of a treated patch is the same from 150 mm to 2 m, within 2 %") {
    Stage stage({"hair.pattern=none"});
    const Camera camera = stage.above(60);
    std::map<float, double> means;
    // The same piece of skin fills less of the picture the farther it is.
    for (float distance : {150.0f, 400.0f, 900.0f, 2000.0f}) {
        Camera at = camera;
        at.distanceMm = distance;
        const ImageF before = stage.linear(at, CompareState::before), after = stage.linear(at, CompareState::after);
        const double part = 0.9 * 150 / double(distance);
        means[distance] = middleMean(after, part).g / middleMean(before, part).g;
    }
    for (const auto& [distance, mean] : means) {
        CAPTURE(distance);
        CAPTURE(mean);
        CHECK(std::abs(mean / means.begin()->second - 1) <= 0.02);
    }
}

TEST_CASE("each dot of the table sits on a dark spot of a macro picture, 95 % of those in view") {
    Stage stage({"hair.pattern=none"});
    const Camera camera = stage.above(40);
    const ImageF ratio = stage.transmittance(camera);
    const float pixelsPerMm = float(kSize.x) / 40;
    int dark = 0, all = 0;
    for (const PixelOnSkin& p : dotsInView(stage, camera)) {
        // Darker than the mean of a ring two dots' radii away.
        double ring = 0;
        int count = 0;
        for (int k = 0; k < 16; ++k) {
            const float angle = float(k) / 16 * 6.2832f;
            const int x = int(p.x + std::cos(angle) * 0.45f * pixelsPerMm),
                      y = int(p.y + std::sin(angle) * 0.45f * pixelsPerMm);
            ring += double(ratio.at(std::clamp(x, 0, kSize.x - 1), std::clamp(y, 0, kSize.y - 1))[1]);
            ++count;
        }
        dark += double(ratio.at(int(p.x), int(p.y))[1]) < ring / count;
        ++all;
    }
    REQUIRE(all > 300);
    CHECK(double(dark) / all >= 0.95);
}

TEST_CASE("brows, lids, nose and mouth have not one pixel changed by the treatment") {
    Stage stage({});
    const Camera face{0, 0, 600, stage.pipeline.head()->landmarks[Landmark::pronasale] + glm::vec3(0, 15, 0)};
    const ImageF before = stage.linear(face, CompareState::before), after = stage.linear(face, CompareState::after);
    const int left = before.width * 3 / 10, right = before.width * 7 / 10;  // between the sideburns
    for (int y = 0; y < before.height; ++y)
        CHECK(std::equal(before.at(left, y), before.at(right, y), after.at(left, y)));
    CHECK_FALSE(before == after);  // the sideburns at the edges of this view are treated
}
