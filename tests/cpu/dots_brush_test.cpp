// What brushes do to dots and to own hair.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/statistics.h"
#include "engine/plan/zone_density.h"
#include "tests/support/nearly.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

const ScalpCoordinate kTop{20, 0.85f};  // within the body

BrushStroke dab(BrushTarget target, BrushAction action, float strength = 1) {
    return {target, action, 20, strength, false, {kTop}};
}

Plan brushed(std::vector<BrushStroke> strokes) {
    Plan plan;
    plan.strokes = std::move(strokes);
    return plan;
}

struct Shown {
    size_t dots = 0, hairs = 0;  // within 8 mm of the dab's middle
    size_t far = 0;              // more than 22 mm from it
};

Shown shownBy(const Plan& plan, const OwnHair& hair) {
    const glm::vec3 middle = studio().head->chart.surfaceOf(kTop);
    Shown shown;
    for (const uint32_t mark : studio().visible(plan, hair).marks) {
        if ((mark & Mark::kSecond) != 0) continue;
        const float away = glm::distance(studio().placed[mark & Mark::kSiteBits].positionMm, middle);
        if (away < 8) ++((mark & Mark::kHair) != 0 ? shown.hairs : shown.dots);
        if (away > 22) ++shown.far;
    }
    return shown;
}

ScalpSample sampleAt(const Plan& plan, const OwnHair& hair) {
    const Head& head = *studio().head;
    return ScalpMap(head, plan, hair).sample(head.chart.planeOf(head.chart.surfaceOf(kTop)));
}

}  // namespace

TEST_CASE("brushes for dots add, remove and erase where they went and nowhere else") {
    const OwnHair hair = hairOf(LossPattern::none);
    const Shown plain = shownBy({}, hair);
    REQUIRE(plain.dots > 200);
    const auto after = [&](BrushAction action, float strength) {
        const Shown shown = shownBy(brushed({dab(BrushTarget::dots, action, strength)}), hair);
        CHECK(shown.far == plain.far);
        return double(shown.dots) / double(plain.dots);
    };
    CHECK(after(BrushAction::add, 0.5f) == nearly(1.5, 0.05));
    CHECK(after(BrushAction::remove, 0.5f) == nearly(0.5, 0.08));
    CHECK(after(BrushAction::erase, 0.1f) == 0);
    CHECK(after(BrushAction::lighten, 1) == 1);
}

TEST_CASE("a stroke that crosses itself does no more; another one does its part of what is left") {
    const OwnHair hair = hairOf(LossPattern::none);
    BrushStroke twice = dab(BrushTarget::dots, BrushAction::remove, 0.5f);
    twice.path.push_back({22, 0.85f});
    twice.path.push_back(kTop);
    const BrushStroke once = dab(BrushTarget::dots, BrushAction::remove, 0.5f);
    CHECK(sampleAt(brushed({twice}), hair).densityShare == doctest::Approx(0.5));
    CHECK(sampleAt(brushed({once, once}), hair).densityShare == doctest::Approx(0.25));
}

TEST_CASE("brushes for hair change hair alone, and lighter dots are the same dots") {
    const OwnHair hair = hairOf(LossPattern::norwood1);
    const Shown plain = shownBy({}, hair);
    REQUIRE(plain.hairs > 100);
    const Shown erased = shownBy(brushed({dab(BrushTarget::hair, BrushAction::erase)}), hair);
    CHECK(erased.hairs == 0);
    CHECK(erased.dots > 200);  // pigment takes the place of full hair
    const OwnHair none = hairOf(LossPattern::none);
    Plan lighter = brushed({dab(BrushTarget::dots, BrushAction::lighten)});
    CHECK(studio().visible(lighter, none).marks == studio().visible({}, none).marks);
    CHECK(sampleAt(lighter, none).dotInk == doctest::Approx(0.5));
}

TEST_CASE("softening lengthens the ramp of a clean line where the brush went") {
    Plan plan = brushed({dab(BrushTarget::dots, BrushAction::soften)});
    plan.hairline.softnessMm = 0;
    plan.hairline.irregularity = 0;
    ScalpSample sample = sampleAt(plan, hairOf(LossPattern::none));
    CHECK(sample.softenMm == doctest::Approx(10));
    sample.lineMm = 4;
    const float softened = wishAt(glm::vec3(0), sample, plan, hairOf(LossPattern::none)).askedPerCm2;
    sample.softenMm = 0;
    const float clean = wishAt(glm::vec3(0), sample, plan, hairOf(LossPattern::none)).askedPerCm2;
    CHECK(softened < 0.6f * clean);
}

TEST_CASE("softening hair makes it as fine as miniaturised hair, and leaves its hairs where they are") {
    const OwnHair hair = hairOf(LossPattern::norwood1);
    const Head& head = *studio().head;
    const Plan plan = brushed({dab(BrushTarget::hair, BrushAction::soften)});
    CHECK(studio().visible(plan, hair).marks == studio().visible({}, hair).marks);
    const glm::ivec2 texel(head.chart.planeOf(head.chart.surfaceOf(kTop)) * float(ScalpMap::kSize));
    const auto depthMm = [&](const Plan& of) {
        return ScalpMap(head, of, hair).lookTexels()[ScalpGrid::indexAt(texel.x, texel.y)].y;
    };
    CHECK(depthMm({}) > 8);
    CHECK(depthMm(plan) == doctest::Approx(-12));
    CHECK(depthMm(brushed({dab(BrushTarget::hair, BrushAction::soften, 0.5f)})) == doctest::Approx(-2));
}

TEST_CASE("what is asked of a brushed zone is what is counted there") {
    const OwnHair hair = hairOf(LossPattern::none);
    const Plan plan = brushed({dab(BrushTarget::dots, BrushAction::add), dab(BrushTarget::dots, BrushAction::erase)});
    const ScalpMap map(*studio().head, plan, hair);
    const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, hair);
    for (const ZoneStatistics& zone :
         zoneStatistics(*studio().head, studio().sites, studio().placed, visible, map, plan, hair))
        if (zone.areaCm2 > 5) CHECK(zone.perCm2() == nearly(zone.askedPerCm2, 0.03));
}
