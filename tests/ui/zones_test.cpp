// Drawn zones: made in the panel and by a stroke on the picture, their points dragged, taken off.
#include <doctest/doctest.h>

#include <cmath>

#include "app/ui/line_on_skin.h"
#include "engine/base/units.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Tool;

namespace {

// The studio head from above, with the tool in the hand.
void begin(ScreenDriver& ui) {
    ui.session().camera = namedView("top", *ui.session().facts.head);
    ui.openSection("zones");
    ui.tap(Key::z);
    ui.frame(2);
    REQUIRE(ui.session().tool == Tool::zones);
}

const DrawnZone& zoneOf(const ScreenDriver& ui, size_t index) { return ui.project().plan.drawn[index]; }

// Shares of the picture.
struct Place {
    float x, y;
};

void drawCircle(ScreenDriver& ui, Place middle, float radiusPx) {
    const glm::vec2 size(ui.session().viewSize);
    const auto at = [&](int step) {
        const double turn = 2 * kPi * step / 40;
        return Place{middle.x + radiusPx / size.x * float(std::cos(turn)),
                     middle.y + radiusPx / size.y * float(std::sin(turn))};
    };
    ui.press("picture", at(0).x, at(0).y);
    for (int i = 1; i < 40; ++i) ui.pointAt("picture", at(i).x, at(i).y);
    ui.release();
    ui.frame();
}

}  // namespace

TEST_CASE("a stroke on the head becomes a zone that closes itself, in one step; a scribble says why it does not") {
    ScreenDriver ui;
    begin(ui);
    const Camera camera = ui.session().camera;
    drawCircle(ui, {0.45f, 0.5f}, 50);
    CHECK(zoneOf(ui, 0).points.size() >= kFewestLinePoints);
    CHECK(zoneOf(ui, 0).mirrored);  // as the switch for both sides is
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().document.undoName() == "Zone 1  drawn");
    CHECK(ui.session().zoneTool.chosen == 0u);
    CHECK(ui.session().camera == camera);
    CHECK(ui.has("zones.0.density"));
    drawCircle(ui, {0.5f, 0.3f}, 2);
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().notice.words.starts_with("This stroke makes no zone"));
    ui.tapWith(Key::control, Key::z);
    CHECK(zoneOf(ui, 0) == DrawnZone{});
}

TEST_CASE("a zone that was drawn shows its rows in the panel") {
    ScreenDriver ui;
    begin(ui);
    ui.openSection("dots");
    ui.frame();
    CHECK_FALSE(ui.has("zones.add"));
    drawCircle(ui, {0.45f, 0.5f}, 50);
    ui.frame(2);
    CHECK(ui.has("zones.0.density"));
}

TEST_CASE("a point of a zone is dragged under the pointer, in one step, and keys turn and remove it") {
    ScreenDriver ui;
    begin(ui);
    ui.click("zones.add");
    ui.frame(2);
    REQUIRE(zoneOf(ui, 0).lengthMm > 0);
    const size_t steps = ui.session().document.position();
    ui.press("zone.point.3");
    ui.release();
    CHECK(ui.session().document.position() == steps);  // a click moves nothing
    ui.wait(1);
    ui.press("zone.point.3");
    for (int i = 0; i < 5; ++i) ui.movePointerBy(3, 3);
    ui.frame();
    REQUIRE(zoneOf(ui, 0).points.size() == 12);
    const auto pixel = ui::linePictures(ui.session()).front().pixelOf(ui.session().zoneTool.shown[0].spots[3]);
    REQUIRE(pixel);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    CHECK(glm::distance(*pixel, {mouse.x, mouse.y}) < 1.5f);
    ui.release();
    CHECK(ui.session().document.position() == steps + 1);
    ui.frame();
    ui.tap(Key::c);
    CHECK(zoneOf(ui, 0).points[3].corner);
    ui.tap(Key::del);
    CHECK(zoneOf(ui, 0).points.size() == 11);
    while (ui.session().document.position() > steps) ui.tapWith(Key::control, Key::z);
    CHECK(zoneOf(ui, 0).points.empty());
}

TEST_CASE("a curve is chosen by a click on it, and a double click adds a point") {
    ScreenDriver ui;
    begin(ui);
    ui.click("zones.add");
    ui.frame(2);
    const std::vector<glm::vec3>& curve = ui.session().zoneTool.shown[0].curve;
    const std::vector<glm::vec3>& spots = ui.session().zoneTool.shown[0].spots;
    size_t best = 0;  // of the curve, far from all points
    float bestMm = 0;
    for (size_t i = 0; i < curve.size(); ++i) {
        float nearest = INFINITY;
        for (const glm::vec3& spot : spots) nearest = std::min(nearest, glm::distance(spot, curve[i]));
        if (nearest > bestMm) {
            bestMm = nearest;
            best = i;
        }
    }
    const auto pixel = ui::linePictures(ui.session()).front().seenAt(curve[best]);
    REQUIRE(pixel);
    const glm::vec2 share = (*pixel - glm::vec2(ui.session().viewMin)) / glm::vec2(ui.session().viewSize);
    ui.session().zoneTool.chosen.reset();
    ui.frame();
    ui.click("picture", share.x, share.y);
    CHECK(ui.session().zoneTool.chosen == 0u);
    ui.wait(1);
    ui.doubleClick("picture", share.x, share.y);
    CHECK(zoneOf(ui, 0).points.size() == 13);
    CHECK(ui.session().document.undoName() == "Zone 1  point added");
}

TEST_CASE("a zone is named, and Delete and the cross take it off the list") {
    ScreenDriver ui;
    begin(ui);
    ui.click("zones.add");
    ui.frame(2);
    ui.typeInto("zones.0.name", "Left recess");
    ui.tap(Key::enter);
    ui.frame();
    CHECK(zoneOf(ui, 0).name == "Left recess");
    ui.tap(Key::del);
    CHECK(zoneOf(ui, 0) == DrawnZone{});
    for (size_t i = 0; i < kMostDrawnZones; ++i) {
        ui.click("zones.add");
        ui.session().zoneTool.chosen.reset();
        ui.frame();
    }
    const DrawnZones full = ui.project().plan.drawn;
    ui.click("zones.add");
    CHECK(ui.project().plan.drawn == full);
    drawCircle(ui, {0.45f, 0.5f}, 120);
    CHECK(ui.project().plan.drawn == full);
    CHECK(ui.session().notice.words.find("full") != std::string::npos);
    ui.click("zones.4.remove");
    CHECK(zoneOf(ui, 4) == DrawnZone{});
    CHECK(zoneOf(ui, 5) == full[5]);
}
