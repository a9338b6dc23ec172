// The hairline drawn on the picture by hand.
#include <doctest/doctest.h>

#include <cmath>

#include "app/ui/line_on_skin.h"
#include "engine/plan/line_points.h"
#include "engine/plan/scalp_map.h"
#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Tool;

namespace {

const HairlinePlan& lineOf(const ScreenDriver& ui) { return ui.project().plan.hairline; }

// The studio head from the front, with a tool.
void begin(ScreenDriver& ui, Key tool) {
    ui.session().camera = namedView("hairline", *ui.session().facts.head);
    ui.tap(tool);
    ui.frame(2);
}

size_t handleNear(ScreenDriver& ui, float azimuthDeg) {
    const std::vector<ShapePoint>& all = ui.session().line.shown.handles;
    size_t nearest = 0;
    for (size_t i = 0; i < all.size(); ++i)
        if (std::abs(all[i].at.azimuthDeg - azimuthDeg) < std::abs(all[nearest].at.azimuthDeg - azimuthDeg))
            nearest = i;
    return nearest;
}

std::string handle(size_t index) { return "handle." + std::to_string(index); }

// Shares of the picture at which a place of the head is seen.
ImVec2 shareOf(ScreenDriver& ui, float azimuthDeg, float height) {
    const Head& head = *ui.session().facts.head;
    const glm::vec3 skin = ui::skinOver(head, head.chart.surfaceOf(ScalpCoordinate{azimuthDeg, height}));
    const auto pixel = pixelOf(ui.session().camera, skin, ui.session().viewSize);
    REQUIRE(pixel);
    return {pixel->x / float(ui.session().viewSize.x), pixel->y / float(ui.session().viewSize.y)};
}

void draw(ScreenDriver& ui, float fromDeg, float toDeg, float height) {
    const ImVec2 start = shareOf(ui, fromDeg, height);
    ui.press("picture", start.x, start.y);
    for (int i = 1; i <= 20; ++i) {
        const ImVec2 next = shareOf(ui, glm::mix(fromDeg, toDeg, float(i) / 20), height);
        ui.pointAt("picture", next.x, next.y);
    }
    ui.release();
}

void checkOnSkin(ScreenDriver& ui) {
    const Head& head = *ui.session().facts.head;
    const ScalpMap map(head, ui.project().plan, ui.project().hair);
    ui.frame();
    for (const glm::vec3& spot : ui.session().line.shown.spots)
        CHECK(std::abs(map.sample(head.chart.planeOf(spot)).lineMm) < 0.5f);
}

}  // namespace

TEST_CASE("a handle that is dragged takes the line along, both sides at once, in one step") {
    ScreenDriver ui;
    begin(ui, Key::p);
    REQUIRE(ui.session().tool == Tool::points);
    const Camera camera = ui.session().camera;
    const size_t index = handleNear(ui, 24);
    ui.press(handle(index));
    CHECK(ui.session().document.steps().empty());
    for (int i = 0; i < 6; ++i) ui.movePointerBy(2, -4);
    ui.frame();
    CHECK(ui.session().document.isDragging());
    const ui::LineTool& tool = ui.session().line;
    const auto pixel = ui::linePictures(ui.session()).front().pixelOf(tool.shown.spots[index]);
    REQUIRE(pixel);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    CHECK(glm::distance(*pixel, {mouse.x, mouse.y}) < 1.5f);  // it stays under the pointer
    ui.release();
    CHECK_FALSE(ui.session().document.isDragging());
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().document.undoName().starts_with("Hairline point  moved"));
    CHECK(lineOf(ui).points == flipped(lineOf(ui).points));
    CHECK(ui.session().camera == camera);
    checkOnSkin(ui);
    ui.tapWith(Key::control, Key::z);
    CHECK(lineOf(ui) == HairlinePlan{});
}

TEST_CASE("a sideburn's foot and the nape go up and down under the pointer, each in one step") {
    struct Drag {
        const char* view;
        const char* item;
        ui::TailGrip grip;
        float HairlinePlan::*mm;
        float sign;  // of the field, for a drag upwards
    };
    for (const auto& [view, item, grip, mm, sign] :
         {Drag{"left", "tail.foot_L", ui::TailGrip::footL, &HairlinePlan::sideburnMm, -1},
          Drag{"back", "tail.nape", ui::TailGrip::nape, &HairlinePlan::napeMm, 1}}) {
        CAPTURE(item);
        ScreenDriver ui;
        begin(ui, Key::p);
        ui.session().camera = namedView(view, *ui.session().facts.head);
        ui.frame(2);
        const float beforeY = ui.session().line.shown.ends[size_t(grip)].y;
        ui.press(item);
        ui.release();
        CHECK(ui.session().document.steps().empty());  // a click moves nothing
        ui.press(item);
        for (int i = 0; i < 6; ++i) ui.movePointerBy(0, -3);
        ui.frame();
        const float movedMm = ui.session().line.shown.ends[size_t(grip)].y - beforeY;
        CHECK(movedMm > 3);
        CHECK(sign * lineOf(ui).*mm == nearly(movedMm, 0.1));
        ui.release();
        CHECK(ui.session().document.steps().size() == 1);
        ui.tapWith(Key::control, Key::z);
        CHECK(lineOf(ui) == HairlinePlan{});
    }
}

TEST_CASE("a stroke of the pencil becomes the line, in one step, and a scribble says why it does not") {
    ScreenDriver ui;
    begin(ui, Key::l);
    draw(ui, -30, 30, 0.5f);
    REQUIRE(ui.session().document.steps().size() == 1);
    CHECK(ui.session().document.undoName() == "Hairline  drawn");
    CHECK(lineOf(ui).points == flipped(lineOf(ui).points));
    const Head& head = *ui.session().facts.head;
    CHECK(lineOf(ui).heightMm == nearly(0.5f * head.chart.meridianMm(0), 0.02));
    checkOnSkin(ui);
    draw(ui, 10, 11, 0.5f);
    CHECK(ui.session().document.steps().size() == 1);
    CHECK(ui.session().notice.words.starts_with("This stroke makes no line"));
}

TEST_CASE("the line itself goes up and down, a double click on it adds a point, keys turn and remove it") {
    ScreenDriver ui;
    begin(ui, Key::p);
    const size_t count = ui.session().line.shown.handles.size();
    const auto between = [&] {
        const auto& all = ui.session().line.shown.handles;
        const size_t i = handleNear(ui, 0);
        const FrontLine front = frontLineThrough(*ui.session().facts.head, all);
        const size_t at = (front.knotAt[front.firstPoint + i] + front.knotAt[front.firstPoint + i + 1]) / 2;
        const ScalpCoordinate place = ui.session().facts.head->chart.coordinateOf(front.points[at]);
        return shareOf(ui, place.azimuthDeg, place.height);
    };
    ImVec2 place = between();
    ui.press("picture", place.x, place.y);
    for (int i = 0; i < 5; ++i) ui.movePointerBy(0, -4);
    ui.release();
    CHECK(ui.value("plan.hairline.height_mm") > 71);
    CHECK(lineOf(ui).points.empty());

    place = between();
    ui.doubleClick("picture", place.x, place.y);
    CHECK(ui.session().line.shown.handles.size() == count + 2);
    const size_t added = handleNear(ui, 6);
    ui.click(handle(added));
    ui.tap(Key::c);
    ui.frame();
    CHECK(ui.session().line.shown.handles[added].corner);
    ui.doubleClick(handle(added));
    ui.frame();
    CHECK_FALSE(ui.session().line.shown.handles[added].corner);
    ui.tap(Key::del);
    ui.frame();
    CHECK(ui.session().line.shown.handles.size() == count);
    ui.hold(Key::alt);
    ui.click(handle(handleNear(ui, 40)));
    ui.letGo(Key::alt);
    ui.frame();
    CHECK(ui.session().line.shown.handles.size() == count - 2);
}

TEST_CASE("beside the line every tool turns the head, and Escape goes back to turning") {
    for (const Key tool : {Key::p, Key::l}) {
        ScreenDriver ui;
        begin(ui, tool);
        const Camera camera = ui.session().camera;
        ui.press("picture", 0.02f, 0.5f);
        ui.movePointerBy(40, 0);
        ui.release();
        CHECK(ui.session().camera.azimuthDeg != camera.azimuthDeg);
        CHECK(ui.session().document.steps().empty());
        ui.wheel(1);
        CHECK(ui.session().camera.distanceMm < camera.distanceMm);
        ui.tap(Key::escape);
        CHECK(ui.session().tool == Tool::orbit);
        ui.frame();
        CHECK_FALSE(ui.has(handle(0)));
    }
}

TEST_CASE("handles behind the head are not there, and with mirror off one side moves alone") {
    ScreenDriver ui;
    ui.session().camera = namedView("left", *ui.session().facts.head);
    ui.tap(Key::p);
    ui.tap(Key::m);
    ui.frame(2);
    CHECK(ui.value("plan.hairline.mirror") == 0);
    CHECK_FALSE(ui.has(handle(0)));
    const size_t index = handleNear(ui, 52);
    const ShapePoint other = ui.session().line.shown.handles.front();
    ui.press(handle(index));
    for (int i = 0; i < 5; ++i) ui.movePointerBy(-2, 0);
    ui.release();
    REQUIRE_FALSE(lineOf(ui).points.empty());
    CHECK(lineOf(ui).points.front() == other);
    CHECK_FALSE(lineOf(ui).points == flipped(lineOf(ui).points));
    ui.click("mirror");
    CHECK(lineOf(ui).points == flipped(lineOf(ui).points));
    CHECK(ui.value("plan.hairline.mirror") == 1);
}

TEST_CASE("tools are chosen by press too, and no word is cut on the strip or in the read-outs") {
    for (const auto& [size, scale] : {std::pair<glm::ivec2, float>{{1920, 1080}, 1.f},
                                      {{1280, 800}, 1.f},
                                      {{1024, 700}, 1.f},
                                      {{1280, 800}, 1.5f}}) {
        ScreenDriver ui(size, scale);
        ui.session().facts.line = {.glabellaToFront = 123.4,
                                   .canthusToTempleL = 101.2,
                                   .canthusToTempleR = 103.4,
                                   .tragionToTempleL = 133.1,
                                   .tragionToTempleR = 132.9,
                                   .templeDegL = 134.4,
                                   .templeDegR = 135.6,
                                   .leftRightMm = 12.3,
                                   .upperThird = 60,
                                   .middleThird = 58,
                                   .lowerThird = 62};
        ui.click("tool.points");
        CHECK(ui.session().tool == Tool::points);
        ui.frame(2);
        CHECK(ui::cutTexts().empty());
        CHECK(ui.text("readout.line") == "12.3");
        CHECK(ui.text("readout.temples") == "134\xC2\xB0 \xC2\xB7 136\xC2\xB0");
        CHECK(ui.text("measure.thirds") == "33 \xC2\xB7 32 \xC2\xB7 34 %");
        ui.click("tool.orbit");
        CHECK(ui.session().tool == Tool::orbit);
    }
}
