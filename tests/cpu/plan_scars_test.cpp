#include <doctest/doctest.h>

#include <cmath>

#include "engine/plan/scar_map.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;

namespace {

const Chart& chart() { return studioHead().chart; }

const ScalpGrid& grid() {
    static const ScalpGrid made(chart());
    return made;
}

ScarMap mapOf(const Scar& scar) {
    Scars scars{};
    scars[2] = scar;
    return {chart(), grid(), scars};
}

float lengthMm(const std::vector<glm::vec3>& line) {
    float sum = 0;
    for (size_t i = 1; i < line.size(); ++i) sum += glm::distance(line[i - 1], line[i]);
    return sum;
}

}  // namespace

TEST_CASE("without scars the map is empty, and no place knows of one") {
    const ScarMap map(chart(), grid(), Scars{});
    CHECK(map.empty());
    CHECK(map.at({0.5f, 0.5f}).index == -1);
}

TEST_CASE("what is not said of a scar is usual for its kind; what is said holds") {
    CHECK(sizeOf({.kind = ScarKind::strip}).lengthMm == 200);
    CHECK(sizeOf({.kind = ScarKind::strip, .lengthMm = 90, .widthMm = 8}).lengthMm == 90);
    CHECK(sizeOf({.kind = ScarKind::strip, .lengthMm = 90, .widthMm = 8}).widthMm == 8);
    const int dots = sizeOf({.kind = ScarKind::fue}).dots;  // FACTS §5.3: 1000 to 3000
    CHECK(dots >= 1000);
    CHECK(dots <= 3000);
    CHECK(sizeOf({.kind = ScarKind::fue, .dots = 700}).dots == 700);
    CHECK(sizeOf({}).lengthMm == 0);
}

TEST_CASE("a middle line has its length, its middle in its place, and is the same to both sides") {
    const Scar strip{.kind = ScarKind::strip, .at = {180, 0.1f}};
    const std::vector<glm::vec3> line = scarLine(chart(), strip, 0, 50);
    REQUIRE(line.size() == 101);
    CHECK(lengthMm(line) == nearly(200, 0.02));
    CHECK(glm::distance(line[50], chart().surfaceOf(strip.at)) < 0.01f);
    CHECK(line.front().y == nearly(line.back().y, 0.1));
    CHECK(line.front().y > line[50].y + 2);  // concave upwards
    CHECK(line.front().x > 50);              // seen from behind, the left end is the subject's left
    CHECK(line.back().x < -50);
}

TEST_CASE("a turned scar rises to the right as seen from outside") {
    for (const float azimuth : {0.0f, 90.0f, 180.0f, -120.0f}) {
        const std::vector<glm::vec3> line =
            scarLine(chart(), {.kind = ScarKind::injury, .at = {azimuth, 0.2f}, .angleDeg = 40}, 0, 20);
        CHECK(line.back().y > line.front().y + 15);
    }
}

TEST_CASE("a place beside the middle line knows how far along and beside it lies") {
    const Scar burn{.kind = ScarKind::burn, .at = {30, 0.8f}, .angleDeg = 25};
    const ScarMap map = mapOf(burn);
    const std::vector<glm::vec3> line = scarLine(chart(), burn, 0, 30);
    for (const size_t i : {5u, 18u, 30u, 44u, 56u}) {
        const ScarSpot on = map.at(chart().planeOf(line[i]));
        REQUIRE(on.index == 2);
        CHECK(std::abs(on.besideMm) < 0.3f);
        CHECK(on.alongMm == doctest::Approx(float(i) - 30).epsilon(0.02).scale(10));
        const glm::vec3 along = glm::normalize(line[i + 1] - line[i - 1]);
        const glm::vec3 up = glm::cross(glm::normalize(line[i] - chart().centre()), along);
        const ScarSpot above = map.at(chart().planeOf(line[i] + 10.0f * up));
        CHECK(above.besideMm == nearly(10, 0.06));
    }
    CHECK(map.at(chart().planeOf(chart().surfaceOf(ScalpCoordinate{180, 0.3f}))).index == -1);
}
