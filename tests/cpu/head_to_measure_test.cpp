// Built-in heads that are made to have the measures of somebody's tape.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "engine/base/error.h"
#include "engine/head/head.h"
#include "engine/head/head_to_measure.h"
#include "engine/head/topology.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

struct Spread {
    double mean, deviation;
};
// FACTS §6: ANSUR II; the arc by ANSUR 1988.
struct People {
    Spread length, breadth, arc;
};
constexpr People kMen{{199.5, 7.0}, {154.3, 5.5}, {353, 14}}, kWomen{{189.8, 7.4}, {147.8, 5.2}, {338, 14}};
constexpr double kSecondPercentile = 2.05;  // deviations

const HeadPtr& own(const std::string& name) {
    static const HeadPtr studio = loadBuiltInHead("studio"), female = loadBuiltInHead("female"),
                         broad = loadBuiltInHead("broad");
    return name == "studio" ? studio : name == "female" ? female : broad;
}

class Draw {
public:
    double operator()(const Spread& spread) { return spread.mean + deviations_(random_) * spread.deviation; }

private:
    std::mt19937 random_{7};
    std::uniform_real_distribution<double> deviations_{-kSecondPercentile, kSecondPercentile};
};

void checkWhole(const Head& head, const Head& before) {
    REQUIRE(head.mesh.positions.size() == before.mesh.positions.size());
    CHECK(head.mesh.triangles == before.mesh.triangles);
    CHECK(head.siteTriangles == before.siteTriangles);
    size_t folded = 0;
    for (size_t t = 0; t < head.mesh.triangles.size(); ++t) {
        if (head.mesh.parts[t] != Part::skin) continue;
        const glm::uvec3 c = head.mesh.triangles[t];
        const glm::vec3 a = head.mesh.positions[c.x],
                        face = glm::cross(head.mesh.positions[c.y] - a, head.mesh.positions[c.z] - a);
        folded += glm::dot(face, head.mesh.normals[c.x] + head.mesh.normals[c.y] + head.mesh.normals[c.z]) <= 0;
    }
    CHECK(folded == 0);
    for (const glm::vec3& n : head.mesh.normals) REQUIRE(std::abs(glm::length(n) - 1) < 1e-4f);
    for (const glm::vec3& p : head.landmarks.points) {
        const auto near = head.bvh.nearest(p, 20);
        REQUIRE(near);
        CHECK(near->distanceMm < 0.5f);
    }
    CHECK(glm::length(head.landmarks[Landmark::tragionL] + head.landmarks[Landmark::tragionR]) < 0.05f);
}

}  // namespace

TEST_CASE("three typed measures come back from the made head within 2 mm, from small people to large") {
    Draw draw;
    for (const std::string name : {"studio", "female", "broad"}) {
        const People& people = name == "female" ? kWomen : kMen;
        for (int i = 0; i < 3; ++i) {
            const TapeMeasures tape{draw(people.length), draw(people.breadth), draw(people.arc), 0};
            const HeadPtr head = loadBuiltInHead(name, tape);
            CAPTURE(name);
            CAPTURE(i);
            CHECK(std::abs(head->measures.length - tape.length) < 2);
            CHECK(std::abs(head->measures.breadth - tape.breadth) < 2);
            CHECK(std::abs(head->measures.arc - tape.arc) < 2);
            CHECK(head->findings.empty());
            checkWhole(*head, *own(name));
        }
    }
}

TEST_CASE("a circumference may stand for the length") {
    for (const std::string name : {"studio", "female", "broad"}) {
        const HeadMeasures& m = own(name)->measures;
        const TapeMeasures tape{0, m.breadth + 5, m.arc - 6, m.circumference + 20};
        const HeadPtr head = loadBuiltInHead(name, tape);
        CAPTURE(name);
        CHECK(std::abs(head->measures.circumference - tape.circumference) < 2);
        CHECK(std::abs(head->measures.breadth - tape.breadth) < 2);
        CHECK(std::abs(head->measures.arc - tape.arc) < 2);
    }
    const TapeMeasures both{205, 0, 0, 520};
    const HeadPtr head = loadBuiltInHead("studio", both);
    CHECK(std::abs(head->measures.length - 205) < 2);
    CHECK(head->findings.empty());
}

TEST_CASE("a measure that is not asked for is left as the head has it") {
    const HeadPtr& studio = own("studio");
    CHECK(loadBuiltInHead("studio", {}) == studio);
    const HeadPtr longer = loadBuiltInHead("studio", {.length = 210});
    CHECK(longer->measures.breadth == nearly(studio->measures.breadth, 0.003));
    CHECK(longer->measures.arc == nearly(studio->measures.arc, 0.003));
    CHECK(longer->measures.tragionVertex == nearly(studio->measures.tragionVertex, 0.003));
}

TEST_CASE("what no head has brings the nearest head, still whole, and is told with the number that was reached") {
    const HeadPtr& studio = own("studio");
    for (const TapeMeasures& tape : {TapeMeasures{120, 220, 480, 0}, TapeMeasures{260, 60, 100, 0},
                                     TapeMeasures{0, 0, 0, 1}, TapeMeasures{0, 0, 0, 760}}) {
        const HeadPtr head = loadBuiltInHead("studio", tape);
        checkWhole(*head, *studio);
        const HeadMeasures& m = head->measures;
        CHECK(m.length > 165);
        CHECK(m.length < 235);
        CHECK(m.breadth > 125);
        CHECK(m.breadth < 185);
        CHECK(m.tragionVertex > 100);
        CHECK(m.tragionVertex < 160);
        const int wanted =
            int(tape.length > 0) + int(tape.breadth > 0) + int(tape.arc > 0) + int(tape.circumference > 0);
        CHECK(int(head->findings.size()) == wanted);
    }
    const HeadPtr small = loadBuiltInHead("studio", {.length = 120});
    REQUIRE(small->findings.size() == 1);
    CHECK(small->findings[0].what.find("length of 120 mm") != std::string::npos);
    CHECK(small->findings[0].what.find(std::to_string(std::lround(small->measures.length)) + " mm") !=
          std::string::npos);
    CHECK(loadBuiltInHead("studio", {.length = 150})->measures.length == nearly(small->measures.length, 0.001));
}

TEST_CASE("the same wish gives the same head, whatever was made before") {
    const TapeMeasures tape{192, 160, 340, 0};
    const HeadPtr first = loadBuiltInHead("broad", tape);
    loadBuiltInHead("broad", {210, 150, 370, 0});
    const HeadPtr again = loadBuiltInHead("broad", tape);
    CHECK(first->mesh == again->mesh);
    CHECK(first->hash == again->hash);
    CHECK(first->hash != own("broad")->hash);
}

TEST_CASE("eyeballs move as rigid bodies, and brows and lashes with the skin") {
    const HeadPtr& before = own("female");
    const HeadPtr after = loadBuiltInHead("female", {205, 155, 360, 0});
    glm::vec3 moved[2] = {};
    int counted[2] = {};
    for (size_t t = 0; t < before->mesh.triangles.size(); ++t) {
        const uint32_t v = before->mesh.triangles[t].x;
        const glm::vec3 shift = after->mesh.positions[v] - before->mesh.positions[v];
        if (before->mesh.parts[t] == Part::eye) {
            const int side = before->mesh.positions[v].x > 0;
            if (counted[side]++ == 0) moved[side] = shift;
            CHECK(glm::distance(shift, moved[side]) < 1e-4f);
            CHECK(after->mesh.normals[v] == before->mesh.normals[v]);
        }
        if (before->mesh.parts[t] == Part::hair) {
            const auto near = before->bvh.nearest(before->mesh.positions[v], 15);
            const auto nearAfter = after->bvh.nearest(after->mesh.positions[v], 15);
            REQUIRE(near);
            REQUIRE(nearAfter);
            CHECK(std::abs(near->distanceMm - nearAfter->distanceMm) < 0.3f);
        }
    }
    CHECK(counted[0] > 100);
    CHECK(counted[1] > 100);
}

TEST_CASE("a name that no head has is refused with the names there are") {
    CHECK_THROWS_WITH_AS(loadBuiltInHead("nobody"), doctest::Contains("studio"), InputError);
}
