// Rendered heads are as large as trigonometry has them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/render/renderer.h"
#include "engine/render/true_size.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize(440, 640);

// Rows that show some of the head.
int heightPx(const Image8& image) {
    int rows = 0;
    for (int y = 0; y < image.height; ++y) {
        bool isHead = false;
        for (int x = 0; x < image.width; ++x) isHead = isHead || image.at(x, y)[3] > 127;
        rows += isHead ? 1 : 0;
    }
    return rows;
}

float middleHeightMm(const Head& head) {
    float low = 1e9f, high = -1e9f;
    for (const glm::vec3& point : head.mesh.positions) {
        low = std::min(low, point.y);
        high = std::max(high, point.y);
    }
    return 0.5f * (low + high);
}

// Of the real head at the eye: tangents above and below the line of sight.
double tangentsOf(const Head& head, const Camera& camera) {
    double low = 1e9, high = -1e9;
    for (const glm::vec3& point : head.mesh.positions) {
        const glm::vec4 seen = camera.view() * glm::vec4(point, 1);
        low = std::min(low, double(seen.y / -seen.z));
        high = std::max(high, double(seen.y / -seen.z));
    }
    return high - low;
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "the head is as high on the screen as a real one looks from 0.3, 1 and 3 m") {
    const HeadPtr head = loadBuiltInHead();
    Renderer renderer;
    renderer.setHead(head);
    FrameInputs inputs;
    inputs.size = kSize;
    inputs.transparent = true;
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    Camera front = namedView("front", *head);
    front.targetMm.y = middleHeightMm(*head);
    const auto renderedPx = [&](const TrueSize& trueSize) {
        inputs.camera = atTrueSize(front, trueSize, kSize, *head);
        renderer.render(inputs);
        return heightPx(renderer.readImage());
    };
    struct Row {
        float metres, pixelsPerMm;
    };
    for (const Row& row : {Row{0.3f, 0.5f}, Row{1, 1}, Row{3, 3}}) {
        const TrueSize once{1000 * row.metres, row.pixelsPerMm, 600}, twice{once.seenFromMm, 2 * once.pixelsPerMm, 600};
        const int onceRows = renderedPx(once), twiceRows = renderedPx(twice);
        const double wanted = tangentsOf(*head, inputs.camera) * double(twice.eyeToScreenMm * twice.pixelsPerMm);
        CAPTURE(row.metres);
        REQUIRE(wanted < kSize.y);
        CHECK(std::abs(twiceRows / wanted - 1) < 0.01);
        CHECK(std::abs(twiceRows - 2 * onceRows) <= 3);  // whole rows
    }
}
