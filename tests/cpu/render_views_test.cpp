#include <doctest/doctest.h>

#include <algorithm>

#include "engine/base/error.h"
#include "engine/render/camera.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize(1280, 720);

const Head& studio() {
    static const HeadPtr head = loadBuiltInHead();
    return *head;
}

// In the picture, -1 .. 1 both ways.
glm::vec2 placeOf(const Camera& camera, glm::vec3 point) {
    const glm::vec4 clip = camera.projection(kSize, 260) * camera.view() * glm::vec4(point, 1);
    return glm::vec2(clip) / clip.w;
}

bool shows(const Camera& camera, glm::vec3 point) {
    const glm::vec2 place = placeOf(camera, point);
    return std::max(std::abs(place.x), std::abs(place.y)) < 1;
}

Head scaled(const Head& head, float scale) {
    Head other = head;
    for (glm::vec3& p : other.mesh.positions) p *= scale;
    for (glm::vec3& p : other.landmarks.points) p *= scale;
    other.bvh = Bvh(other.mesh.positions, other.mesh.triangles);
    return other;
}

}  // namespace

TEST_CASE("the views of the contract exist, in its order") {
    const std::vector<std::string> wanted = {"front",    "left",   "right", "back", "top",  "three-quarter",
                                             "hairline", "temple", "crown", "nape", "macro"};
    CHECK(std::vector<std::string>(viewNames().begin(), viewNames().end()) == wanted);
}

TEST_CASE("an unknown view is refused with the nearest right word") {
    try {
        namedView("hareline", studio());
        FAIL("was taken");
    } catch (const UsageError& error) {
        CHECK(std::string(error.what()).find("hairline\"?") != std::string::npos);
    }
}

TEST_CASE("each view stands clear of the skin and looks at it") {
    for (const std::string& name : viewNames()) {
        const Camera camera = namedView(name, studio());
        CHECK_MESSAGE(!studio().bvh.nearest(camera.eye(), 29.9f).has_value(), name);
        CHECK_MESSAGE(studio().bvh.anyHit(camera.eye(), -camera.direction(), 5000), name);
    }
}

TEST_CASE("left shows the subject's left side, right the other, back the back of the head") {
    CHECK(namedView("left", studio()).direction().x > 0.9f);
    CHECK(namedView("right", studio()).direction().x < -0.9f);
    CHECK(namedView("back", studio()).direction().z < -0.9f);
    CHECK(namedView("top", studio()).direction().y > 0.9f);
}

TEST_CASE("whole-head views show the whole vault; three-quarter shows face, temple and ear") {
    const Landmarks& marks = studio().landmarks;
    for (const std::string name : {"front", "left", "right", "back", "top", "three-quarter"}) {
        const Camera camera = namedView(name, studio());
        for (const Landmark mark : {Landmark::vertex, Landmark::opisthocranion, Landmark::glabella})
            CHECK_MESSAGE(shows(camera, marks[mark]), name, " ", landmarkName(mark));
    }
    const Camera camera = namedView("three-quarter", studio());
    for (const Landmark mark : {Landmark::sellion, Landmark::pronasale, Landmark::tragionL})
        CHECK_MESSAGE(shows(camera, marks[mark]), landmarkName(mark));
}

TEST_CASE("macro shows about 60 mm of skin, seen nearly straight on") {
    const Camera camera = namedView("macro", studio());
    const auto skin = studio().bvh.firstHit(camera.eye(), -camera.direction(), 1000);
    REQUIRE(skin.has_value());
    const float widthMm = skin->distanceMm * 36 / 85;
    CHECK(widthMm > 50);
    CHECK(widthMm < 70);
    const glm::vec3 normal = normalOn(studio().mesh, skin->triangle, skin->b1, skin->b2);
    CHECK(glm::dot(normal, camera.direction()) > 0.9f);
}

TEST_CASE("views follow the head: twice as large, twice as far") {
    const Head large = scaled(studio(), 2);
    for (const std::string& name : viewNames()) {
        const Camera camera = namedView(name, studio()), far = namedView(name, large);
        CHECK_MESSAGE(far.distanceMm == nearly(2 * camera.distanceMm, 0.01), name);
        CHECK(glm::distance(far.targetMm, 2.0f * camera.targetMm) < 0.5f);
    }
}
