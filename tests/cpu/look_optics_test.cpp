// The optics of needle columns against the Monte Carlo of FACTS §4.2.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/dots/look.h"
#include "engine/dots/skin_albedo.h"
#include "tests/support/colours.h"

using namespace stipple;

namespace {

constexpr double kPi = 3.14159265358979;
constexpr float kTop = 0.10f;

// One row of tests/data/needle_columns.txt, which says what the numbers are.
struct Column {
    float depthMm = 0, radiusMm = 0, mu = 0;
    glm::dvec3 peak{}, energy{};
    double halfMm = 0;
};

std::vector<Column> monteCarlo() {
    std::ifstream file("tests/data/needle_columns.txt");
    std::vector<Column> columns;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        Column c;
        std::istringstream(line) >> c.depthMm >> c.radiusMm >> c.mu >> c.peak.r >> c.peak.g >> c.peak.b >> c.energy.r >>
            c.energy.g >> c.energy.b >> c.halfMm;
        columns.push_back(c);
    }
    return columns;
}

// The skin of FACTS §4.2's table, and those of LOOK.
std::array<glm::dvec3, 4> skins() { return {linearOf("#b9a188"), monkAlbedo(4), monkAlbedo(6), monkAlbedo(8)}; }

glm::dvec3 peakOf(const Column& c) { return shared::columnPeak(c.radiusMm, c.mu, kTop, c.depthMm); }
glm::dvec3 energyOf(const Column& c) { return shared::columnEnergy(c.radiusMm, c.mu, kTop, c.depthMm); }

// Light that so many columns leave on the mean.
glm::dvec3 farField(const Column& c, const glm::dvec3& energy, double dotsPerCm2) {
    return glm::exp(-energy * (dotsPerCm2 / 100 * kPi * double(c.radiusMm) * double(c.radiusMm)));
}

// Of the columns of FACTS §4.2's colours: mu 6, 150 a cm2, all alike, the Monte Carlo's colour.
Plan tablePlan(double inkRadiusMm, float depthMm) {
    Plan plan;
    plan.dot.diameterMm = float(visibleDiameterOfInk(inkRadiusMm));
    plan.dot.depthMm = depthMm;
    plan.dot.needle = Needle::three;
    plan.dot.shade = 1;
    plan.dot.strength = float(6.0 / shadeAbsorptionPerMm(1));
    plan.dot.crispShare = 1;
    plan.dot.pairShare = 0;
    plan.dot.depthSpread = plan.dot.diameterSpread = plan.dot.shadeSpread = 0;
    plan.warmth = 0;
    plan.fieldGain = 1;
    plan.densityPerCm2 = 150;
    return plan;
}

shared::DotLook healedDot(const Plan& plan) {
    const shared::LookParams p = lookParams(plan, {}, {}, {});
    return shared::dotLook(shared::meanStyle(true, p), shared::kSettledDays, p);
}

// FACTS §4.2: dot centre and mean of dots of ink diameter 0.2 mm on #b9a188, and mean of blown ones of 0.5 mm.
struct DepthRow {
    float depthMm;
    const char *centre, *mean, *blownMean;
};
constexpr std::array kDepths = {
    DepthRow{0.25f, "#8a7c6f", "#a89682", "#7e7871"}, DepthRow{0.6f, "#867a6e", "#978e7f", "#646c6c"},
    DepthRow{1.0f, "#85796e", "#8d8b7e", "#57686b"}, DepthRow{1.5f, "#84796e", "#888a7e", "#50676b"},
    DepthRow{2.5f, "#84796e", "#84897e", "#4c676b"}};

// The same contrast on another skin.
glm::dvec3 onSkin(const char* hex, const glm::dvec3& skin) { return linearOf(hex) / linearOf("#b9a188") * skin; }

}  // namespace

TEST_CASE("a dot's middle, its flank and the mean of many follow the Monte Carlo within dE 2 on four skins") {
    const std::vector<Column> columns = monteCarlo();
    REQUIRE(columns.size() == 120);
    for (const Column& c : columns) {
        CAPTURE(c.depthMm);
        CAPTURE(c.radiusMm);
        CAPTURE(c.mu);
        const double wide = c.halfMm / double(shared::columnHalfWidth(c.radiusMm, kTop, c.depthMm));
        for (const glm::dvec3& skin : skins()) {
            CHECK(deltaE(skin * (1.0 - peakOf(c)), skin * (1.0 - c.peak)) <= 2);
            CHECK(deltaE(skin * (1.0 - c.peak * std::exp2(-wide * wide)), skin * (1.0 - c.peak / 2.0)) <= 2);
            for (double perCm2 : {100.0, 150.0, 200.0})
                CHECK(deltaE(skin * farField(c, energyOf(c), perCm2), skin * farField(c, c.energy, perCm2)) <= 2);
        }
    }
}

TEST_CASE("more ink, a wider or a deeper column takes more light, between the Monte Carlo's columns and beyond") {
    constexpr float kStep = 1.03f;
    for (float r = 0.03f; r < 0.7f; r *= 1.1f)
        for (float mu = 0.2f; mu < 20; mu *= 1.2f)
            for (float depth = 0.15f; depth < 3; depth *= 1.15f) {
                const Column here{depth, r, mu};
                const Column more[] = {{depth * kStep, r, mu}, {depth, r * kStep, mu}, {depth, r, mu * kStep}};
                for (const Column& c : more) {
                    const double area = double(c.radiusMm * c.radiusMm) / double(r * r);
                    for (int k = 0; k < 3; ++k) {
                        CHECK(peakOf(c)[k] >= 0.995 * peakOf(here)[k]);
                        CHECK(energyOf(c)[k] * area >= 0.995 * energyOf(here)[k]);
                    }
                }
            }
}

TEST_CASE("no ink, and a column of no length, take nothing") {
    for (const Column& c : {Column{0.5f, 0.1f, 0}, Column{kTop, 0.1f, 6}}) {
        CHECK(peakOf(c) == glm::dvec3(0));
        CHECK(energyOf(c) == glm::dvec3(0));
    }
}

TEST_CASE("dots of 0.2 mm of ink have the colours of FACTS 4.2 at each depth, within dE 2 on four skins") {
    for (const DepthRow& row : kDepths) {
        CAPTURE(row.depthMm);
        const Plan plan = tablePlan(0.1, row.depthMm), blown = tablePlan(0.25, row.depthMm);
        const glm::dvec3 centre = 1.0 - glm::dvec3(healedDot(plan).core),
                         mean = 1.0 - lookAtYears(plan, {}, 1, 0).fieldRgb,
                         blownMean = 1.0 - lookAtYears(blown, {}, 1, 0).fieldRgb;
        for (const glm::dvec3& skin : skins()) {
            CHECK(deltaE(skin * centre, onSkin(row.centre, skin)) <= 2);
            CHECK(deltaE(skin * mean, onSkin(row.mean, skin)) <= 2);
            CHECK(deltaE(skin * blownMean, onSkin(row.blownMean, skin)) <= 2);
        }
    }
}

TEST_CASE("a deeper dot is wider and bluer, and past 0.25 mm its middle no more than L* 2 darker") {
    const glm::dvec3 skin = linearOf("#b9a188");
    const double shallow = labOf(skin * (1.0 - glm::dvec3(healedDot(tablePlan(0.1, 0.25f)).core))).x;
    float sigma = 0;
    double blue = 0;
    for (const DepthRow& row : kDepths) {
        CAPTURE(row.depthMm);
        const Plan plan = tablePlan(0.1, row.depthMm);
        const shared::DotLook look = healedDot(plan);
        const glm::dvec3 mean = 1.0 - lookAtYears(plan, {}, 1, 0).fieldRgb;
        CHECK(look.sigma > sigma);
        CHECK(mean.b / mean.r > blue);
        CHECK(labOf(skin * (1.0 - glm::dvec3(look.core))).x > shallow - 2);
        sigma = look.sigma;
        blue = mean.b / mean.r;
    }
}
