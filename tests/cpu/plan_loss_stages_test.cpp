// The ladders of loss: what follows what, and what may come back.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/plan/loss_stages.h"
#include "engine/plan/patterns.h"

using namespace stipple;

TEST_CASE("loss goes on to the next stage, stays in its variant, and ends at the last stage") {
    using P = LossPattern;
    CHECK(stagesAfter(P::norwood5) == std::vector{P::norwood6, P::norwood7});
    CHECK(stagesAfter(P::norwood2a) == std::vector{P::norwood3a, P::norwood4a, P::norwood5a, P::norwood6, P::norwood7});
    CHECK(stagesAfter(P::norwood3v).front() == P::norwood4);
    CHECK(stagesAfter(P::ludwig1) == std::vector{P::ludwig2, P::ludwig3});
    CHECK(stagesAfter(P::areata) == std::vector{P::totalis});
    for (const P last : {P::norwood7, P::ludwig3, P::totalis, P::none}) CHECK(stagesAfter(last).empty());
    CHECK(comesAfter(P::norwood7, P::norwood2));
    CHECK_FALSE(comesAfter(P::norwood2, P::norwood7));
    CHECK_FALSE(comesAfter(P::ludwig2, P::norwood2));
}

TEST_CASE("every pattern with hair to lose has a stage after it, unless it is the last of its ladder") {
    for (int i = 1; i < kLossPatternCount; ++i) {
        CAPTURE(std::string(patternName(LossPattern(i))));
        const bool isLast = LossPattern(i) == LossPattern::norwood7 || LossPattern(i) == LossPattern::ludwig3 ||
                            LossPattern(i) == LossPattern::totalis;
        CHECK(stagesAfter(LossPattern(i)).empty() == isLast);
    }
}

TEST_CASE("no stage of Norwood's ladder has less bald skin than the one before it") {
    float before = 0;
    for (const LossPattern stage : stagesAfter(LossPattern::norwood1)) {
        CHECK(lossPatternData(stage).baldCm2 > before);
        before = lossPatternData(stage).baldCm2;
    }
}

TEST_CASE("hair comes back only where it was lost in patches or all over, up to full hair") {
    using P = LossPattern;
    CHECK(statesRegrown(P::totalis) == std::vector{P::areata, P::norwood1});
    CHECK(statesRegrown(P::areata) == std::vector{P::norwood1});
    CHECK(statesRegrown(P::diffuse) == std::vector{P::norwood1});
    for (const P other : {P::none, P::norwood1, P::norwood3, P::norwood5a, P::norwood7, P::ludwig2})
        CHECK(statesRegrown(other).empty());
}
