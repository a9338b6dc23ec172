#include <doctest/doctest.h>

#include "engine/plan/plan.h"
#include "tests/support/nearly.h"

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
            CHECK(yearsSinceHealed(plan, daysAtYears(plan, years)) == nearly(years, 1e-4));
        }
    }
}

TEST_CASE("a session's own day moves those after it, and never before the one before it") {
    Plan plan;
    plan.sessions = 4;
    plan.session[1].day = 20;
    CHECK(sessionDay(plan, 1) == 20);
    CHECK(sessionDay(plan, 2) == 32);
    plan.session[3].day = 5;
    CHECK(sessionDay(plan, 3) == 33);
    CHECK(healedDay(plan) == 75);
    plan.sessions = 2;
    CHECK(healedDay(plan) == 62);
}

TEST_CASE("own shares are kept to, the others divide what is left, and together they are all") {
    Plan plan;
    plan.session[0].share = 0.5f;
    CHECK(sessionShare(plan, 0) == 0.5f);
    CHECK(sessionShare(plan, 1) == doctest::Approx(0.5 * 4 / 7));
    CHECK(sessionShare(plan, 2) == doctest::Approx(0.5 * 3 / 7));
    plan.session[1].share = 0.8f;
    plan.session[2].share = 0.3f;
    CHECK(sessionShare(plan, 1) == doctest::Approx(0.5));
    CHECK(sessionShare(plan, 0) + sessionShare(plan, 1) + sessionShare(plan, 2) == doctest::Approx(1));
}

TEST_CASE("a session has the plan's shade, depth and pace but where it has its own") {
    Plan plan;
    plan.session[1] = {.shade = 5, .depthMm = 0.4f};
    plan.session[2].hours = 3.5f;
    CHECK(sessionShade(plan, 0) == plan.dot.shade);
    CHECK(sessionShade(plan, 1) == 5);
    CHECK(sessionDepthMm(plan, 0) == plan.dot.depthMm);
    CHECK(sessionDepthMm(plan, 1) == 0.4f);
    CHECK(sessionHours(plan, 0, 14000) == nearly(3, 0.001));
    CHECK(sessionHours(plan, 2, 14000) == 3.5);
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
