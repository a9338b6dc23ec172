// The picture, the hands on it, and what is said about it.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/dot_brush.h"
#include "app/ui/icons.h"
#include "app/ui/note_plates.h"
#include "app/ui/notice.h"
#include "app/ui/screens.h"
#include "app/ui/start_screen.h"
#include "app/ui/tools.h"
#include "app/ui/true_size_plate.h"
#include "app/ui/viewport_cells.h"
#include "app/ui/viewport_tape.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

constexpr float kDegreesPerPixel = 0.35f;
constexpr float kNearerPerNotch = 1.13f;
constexpr float kMargin = kSpace3;

void plate(Box box) { fill(box, colours().glass, px(kRadius)); }

// ---- hands

void dragCamera(Session& session, ImVec2 moved, bool pans, glm::ivec2 size) {
    if (moved.x == 0 && moved.y == 0) return;
    const Head& head = *session.facts.head;
    if (pans)
        session.camera.targetMm = panned(shownCamera(session), {moved.x, moved.y}, size, head).targetMm;
    else {
        const float degrees = kDegreesPerPixel / uiScale();
        session.camera = orbited(session.camera, -moved.x * degrees, moved.y * degrees);
    }
    session.camera = keptOutside(session.camera, head);
}

void zoomTo(Session& session, glm::vec2 cursor, glm::ivec2 size) {
    if (trueSizeOf(session)) return notice(session, "No zoom at true size.");
    const float nearer = std::pow(kNearerPerNotch, ImGui::GetIO().MouseWheel);
    session.camera = zoomed(session.camera, nearer, cursor, size, *session.facts.head);
}

// The left button was let go where it was pressed.
bool pressedInPlace() {
    const ImGuiIO& io = ImGui::GetIO();
    return ImGui::IsMouseReleased(ImGuiMouseButton_Left) && io.MouseDragMaxDistanceSqr[0] < px(4) * px(4);
}

// Left turns, right, middle or Shift moves, the wheel goes to the cursor, a double click frames. Comes after all that
// lies on the picture, so that those items take the pointer first.
void handsOnPicture(Session& session, Box box, bool toolHasPointer) {
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID("picture");
    const ImRect rect(box.min, box.max);
    probe("picture", box);
    if (!ImGui::ItemAdd(rect, id) || !session.facts.head) return;
    bool hovered = false, held = false;
    ImGui::ButtonBehavior(
        rect, id, &hovered, &held,
        ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_MouseButtonMiddle);
    const ImGuiIO& io = ImGui::GetIO();
    const bool isNewPress = ImGui::IsItemActivated();
    const glm::vec2 cursor{io.MousePos.x - box.min.x, io.MousePos.y - box.min.y};
    const std::vector<PictureCell> cells = pictureCells(session);
    const PictureCell& cell = cellAt(cells, cursor);
    if (held && !isNewPress) dragCamera(session, io.MouseDelta, !io.MouseDown[0] || io.KeyShift, cell.size);
    if (!hovered && !toolHasPointer) return;
    if (io.MouseWheel != 0) zoomTo(session, cursor - glm::vec2(cell.min), cell.size);
    if (toolHasPointer) return;
    if (session.measuring.isOn && pressedInPlace()) {
        measureAt(session, shownCamera(session), cursor - glm::vec2(cell.min), cell.size);
        return;
    }
    if (cell.estimate && pressedInPlace()) takeEstimate(session, cell);
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) frameHead(session);
}

// ---- words

void viewNamesRow(Session& session, Box box) {
    std::vector<std::string> names;
    for (const std::string& name : viewNames()) names.push_back(choiceText(name));
    int selected = currentView(session);
    probeText("view", selected < 0 ? "" : viewNames()[size_t(selected)]);
    const float full = segmentedWidth(names), height = px(32);
    const float y = box.min.y + px(kMargin), right = box.max.x - px(kMargin);
    bool chosen = false;
    if (full < box.width() - px(2 * kMargin)) {
        chosen = segmented("view", {{right - full, y}, {right, y + height}}, names, selected, true);
    } else {
        names.push_back("View");  // said while the camera is at none of them
        int shown = selected < 0 ? int(names.size()) - 1 : selected;
        chosen = list("view", {{right - px(148), y}, {right, y + height}}, names, shown, true);
        selected = shown;
    }
    if (chosen && selected < int(viewNames().size())) lookFrom(session, viewNames()[size_t(selected)]);
}

// At the right, under the names of the views.
void workPlate(Session& session, Box box) {
    const float width = std::min(px(360), box.width() - px(2 * kMargin));
    const ImVec2 corner{box.max.x - px(kMargin) - width, box.min.y + px(kMargin + 32 + kSpace2)};
    const Box area{corner, {corner.x + width, corner.y + px(56)}};
    plate(area);
    Box inner = area.inset(px(kSpace3), px(8));
    if (session.workCanStop) {
        const Box cancel = inner.cutRight(px(70)).centred(px(70), px(kControlHeight));
        inner.cutRight(px(kSpace3));
        if (button("work.cancel", cancel, "Cancel", ButtonStyle::plain, Face::body)) session.cancelWish = true;
    }
    text(inner.cutTop(px(24)), session.work, Face::body, colours().onGlass);
    probeText("work", session.work);
    progressBar(inner.cutBottom(px(9)).inset(0, px(2)), ImGui::GetTime());
    wakeAt(ImGui::GetTime() + 0.1);
}

struct ReadOut {
    std::string name, label, value, unit;
    float width;
};

std::vector<ReadOut> readOuts(const Session& session) {
    const Facts& facts = session.facts;
    double perCm2 = 0;
    for (const ZoneStatistics& zone : facts.figures.zones)
        if (zone.zone == Zone::body) perCm2 = zone.perCm2();
    const std::string sessions =
        std::to_string(facts.sessions.size()) + " \xC2\xB7 " + formatFixed(hoursTogether(facts.sessions), 0);
    const LineMeasures& line = facts.line;
    const std::string temples =
        formatFixed(line.templeDegL, 0) + "\xC2\xB0 \xC2\xB7 " + formatFixed(line.templeDegR, 0);
    return {{"line", "Glabella to line", formatFixed(line.glabellaToFront / 10, 1), "cm", 118},
            {"temples", "Temple L \xC2\xB7 R", temples + "\xC2\xB0", "", 112},
            {"left_right", "Left \xE2\x88\x92 right", formatFixed(line.leftRightMm, 1), "mm", 92},
            {"dots", "Dots", countText(facts.dots.pigment), "", 82},
            {"body", "In the body", formatFixed(perCm2, 0), "/cm\xC2\xB2", 96},
            {"sessions", "Sessions \xC2\xB7 hours", sessions, "", 112}};
}

Box readOutPlate(const Session& session, Box box) {
    std::vector<ReadOut> all = readOuts(session);
    float width = px(2 * kSpace4 - 6);
    for (const ReadOut& one : all) width += px(one.width);
    for (; width > box.width() - px(2 * kMargin) && all.size() > 1; all.pop_back()) width -= px(all.back().width);
    const Box area{{box.min.x + px(kMargin), box.max.y - px(kMargin + 54)},
                   {box.min.x + px(kMargin) + width, box.max.y - px(kMargin)}};
    plate(area);
    Box rest = area.inset(px(kSpace4), px(7));
    for (const ReadOut& one : all) {
        Box cell = rest.cutLeft(px(one.width));
        cell.max.x -= px(6);
        text(cell.cutTop(cell.height() * 0.46f), one.label, Face::caption, colours().onGlass2);
        text(cell, one.value, Face::title, colours().onGlass);
        cell.min.x += textWidth(one.value, Face::title) + px(4);
        if (!one.unit.empty()) text(cell, one.unit, Face::caption, colours().onGlass2);
        probeText("readout." + one.name, one.value);
    }
    return area;
}

// Always on the picture: at the right, or over the read-outs where there is no room beside them.
void simulationPlate(const Session& session, Box box, Box beside) {
    const std::string words = simulationWords(session);
    const float width = textWidth(words, Face::caption) + px(20), height = px(26);
    Box area{{box.max.x - px(kMargin) - width, box.max.y - px(kMargin) - height},
             {box.max.x - px(kMargin), box.max.y - px(kMargin)}};
    if (area.min.x < beside.max.x + px(kMargin))
        area = {{beside.min.x, beside.min.y - px(6) - height}, {beside.min.x + width, beside.min.y - px(6)}};
    plate(area);
    text(area, words, Face::caption, colours().onGlass, Align::centre);
    probeText("simulation", words);
}

// The document's head cannot be had: what is wrong, and the ways on.
void troublePlace(Session& session, Box box) {
    const Palette& p = colours();
    const HeadTrouble& trouble = *session.headTrouble;
    const float width = std::min(px(520), box.width() - px(40));
    const float height = wrappedHeight(trouble.sentence, Face::body, width);
    Box column = box.centred(width, px(60 + 36 + 20 + 34) + height);
    text(column.cutTop(px(60)), icon::kCube, Face::iconHuge, p.text3, Align::centre);
    text(column.cutTop(px(36)), "The head is not here", Face::heading, p.text, Align::centre);
    wrappedText(column.cutTop(height), trouble.sentence, Face::body, p.text2);
    column.cutTop(px(20));
    const float builtIn = px(180), find = px(110);
    Box row = column.cutTop(px(34)).centred(builtIn + find + px(kSpace2), px(34));
    if (button("trouble.find_head", row.cutLeft(find), "Find it", ButtonStyle::primary))
        openChooser(session, Chooser::Task::findHead);
    row.cutLeft(px(kSpace2));
    if (button("trouble.built_in", row, "Use a built-in head")) session.answer = Way::builtInHead;
}

// Before the first head is there.
void emptyPlace(Session& session, Box box) {
    const Palette& p = colours();
    Box column = box.centred(px(440), px(210));
    text(column.cutTop(px(60)), icon::kCube, Face::iconHuge, p.text3, Align::centre);
    const bool busy = !session.work.empty();
    text(column.cutTop(px(34)), busy ? "Preparing the head" : "No head yet", Face::heading, p.text, Align::centre);
    const std::string words = busy ? session.work : "Drop a scan here: OBJ, GLB, PLY, STL, FBX or DAE.";
    text(column.cutTop(px(26)), words, Face::body, p.text2, Align::centre);
    if (!busy) return;
    column.cutTop(px(14));
    progressBar(column.cutTop(px(5)).inset(px(60), 0), ImGui::GetTime());
    column.cutTop(px(18));
    // Without a built-in head there is nothing to go back to.
    if (!session.document.project().head.file.empty() &&
        button("work.cancel", column.cutTop(px(34)).centred(px(110), px(34)), "Cancel"))
        session.cancelWish = true;
    wakeAt(ImGui::GetTime() + 0.1);
}

}  // namespace

void viewport(Session& session, Box box) {
    const Pane pane("viewport", box, colours().canvas);
    session.viewMin = {int(box.min.x), int(box.min.y)};
    session.viewSize = {std::max(1, int(box.width())), std::max(1, int(box.height()))};
    if (!session.facts.head) {
        session.headTrouble&& session.work.empty() ? troublePlace(session, box) : emptyPlace(session, box);
        return;
    }
    drawList()->AddImage(kPictureTexture, box.min, box.max, {0, 1}, {1, 0});  // rows from the bottom up
    drawTool(session);
    if (!session.presenting) viewNamesRow(session, box);
    if (pictureCells(session).front().state == CompareState::split) splitDivider(session, box);
    cellNames(session, box);
    tapeOnPicture(session, box);
    const Box beside = session.presenting ? Box{box.min, {box.min.x, box.max.y}} : readOutPlate(session, box);
    simulationPlate(session, box, beside);
    if (!session.work.empty()) workPlate(session, box);
    if (!session.presenting && session.tool != Tool::brush) lastProjectPlate(session, box);
    const Project& project = session.document.project();
    if (showsWhatIf(project))
        whatIfPlate(session, box);
    else if (!session.presenting && session.work.empty() && !showsPatch(project))
        notePlates(session, box);
    if (!session.savedPicture.said.empty()) notice(session, std::exchange(session.savedPicture.said, ""));
    noticePlate(session, box);
    if (!session.presenting && session.work.empty()) trueSizeList(session, measureButton(session, box));
    if (session.work.empty()) trueSizePlate(session, box);
    if (session.tool == Tool::brush && !session.presenting) brushPlate(session, box);
    handsOnPicture(session, box, toolHands(session, box));
}

}  // namespace stipple::ui
