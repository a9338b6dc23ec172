// What may become of own hair: in every state the same dots, and other hair alone.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "engine/project/edits.h"
#include "engine/project/futures.h"
#include "engine/project/pipeline.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Project withPattern(LossPattern pattern) {
    Project project;
    project.hair.pattern = pattern;
    return project;
}

std::vector<uint32_t> marksOf(const Pipeline& pipeline, bool hairs) {
    std::vector<uint32_t> marks = pipeline.visible().marks;
    std::erase_if(marks, [&](uint32_t mark) { return ((mark & Mark::kHair) != 0) != hairs; });
    std::sort(marks.begin(), marks.end());
    return marks;
}

bool isWithin(const std::vector<uint32_t>& some, const std::vector<uint32_t>& all) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

TEST_CASE("loss that goes on takes hair and leaves sites, dots and the grey between them as they are") {
    const Project today = withPattern(LossPattern::norwood3v);
    const Futures futures = futuresOf(today, FutureKind::loss);
    REQUIRE(futures.values.size() == 4);
    Pipeline pipeline;
    pipeline.update(today);
    const std::vector<uint32_t> dots = marksOf(pipeline, false);
    const std::vector<float> grey = pipeline.fieldMask();
    const std::vector<uint32_t> hairsToday = marksOf(pipeline, true);
    size_t before = hairsToday.size();
    for (size_t i = 1; i < futures.values.size(); ++i) {
        const Pipeline::Changed changed = pipeline.update(futureOf(today, futures, i, 5));
        CHECK_FALSE(changed.sites);
        CHECK_FALSE(changed.fieldMask);
        CHECK(marksOf(pipeline, false) == dots);
        CHECK(pipeline.fieldMask() == grey);
        const std::vector<uint32_t> hairs = marksOf(pipeline, true);
        CHECK(isWithin(hairs, hairsToday));
        CHECK(double(hairs.size()) < 0.97 * double(before));
        before = hairs.size();
    }
}

TEST_CASE("hair that grows again comes among the dots, which stay") {
    const Project today = withPattern(LossPattern::totalis);
    const Futures futures = futuresOf(today, FutureKind::regrowth);
    REQUIRE(futures.values.size() == 3);
    Pipeline pipeline;
    pipeline.update(today);
    const std::vector<uint32_t> dots = marksOf(pipeline, false);
    CHECK(marksOf(pipeline, true).empty());
    size_t before = 0;
    for (size_t i = 1; i < futures.values.size(); ++i) {
        pipeline.update(futureOf(today, futures, i, 0));
        CHECK(marksOf(pipeline, false) == dots);
        CHECK(marksOf(pipeline, true).size() > before);
        before = marksOf(pipeline, true).size();
    }
}

TEST_CASE("as full hair as it would be from the start grows again, scars and brushes aside") {
    Project today = withPattern(LossPattern::totalis), full = withPattern(LossPattern::norwood1);
    today.hair.later = LossPattern::norwood1;
    Pipeline later, always;
    later.update(today);
    always.update(full);
    CHECK(marksOf(later, true) == marksOf(always, true));
}

TEST_CASE("hair that turns grey is today's hair: only its colour differs") {
    const Project today;
    const Futures futures = futuresOf(today, FutureKind::grey);
    REQUIRE(futures.values.size() == 3);
    CHECK(futures.values.front() == doctest::Approx(double(today.hair.grey)));
    CHECK(futures.values.back() == 1);
    Project last = futureOf(today, futures, 2, 0);
    last.hair.grey = today.hair.grey;
    CHECK(last == today);
}

TEST_CASE(
    "a state is today's project with one field and the years: the plan is untouched, and edits go on from there") {
    const Project today;
    for (const FutureKind kind : {FutureKind::loss, FutureKind::grey}) {
        const Futures futures = futuresOf(today, kind);
        for (size_t i = 0; i < futures.values.size(); ++i) {
            const Project then = futureOf(today, futures, i, 8);
            CHECK(then.plan == today.plan);
            CHECK(then.hair.pattern == today.hair.pattern);
            CHECK(yearsSinceHealed(then.plan, then.time.days) == nearly(8, 1e-3));
        }
        CHECK(futureOf(today, futures, 0, 0) == today);
    }
}

TEST_CASE("where nothing follows there is one plain sentence") {
    CHECK(whyNoFutures(withPattern(LossPattern::norwood5), FutureKind::loss).empty());
    CHECK_FALSE(whyNoFutures(withPattern(LossPattern::norwood7), FutureKind::loss).empty());
    CHECK_FALSE(whyNoFutures(withPattern(LossPattern::norwood5), FutureKind::regrowth).empty());
    CHECK(whyNoFutures(withPattern(LossPattern::diffuse), FutureKind::regrowth).empty());
    Project grey;
    grey.hair.grey = 1;
    CHECK_FALSE(whyNoFutures(grey, FutureKind::grey).empty());
}
