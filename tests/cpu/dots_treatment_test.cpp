#include "engine/dots/treatment.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "shaders/shared/noise.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

// Far from all own hair.
ScalpSample bald(float lineMm) {
    ScalpSample sample;
    sample.lineMm = lineMm;
    return sample;
}

ScalpSample somewhere(uint32_t seed) {
    ScalpSample sample;
    sample.lineMm = 60 * shared::label01(seed, 1) - 10;
    sample.hairMm = 80 * shared::label01(seed, 2) - 40;
    sample.thinShare = 0.5f * shared::label01(seed, 3);
    sample.rampScale = 1 + shared::label01(seed, 4);
    return sample;
}

glm::vec3 placeOf(uint32_t seed) {
    return 160.0f * glm::vec3(shared::label01(seed, 5), shared::label01(seed, 6), shared::label01(seed, 7)) - 80.0f;
}

Plan smoothPlan(float softnessMm) {
    Plan plan;
    plan.hairline.irregularity = 0;
    plan.hairline.softnessMm = softnessMm;
    return plan;
}

float shareAt(float lineMm, const Plan& plan) {
    return wishAt(glm::vec3(10, 90, 60), bald(lineMm), plan, OwnHair{}).askedPerCm2 / plan.densityPerCm2;
}

}  // namespace

TEST_CASE("without softness and irregularity the line is a clean step") {
    const Plan plan = smoothPlan(0);
    for (const float lineMm : {-50.0f, -3.0f, -0.5f, -0.001f, 0.0f}) {
        CHECK(shareAt(lineMm, plan) == 0);
        CHECK(wishAt(glm::vec3(0), bald(lineMm), plan, {}).fieldMask == 0);
    }
    for (const float lineMm : {0.001f, 0.1f, 1.0f, 40.0f}) {
        CHECK(shareAt(lineMm, plan) == 1);
        CHECK(wishAt(glm::vec3(0), bald(lineMm), plan, {}).fieldMask == 1);
    }
}

TEST_CASE("at the study's softness the density rises as the study's curve") {
    const Plan plan = smoothPlan(6.5f);
    const auto smooth = [](double low, double high, double x) {
        const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    };
    for (double d = 0.05; d < 12; d += 0.35) {
        CAPTURE(d);
        CHECK(double(shareAt(float(d), plan)) ==
              doctest::Approx(0.34 * smooth(-0.2, 1.2, d) + 0.66 * smooth(1.2, 8, d)));
        CHECK(double(wishAt(glm::vec3(0), bald(float(d)), plan, {}).fieldMask) ==
              doctest::Approx(0.22 * smooth(-0.3, 2.2, d) + 0.78 * smooth(1, 2 + 1.15 * 6.5, d)));
    }
}

TEST_CASE("behind the line the density only rises, to all of it, and later the softer the line is") {
    for (const float softnessMm : {0.0f, 1.0f, 3.0f, 6.5f, 15.0f}) {
        const Plan plan = smoothPlan(softnessMm);
        float before = 0;
        for (float d = 0.01f; d < 20; d += 0.1f) {
            CHECK(shareAt(d, plan) >= before);
            before = shareAt(d, plan);
        }
        CHECK(before == 1);
    }
    CHECK(shareAt(2, smoothPlan(1)) > shareAt(2, smoothPlan(6.5f)));
    CHECK(shareAt(4, smoothPlan(6.5f)) > shareAt(4, smoothPlan(12)));
}

TEST_CASE("before the line there are only a few strays, and none farther out") {
    const Plan plan = smoothPlan(6.5f);
    CHECK(shareAt(-2, plan) > 0);
    CHECK(shareAt(-2, plan) < 0.025f);
    CHECK(shareAt(-3.6f, plan) == 0);
}

TEST_CASE("irregularity moves the line to and fro about the drawn one") {
    Plan plan;
    double sum = 0, squares = 0;
    const int count = 4000;
    for (uint32_t i = 0; i < count; ++i) {
        const double moved = double(wishAt(placeOf(i), bald(3), plan, {}).edgeMm) - 3;
        CHECK(std::abs(moved) <= double(PlaceGrain::kMostMacroMm + PlaceGrain::kMostMicroMm));
        sum += moved;
        squares += moved * moved;
    }
    CHECK(std::abs(sum / count) < 0.1);
    CHECK(squares / count > 0.5);
    Plan other = plan;
    other.seed = 2;
    CHECK(wishAt(placeOf(1), bald(3), plan, {}).edgeMm != wishAt(placeOf(1), bald(3), other, {}).edgeMm);
}

TEST_CASE("wide and fine waves are shares of the irregularity") {
    Plan plan, wide, fine, none;
    wide.hairline.micro = 0;
    fine.hairline.macro = 0;
    none.hairline.macro = none.hairline.micro = 0;
    for (uint32_t i = 0; i < 200; ++i) {
        const auto movedMm = [&](const Plan& p) { return wishAt(placeOf(i), bald(3), p, {}).edgeMm - 3; };
        CHECK(movedMm(none) == 0);
        CHECK(movedMm(wide) + movedMm(fine) == nearly(movedMm(plan), 1e-3));
        CHECK(std::abs(movedMm(wide)) <= PlaceGrain::kMostMacroMm);
        CHECK(std::abs(movedMm(fine)) <= PlaceGrain::kMostMicroMm);
    }
}

TEST_CASE("left-right looseness moves one side up where it moves the other down, within half of it each") {
    Plan plan = smoothPlan(6.5f);
    plan.hairline.leftRightMm = 6;
    double mostMm = 0;
    for (uint32_t i = 0; i < 400; ++i) {
        const glm::vec3 place = placeOf(i);
        const auto movedMm = [&](glm::vec3 at) { return double(wishAt(at, bald(3), plan, {}).edgeMm) - 3; };
        CHECK(movedMm(place) == nearly(-movedMm(place * glm::vec3(-1, 1, 1)), 1e-3));
        mostMm = std::max(mostMm, std::abs(movedMm(place)));
    }
    CHECK(mostMm > 1);
    CHECK(mostMm <= 3.001);
}

TEST_CASE("strays are as many as asked") {
    Plan plan = smoothPlan(6.5f);
    const float usual = shareAt(-2, plan);
    plan.hairline.strays = 3;
    CHECK(shareAt(-2, plan) == doctest::Approx(3 * usual));
    plan.hairline.strays = 0;
    CHECK(shareAt(-2, plan) == 0);
}

TEST_CASE("own hair depends on nothing of the plan but its border") {
    Plan plan, other;
    other.densityPerCm2 = 0;
    other.hairline.softnessMm = 1;
    other.hairline.irregularity = 2;
    other.dot.pairShare = 0;
    other.sessions = 1;
    other.seed = 99;
    for (uint32_t i = 0; i < 2000; ++i)
        CHECK(wishAt(placeOf(i), somewhere(i), plan, {}).hairShare ==
              wishAt(placeOf(i), somewhere(i), other, {}).hairShare);
}

TEST_CASE("own hair is full inside the fringe, thin outside it, and nowhere before the line") {
    ScalpSample sample = bald(60);
    sample.hairMm = 40;
    CHECK(wishAt(glm::vec3(70, 40, 0), sample, {}, {}).hairShare == 1);
    sample.lineMm = -8;
    CHECK(wishAt(glm::vec3(70, 40, 0), sample, {}, {}).hairShare == 0);
    sample = bald(60);
    sample.thinShare = 0.2f;
    double sum = 0;
    for (uint32_t i = 0; i < 4000; ++i) sum += double(wishAt(placeOf(i), sample, {}, {}).hairShare);
    CHECK(sum / 4000 == nearly(0.2, 0.05));
}

TEST_CASE("the ranks shown hold as many dots as are asked, whatever hair is there") {
    OwnHair hair;
    for (uint32_t i = 0; i < 5000; ++i) {
        Plan plan;
        plan.densityPerCm2 = 5 + 250 * shared::label01(i, 11);
        hair.densityPerCm2 = 100 * shared::label01(i, 12);
        const SiteWish wish = wishAt(placeOf(i), somewhere(i), plan, hair);
        CHECK(wish.askedPerCm2 <= plan.densityPerCm2);
        const float hairs = wish.hairShare * std::min(wish.visiblePerCm2, hair.densityPerCm2);
        CHECK(wish.visiblePerCm2 - hairs == nearly(wish.askedPerCm2, 1e-3));
    }
}

TEST_CASE("treatment fades out where own hair is full") {
    ScalpSample sample = bald(60);
    sample.hairMm = 60;
    const SiteWish wish = wishAt(glm::vec3(0, 100, 0), sample, {}, {});
    CHECK(wish.askedPerCm2 == 0);
    CHECK(wish.fieldMask == 0);
}

TEST_CASE("a known grain, a lazy one and none at all give the same wish") {
    const Plan plan;
    const GrainSource source(plan.seed);
    for (uint32_t i = 0; i < 3000; ++i) {
        const glm::vec3 place = placeOf(i);
        const SiteWish wish = wishAt(place, somewhere(i), plan, {});
        CHECK(wishAt(source.at(place), somewhere(i), plan, {}).askedPerCm2 == wish.askedPerCm2);
        CHECK(fieldMaskAt(place, source, somewhere(i), plan) == doctest::Approx(wish.fieldMask));
        const PlaceGrain grain = source.at(place);
        CHECK(std::abs(grain.fringeMm) <= PlaceGrain::kMostFringeMm);
        CHECK(std::abs(grain.hairBorderMm) <= PlaceGrain::kMostHairBorderMm);
    }
}
