// Scars dragged on the picture: moved by the middle, turned and stretched by an end, widened by a side.
#include <utility>

#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/skin_drawing.h"
#include "engine/plan/scar_map.h"
#include "engine/project/field_words.h"
#include "engine/project/scar_edits.h"

namespace stipple::ui {
namespace {

constexpr int kLineSteps = 40;  // of a half of the middle line
constexpr ImU32 kInk = IM_COL32(255, 255, 255, 200);

ScarOnSkin onSkin(const Head& head, const Scar& scar, size_t index) {
    ScarOnSkin laid{index, {}, {}};
    const std::vector<glm::vec3> line = scarLine(head.chart, scar, 0, kLineSteps);
    for (const glm::vec3& point : line) laid.line.push_back(skinOver(head, point));
    const glm::vec3& middle = line[kLineSteps];
    const glm::vec3 along = glm::normalize(line[kLineSteps + 1] - line[kLineSteps - 1]);
    const glm::vec3 up = glm::cross(glm::normalize(middle - head.chart.centre()), along);
    laid.spots = {laid.line[kLineSteps], laid.line.back(), laid.line.front(),
                  skinOver(head, middle + up * (0.5f * sizeOf(scar).widthMm))};
    return laid;
}

void layOnSkin(Session& session) {
    ScarTool& tool = session.scarTool;
    const Scars& scars = session.document.project().scars;
    if (tool.head == session.facts.head && tool.scars == scars) return;
    tool.head = session.facts.head;
    tool.scars = scars;
    tool.shown.clear();
    for (size_t i = 0; i < scars.size(); ++i)
        if (scars[i].kind != ScarKind::none) tool.shown.push_back(onSkin(*tool.head, scars[i], i));
}

std::string gripName(const ScarTool::Hold& hold) {
    return "scar." + std::to_string(hold.index) + "." + std::to_string(int(hold.grip));
}

void press(Session& session, const ScarTool::Hold& hold, glm::vec2 spot) {
    ScarTool& tool = session.scarTool;
    tool.chosen = hold.index;
    if (ImGui::GetIO().KeyAlt) return removeScar(session);
    tool.held = hold;
    tool.hasMoved = false;
    tool.pressed = mousePixel();
    tool.grip = spot - tool.pressed;
    tool.before = session.document.project().scars;
    session.document.beginEdit();
}

Project dragged(const Project& base, const Head& head, const ScarTool::Hold& hold, glm::vec3 skin) {
    if (hold.grip == ScarGrip::middle) return withScarAt(base, hold.index, head.chart.coordinateOf(skin));
    if (hold.grip == ScarGrip::side) return withScarWidth(base, head, hold.index, skin);
    return withScarEnd(base, head, hold.index, hold.grip == ScarGrip::rightEnd ? 1.0f : -1.0f, skin);
}

// Goes on until the button is let go, wherever the pointer is by then.
void dragOn(Session& session, const LinePicture& picture) {
    ScarTool& tool = session.scarTool;
    hitRow(gripName(*tool.held), boxAround(mousePixel(), px(kGrabPx)));
    tool.hasMoved = tool.hasMoved || glm::distance(mousePixel(), tool.pressed) >= px(kClickPx);
    const auto skin = picture.skinAt(mousePixel() + tool.grip);
    if (tool.hasMoved && skin && session.document.isDragging()) {
        Project base = session.document.project();
        base.scars = tool.before;
        const std::string words = choiceText(scarKindName(tool.before[tool.held->index].kind)) + "  moved";
        session.document.edit(words, dragged(base, *picture.head, *tool.held, *skin));
    }
    if (ImGui::IsMouseDown(0)) return;
    session.document.endDrag();
    tool.held.reset();
}

const char* gripHelp(ScarGrip grip) {
    if (grip == ScarGrip::middle) return "Drag it along the skin.";
    return grip == ScarGrip::side ? "Drag it to make the scar wider or narrower."
                                  : "Drag it to turn the scar and make it longer or shorter.";
}

}  // namespace

void drawScars(Session& session) {
    layOnSkin(session);
    const ScarTool& tool = session.scarTool;
    for (const LinePicture& picture : linePictures(session)) {
        const glm::ivec2 max = picture.min + picture.size;
        drawList()->PushClipRect({float(picture.min.x), float(picture.min.y)}, {float(max.x), float(max.y)}, true);
        for (const ScarOnSkin& scar : tool.shown) {
            drawOnSkin(picture, scar.line, kInk, 1.2f);
            for (int i = 0; i < kScarGripCount; ++i) {
                const ScarTool::Hold hold{scar.index, ScarGrip(i)};
                const auto pixel = picture.seenAt(scar.spots[size_t(i)]);
                if (!pixel) continue;
                const bool isMiddle = hold.grip == ScarGrip::middle;
                skinHandle({pixel->x, pixel->y}, !isMiddle, tool.pointed == hold || tool.held == hold,
                           isMiddle && tool.chosen == scar.index);
            }
        }
        drawList()->PopClipRect();
    }
}

bool scarHands(Session& session, const LinePicture& picture) {
    ScarTool& tool = session.scarTool;
    tool.pointed.reset();
    if (tool.held) {
        dragOn(session, picture);
        return true;
    }
    layOnSkin(session);
    std::optional<std::pair<ScarTool::Hold, glm::vec2>> pressed;
    for (const ScarOnSkin& scar : tool.shown)
        for (int i = 0; i < kScarGripCount; ++i) {
            const ScarTool::Hold hold{scar.index, ScarGrip(i)};
            const auto pixel = picture.seenAt(scar.spots[size_t(i)]);
            if (!pixel) continue;
            const Box box = boxAround(*pixel, px(kGrabPx));
            if (handsAreForCamera()) {
                probe(gripName(hold), box);
                continue;
            }
            const Hit hit = hitRow(gripName(hold), box);
            if (hit.hovered) tool.pointed = hold;
            if (hit.began) pressed = {hold, *pixel};
            tooltip(hit, {choiceText(scarKindName(tool.scars[scar.index].kind)), gripHelp(hold.grip), "", "Del"});
        }
    if (pressed) press(session, pressed->first, pressed->second);
    return tool.pointed.has_value() || pressed.has_value();
}

void removeScar(Session& session) {
    ScarTool& tool = session.scarTool;
    if (!tool.chosen || session.document.isDragging()) return;
    const size_t index = *tool.chosen;
    tool.chosen.reset();
    session.document.apply("Scar  removed", withoutScar(session.document.project(), index));
}

}  // namespace stipple::ui
