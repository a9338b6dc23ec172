// Scars in the picture, measured in scene-linear light against the same skin without them.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "engine/plan/scar.h"
#include "tests/gl/look_stage.h"

using namespace stipple;

namespace {

// On bare skin in the middle of the treatment, wider than LookStage::above(40) sees.
std::vector<std::string> withPatch(const std::string& kind, const std::string& more = "plan.seed=1") {
    return {"hair.pattern=none",
            "scars.0.kind=" + kind,
            "scars.0.azimuth_deg=0",
            "scars.0.height=0.8",
            "scars.0.length_mm=110",
            "scars.0.width_mm=90",
            more};
}

glm::dvec3 skinOf(const std::vector<std::string>& settings) {
    LookStage stage(settings);
    return middleMean(stage.linear(stage.above(30), CompareState::before), 0.7);
}

// Light that the treatment leaves there, green.
double keptBy(const std::vector<std::string>& settings) {
    LookStage stage(settings);
    return middleMean(stage.transmittance(stage.above(30)), 0.7).g;
}

}  // namespace

TEST_CASE("scar tissue is paler than the skin about it, a birthmark darker, before any treatment") {
    const glm::dvec3 bare = skinOf({"hair.pattern=none"});
    CHECK(skinOf(withPatch("burn")).r > 1.08 * bare.r);
    CHECK(skinOf(withPatch("birthmark")).g < 0.75 * bare.g);
}

TEST_CASE("a scar changes nothing of the picture where it does not lie") {
    const auto pictureOf = [](const std::vector<std::string>& settings) {
        LookStage stage(settings);
        return stage.linear(stage.above(40), CompareState::after).data;
    };
    CHECK(pictureOf({"hair.pattern=none"}) == pictureOf({"hair.pattern=none", "scars.0.kind=strip"}));
}

TEST_CASE("concealment darkens a scar by its share, less than the skin about it, and fades faster there") {
    const double around = keptBy({"hair.pattern=none"});
    const double open = keptBy(withPatch("burn", "scars.0.concealment=0"));
    const double partial = keptBy(withPatch("burn", "scars.0.concealment=0.65"));
    const double most = keptBy(withPatch("burn", "scars.0.concealment=0.9"));
    CHECK(open > 0.995);
    CHECK(partial < 0.93);
    CHECK(most < partial - 0.02);
    CHECK(around < most - 0.03);

    std::vector<std::string> later = withPatch("burn", "scars.0.concealment=0.9");
    later.emplace_back("time.years=6");
    const double aroundLater = keptBy({"hair.pattern=none", "time.years=6"});
    CHECK((1 - keptBy(later)) / (1 - most) < 0.9 * (1 - aroundLater) / (1 - around));
}
