#include "app/ui/check_pictures.h"

#include <imgui_internal.h>

#include <cmath>

#include "app/ui/screens.h"
#include "app/ui/widgets.h"
#include "engine/head/measures.h"

namespace stipple::ui {
namespace {

constexpr float kDegreesPerPixel = 0.35f, kNearerPerNotch = 1.13f;
constexpr float kGap = 12;

// The whole head in each, from the front and from its left, as soon as another file's head is there.
void frameCameras(Session& session) {
    HeadCheck& check = session.check;
    const HeadPtr& head = session.facts.head;
    const HeadPtr& ground = head->siteGround ? head->siteGround : head;
    if (check.framed == ground) return;
    check.framed = ground;
    check.pictures[0].camera = namedView("front", *head);
    check.pictures[1].camera = namedView("left", *head);
}

void measureTapes(Session& session) {
    HeadCheck& check = session.check;
    const HeadPtr& head = session.facts.head;
    if (check.measured == head) return;
    check.measured = head;
    const Landmarks& marks = head->landmarks;
    check.arcTape = tapePath(*head, marks[Landmark::tragionL], marks[Landmark::tragionR], marks[Landmark::vertex]);
    const WidestPlace widest = widestAboveEars(head->chart, marks);
    check.widestLeft = widest.left;
    check.widestRight = widest.right;
}

glm::vec2 cursorIn(Box box) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {at.x - box.min.x, at.y - box.min.y};
}

// The left button paints while the brush is on, else turns; the right one always turns, the middle one and Shift move.
void handsOn(Session& session, const CheckPlace& place) {
    CheckPicture& picture = session.check.pictures[place.index];
    const std::string name = "check." + place.name;
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID(name.c_str());
    const ImRect rect(place.box.min, place.box.max);
    probe(name, place.box);
    if (!ImGui::ItemAdd(rect, id)) return;
    bool hovered = false, held = false;
    ImGui::ButtonBehavior(
        rect, id, &hovered, &held,
        ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_MouseButtonMiddle);
    const ImGuiIO& io = ImGui::GetIO();
    const Head& head = *session.facts.head;
    HairBrush& brush = session.check.brush;
    const bool paints = brush.isOn && io.MouseDown[ImGuiMouseButton_Left];
    if (held && paints) {
        paintHair(session, picture, cursorIn(place.box));
    } else if (held && !ImGui::IsItemActivated() && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        const bool pans = io.MouseDown[ImGuiMouseButton_Middle] || io.KeyShift;
        const float degrees = kDegreesPerPixel / uiScale();
        picture.camera = pans ? panned(picture.camera, {io.MouseDelta.x, io.MouseDelta.y}, picture.size, head)
                              : orbited(picture.camera, -io.MouseDelta.x * degrees, io.MouseDelta.y * degrees);
        picture.camera = keptOutside(picture.camera, head);
    }
    if (brush.stroke && !io.MouseDown[ImGuiMouseButton_Left]) endStroke(session);
    if (hovered && io.MouseWheel != 0)
        picture.camera =
            zoomed(picture.camera, std::pow(kNearerPerNotch, io.MouseWheel), cursorIn(place.box), picture.size, head);
}

void nameOf(const CheckPlace& place, const char* title) {
    const float width = textWidth(title, Face::strong) + px(20);
    const ImVec2 corner{place.box.min.x + px(kSpace3), place.box.min.y + px(kSpace3)};
    const Box plate{corner, {corner.x + width, corner.y + px(28)}};
    fill(plate, colours().glass, px(kRadius));
    text(plate, title, Face::strong, colours().onGlass, Align::centre);
}

void onePicture(Session& session, const CheckPlace& place, const char* title) {
    drawList()->PushClipRect(place.box.min, place.box.max, true);
    const HairBrush& brush = session.check.brush;
    if (brush.isOn) {
        paintTintOn(session, place);
    } else {
        checkTapesOn(session, place);
        checkPointsOn(session, place);
    }
    nameOf(place, title);
    handsOn(session, place);
    if (brush.isOn) brushRingOn(session, place);
    drawList()->PopClipRect();
}

}  // namespace

void checkPictures(Session& session, Box box) {
    frameCameras(session);
    measureTapes(session);
    session.viewMin = {int(box.min.x), int(box.min.y)};
    session.viewSize = {std::max(1, int(box.width())), std::max(1, int(box.height()))};
    const int gap = int(px(kGap)), width = std::max(1, (session.viewSize.x - gap) / 2);
    for (size_t i = 0; i < kCheckPictures; ++i) {
        session.check.pictures[i].min = {i == 0 ? 0 : session.viewSize.x - width, 0};
        session.check.pictures[i].size = {width, session.viewSize.y};
    }
    drawList()->AddImage(kPictureTexture, box.min, box.max, {0, 1}, {1, 0});  // rows from the bottom up
    fill({{box.min.x + float(width), box.min.y}, {box.max.x - float(width), box.max.y}}, colours().bar);
    constexpr std::array kTitles = {"Front", "Left side"};
    for (size_t i = 0; i < kCheckPictures; ++i) {
        const CheckPicture& picture = session.check.pictures[i];
        const ImVec2 min{box.min.x + float(picture.min.x), box.min.y};
        onePicture(session, {i, i == 0 ? "front" : "side", {min, {min.x + float(width), box.max.y}}}, kTitles[i]);
    }
}

}  // namespace stipple::ui
