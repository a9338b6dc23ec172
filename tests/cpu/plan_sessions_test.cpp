#include <doctest/doctest.h>

#include "engine/plan/plan.h"

using namespace stipple;

TEST_CASE("three sessions at twelve days count as healed on day 66") {
    Plan plan;
    CHECK(sessionDay(plan, 0) == 0);
    CHECK(sessionDay(plan, 2) == 24);
    CHECK(healedDay(plan) == 66);
    CHECK(TimePoint{}.days == healedDay(plan));
}

TEST_CASE("years count from the healed day and lead back to the same day") {
    Plan plan;
    for (int sessions = 1; sessions <= 4; ++sessions) {
        plan.sessions = sessions;
        CHECK(yearsSinceHealed(plan, healedDay(plan)) == 0);
        CHECK(yearsSinceHealed(plan, 0) < 0);
        const float kYears[] = {-0.1f, 0.0f, 1.0f, 10.0f};
        for (float years : kYears) {
            CHECK(yearsSinceHealed(plan, daysAtYears(plan, years)) == doctest::Approx(years).epsilon(1e-4));
        }
    }
}

TEST_CASE("the sessions put down the whole count, three of them 30, 40 and 30 percent") {
    Plan plan;
    for (int sessions = 1; sessions <= 4; ++sessions) {
        plan.sessions = sessions;
        float sum = 0;
        for (int k = 0; k < sessions; ++k) {
            CHECK(sessionShare(plan, k) > 0);
            sum += sessionShare(plan, k);
        }
        CHECK(sum == 1.0f);
        CHECK(sessionShare(plan, sessions) == 0);
        CHECK(sessionShare(plan, -1) == 0);
    }
    plan.sessions = 3;
    CHECK(sessionShare(plan, 0) == 0.3f);
    CHECK(sessionShare(plan, 1) == 0.4f);
    CHECK(sessionShare(plan, 2) == 0.3f);
}
