#include "engine/plan/hair_count.h"
#include "tests/support/nearly.h"

#include <doctest/doctest.h>

using namespace stipple;

TEST_CASE("a count over a square becomes units a square centimetre, whatever was counted and how large it was") {
    CHECK(unitsPerCm2({.counted = 80}) == 80);
    CHECK(unitsPerCm2({.counted = 20, .sideMm = 5}) == 80);
    CHECK(unitsPerCm2({.counted = 320, .sideMm = 20}) == 80);
    // FACTS §1 (Guo 2017): 143 hairs and 74.4 units on the same heads.
    CHECK(unitsPerCm2({.counted = 143, .isHairs = true}) == nearly(74.4, 0.01));
    CHECK(unitsPerCm2({}) == 0);
}
