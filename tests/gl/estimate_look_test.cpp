// Low, typical and high as they are measured on pictures (LOOK 'Numbers to hold').
#include <doctest/doctest.h>

#include <cmath>

#include "engine/project/fields.h"
#include "tests/gl/look_stage.h"

using namespace stipple;

namespace {
struct Row {
    const char* estimate;
    double mean, dotOverBetween;
};
constexpr Row kHealed[] = {{"low", 0.78, 0.80}, {"typical", 0.65, 0.69}, {"high", 0.57, 0.56}};
constexpr double kPixelsPerMm = 7.3;  // of the look study's view of the mid field

Image8 shown(LookStage& stage) {
    stage.renderer.render(frameOf(stage.project, stage.pipeline, stage.above(60), LookStage::kSize));
    return stage.renderer.readImage();
}
}  // namespace

TEST_CASE("healed, low and high and typical come to LOOK's rows, on three skins") {
    for (const char* tone : {"skin.tone=4", "skin.tone=6", "skin.tone=8"}) {
        CAPTURE(tone);
        LookStage stage({tone});
        const Camera field = stage.above(float(LookStage::kSize.x / kPixelsPerMm));
        for (const Row& row : kHealed) {
            CAPTURE(row.estimate);
            applySetting(stage.project, std::string("time.estimate=") + row.estimate);
            const glm::dvec3 mean = middleMean(stage.transmittance(stage.above(60)), 0.6);
            for (int c = 0; c < 3; ++c) CHECK(std::abs(mean[c] - row.mean) <= 0.04);
            const double ratio = dotOverBetween(stage.linear(field, CompareState::after),
                                                stage.linear(field, CompareState::before), kPixelsPerMm);
            CHECK(std::abs(ratio - row.dotOverBetween) <= 0.06);
        }
    }
}

TEST_CASE("over the years low fades as one who works outdoors, high as one who wears a hat, within 5 points") {
    LookStage stage({"hair.pattern=none"});
    const Camera close = stage.above(40), wide = stage.above(80);
    struct Years {
        const char *estimate, *years;
        double crisp, grey;  // FACTS §3.3, rows 'outdoor' and 'protected'
    };
    double crisp0 = 0, grey0 = 0;
    for (const Years& row : {Years{"low", "0", 100, 100}, Years{"low", "3", 44, 73}, Years{"low", "8", 8, 26},
                             Years{"high", "0", 100, 100}, Years{"high", "3", 77, 109}, Years{"high", "8", 41, 91}}) {
        CAPTURE(row.estimate);
        CAPTURE(row.years);
        applySetting(stage.project, std::string("time.estimate=") + row.estimate);
        applySetting(stage.project, std::string("time.years=") + row.years);
        const double crisp = crispContrast(stage, stage.transmittance(close), close);
        const double grey = 1 - middleMean(stage.transmittance(wide), 0.5).g;
        if (row.crisp == 100) crisp0 = crisp, grey0 = grey;
        CHECK(std::abs(100 * crisp / crisp0 - row.crisp) <= 5);
        CHECK(std::abs(100 * grey / grey0 - row.grey) <= 5);
    }
}

TEST_CASE("an estimate changes neither own hair, nor bare skin, nor the ink on the day it is put down") {
    for (const char* setting : {"plan.density=0", "time.days=0"}) {
        CAPTURE(setting);
        LookStage stage({setting});
        const Image8 typical = shown(stage);
        for (const char* estimate : {"time.estimate=low", "time.estimate=high"}) {
            applySetting(stage.project, estimate);
            CHECK(shown(stage) == typical);
        }
        applySetting(stage.project, "time.days=66");
        if (std::string(setting) == "time.days=0") CHECK_FALSE(shown(stage) == typical);
    }
}
