// Old work of someone else beneath the plan (engine/plan/old_work.h).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/dots/look.h"
#include "engine/dots/treatment.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

OwnHair bald() {
    OwnHair hair;
    hair.pattern = LossPattern::none;
    return hair;
}

// Thin, so that the sites of the test's head are enough.
OldWork thin(OldWorkKind kind) {
    OldWork old = oldWorkOf(kind);
    old.densityPerCm2 = 45;
    return old;
}

VisibleDots withOld(const Plan& plan, const OldWork& old) {
    const OwnHair hair = bald();
    VisibleDots visible = studio().visible(plan, hair);
    const ScalpMap oldMap(*studio().head, planOfOldWork(old), hair);
    const std::vector<PlaceGrain> grains = placeGrains(studio().placed, plan.seed);
    addOldWork(visible, studio().sites, studio().placed, grains, oldMap, old, hair);
    return visible;
}

std::set<uint32_t> oldMarks(const VisibleDots& visible) {
    std::set<uint32_t> marks;
    for (const uint32_t mark : visible.marks)
        if (mark & Mark::kOld) marks.insert(mark);
    return marks;
}

shared::DotGpu lookOf(const OldWork& old, uint32_t bits, float days = 66) {
    shared::SiteGpu site{};
    site.normal = {0, 0, 1, 0.5f};
    site.flow = {1, 0, 0, 0.2f};
    return shared::prepareMark(site, bits, {100, -50, 1, 1}, lookParams({}, {}, {}, {days, 1}, old));
}

}  // namespace

TEST_CASE("old dots are as dense as they are said to be, and the plan's dots know nothing of them") {
    const OldWork old = thin(OldWorkKind::straight);
    const Plan plan;
    const VisibleDots plain = studio().visible(plan, bald()), both = withOld(plan, old);
    CHECK(both.pigment == plain.pigment);
    CHECK(std::equal(plain.marks.begin(), plain.marks.end(), both.marks.begin()));
    CHECK(both.old == oldMarks(both).size());
    const glm::vec3 top = studio().head->landmarks[Landmark::vertex];
    const auto near = [&](uint32_t mark) {
        return glm::distance(studio().placed[mark & Mark::kSiteBits].positionMm, top) < 40;
    };
    const auto plannedHere = std::count_if(plain.marks.begin(), plain.marks.end(),
                                           [&](uint32_t mark) { return !(mark & Mark::kSecond) && near(mark); });
    const auto marks = oldMarks(both);
    const double oldHere = double(std::count_if(marks.begin(), marks.end(), near));
    CHECK(std::abs(oldHere / double(plannedHere) - double(old.densityPerCm2 / plan.densityPerCm2)) < 0.04);
}

TEST_CASE("old dots stay where they are while the plan changes, and no new dot of it is one of them") {
    const OldWork old = thin(OldWorkKind::blue);
    Plan plan, denser;
    denser.densityPerCm2 = 190;
    const VisibleDots first = withOld(plan, old), second = withOld(denser, old);
    CHECK(oldMarks(first) == oldMarks(second));
    std::set<uint32_t> sites;
    for (const uint32_t mark : second.marks)
        if (!(mark & Mark::kSecond)) CHECK(sites.insert(mark & Mark::kSiteBits).second);
}

TEST_CASE("a line in the wrong place leaves old dots in front of the new one") {
    const Plan plan;
    const ScalpMap map(*studio().head, plan, bald());
    const auto inFront = [&](OldWork old) { return oldDotsInFront(studio().placed, withOld(plan, old), map); };
    const OldWork low = thin(OldWorkKind::low);
    OldWork same = low;
    same.shape = plan.hairline.shape;
    same.heightMm = plan.hairline.heightMm;
    same.softnessMm = same.irregularity = 0;
    CHECK(inFront(low) > 500);
    CHECK(inFront(same) == 0);
}

TEST_CASE("a laser lightens old dots after it, and the picture of before keeps them as they were") {
    OldWork old = thin(OldWorkKind::straight);
    const size_t unlasered = oldMarks(withOld({}, old)).size();
    old.laserPasses = 3;
    CHECK(oldMarks(withOld({}, old)).size() == 2 * unlasered);
    OldWork untouched = old;
    untouched.laserPasses = 0;
    const shared::DotGpu was = lookOf(untouched, Mark::kOld);
    CHECK(lookOf(old, Mark::kOldBeforeLaser).core == was.core);
    CHECK(lookOf(old, Mark::kOld).core.g < 0.8f * was.core.g);
    const OldField field = oldFieldOpticalDepth(old, {}, {}, {}, {});
    CHECK(field.now.g < 0.7f * field.beforeLaser.g);
    CHECK(field.beforeLaser == oldFieldOpticalDepth(untouched, {}, {}, {}, {}).now);
    CHECK(oldFieldOpticalDepth({}, {}, {}, {}, {}).now == glm::vec3(0));
}

TEST_CASE("old work is there before the first session, ages on, and no estimate changes what is seen of it") {
    const OldWork old = oldWorkOf(OldWorkKind::straight);
    CHECK(lookOf(old, Mark::kOld, 0).halo.w == 1);
    CHECK(lookOf(old, Mark::kOld, 66 + 5 * 365).core.g < lookOf(old, Mark::kOld, 66).core.g);
    const auto field = [&](Estimate estimate) { return oldFieldOpticalDepth(old, {}, {}, {}, {66, 1, estimate}).now; };
    CHECK(field(Estimate::low) == field(Estimate::high));
}

TEST_CASE("blue old work takes more red than blue, beside one that was put down well") {
    const auto cast = [](const OldWork& old) {
        const glm::vec3 depth = oldFieldOpticalDepth(old, {}, {}, {}, {}).now;
        return depth.r / depth.b;
    };
    CHECK(cast(oldWorkOf(OldWorkKind::blue)) > 1.25f * cast(oldWorkOf(OldWorkKind::straight)));
}

TEST_CASE("a kind sets its rows and is known by them, whatever a laser has done") {
    for (int k = 0; k + 1 < kOldWorkKindCount; ++k) {
        OldWork old = oldWorkOf(OldWorkKind(k));
        old.laserPasses = 2;
        CHECK(kindOf(old) == OldWorkKind(k));
        old.densityPerCm2 += 7;
        CHECK(kindOf(old) == OldWorkKind::own);
    }
}

TEST_CASE("five passes of a laser or more undo usual old work") {  // FACTS §7
    OldWork old = oldWorkOf(OldWorkKind::straight);
    const float was = lookOf(old, Mark::kOld).core.g;
    old.laserPasses = 5;
    CHECK(lookOf(old, Mark::kOld).core.g < 0.3f * was);
    old.laserPasses = 2;
    CHECK(lookOf(old, Mark::kOld).core.g > 0.5f * was);
}
