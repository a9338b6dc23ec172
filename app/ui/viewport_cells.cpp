#include "app/ui/viewport_cells.h"

#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kLeastShare = 0.02f, kArrowShare = 0.02f;
constexpr float kNameHeight = 28, kAboveBottom = 116;  // over the read-outs

void plate(Box box) { fill(box, colours().glass, px(kRadius)); }

void nameBeside(float x, bool after, float bottom) {
    const char* words = after ? "after" : "before";
    const float width = textWidth(words, Face::strong) + px(20), left = after ? x + px(12) : x - px(12) - width;
    const Box label{{left, bottom - px(kAboveBottom)}, {left + width, bottom - px(kAboveBottom - kNameHeight)}};
    plate(label);
    text(label, words, Face::strong, colours().onGlass, Align::centre);
}

Box boxOf(const PictureCell& cell, Box picture) {
    const ImVec2 min{picture.min.x + float(cell.min.x), picture.min.y + float(cell.min.y)};
    return {min, {min.x + float(cell.size.x), min.y + float(cell.size.y)}};
}

// In the middle of the cell's lower edge, above the read-outs.
Box namePlace(Box cell, float width) {
    const float left = std::floor(cell.centre().x - width * 0.5f), top = cell.max.y - px(kAboveBottom);
    return {{left, top}, {left + width, top + px(kNameHeight)}};
}

// What stands at the left of two: before treatment, or a look.
void leftChoice(Session& session, Box cell) {
    std::vector<std::string> words{"Before"};
    for (const Look& look : session.document.project().looks)
        words.push_back(fitted("Look " + look.name, Face::body, px(140)));
    int selected = session.besideLook ? int(*session.besideLook) + 1 : 0;
    float width = px(60);
    for (const std::string& word : words) width = std::max(width, textWidth(word) + px(60));
    if (!list("beside", namePlace(cell, width), words, selected, true)) return;
    session.besideLook.reset();
    if (selected > 0) session.besideLook = size_t(selected - 1);
}

void estimateName(Session& session, const PictureCell& cell, Box place) {
    const bool now = session.document.project().time.estimate == *cell.estimate;
    const std::string words = cellName(session, cell);
    const float width = textWidth(words, Face::strong) + px(36);
    const Box box = namePlace(place, width);
    if (button("take." + std::to_string(int(*cell.estimate)), box, words, ButtonStyle::glass, Face::strong, true,
               {"Take this estimate", "", "", "Q"}))
        takeEstimate(session, cell);
    if (now) frame(box, colours().accent, px(kRadius), px(1.5f));
}

}  // namespace

void takeEstimate(Session& session, const PictureCell& cell) {
    session.document.set(fieldAt("time.estimate"), double(*cell.estimate));
    session.layout = Layout::single;
}

void splitDivider(Session& session, Box box) {
    const float x = std::round(box.min.x + box.width() * session.splitAt);
    const Box grip{{x - px(16), box.centre().y - px(22)}, {x + px(16), box.centre().y + px(22)}};
    const Hit hit = hitItem("split.grip", {{x - px(16), box.min.y}, {x + px(16), box.max.y}});
    float share = session.splitAt;
    if (hit.held) share = (ImGui::GetIO().MousePos.x - box.min.x) / box.width();
    if (hit.focused) share += kArrowShare * (float(keyPressed(Key::right, true)) - float(keyPressed(Key::left, true)));
    if (hit.held || hit.focused) session.splitAt = std::clamp(share, kLeastShare, 1 - kLeastShare);
    const float top = box.min.y + (session.presenting ? 0 : px(kSpace3 + 36));  // under the names of the views
    drawList()->AddLine({x, top}, {x, box.max.y}, IM_COL32(20, 20, 20, 120), px(4));
    drawList()->AddLine({x, top}, {x, box.max.y}, IM_COL32_WHITE, px(2));
    fill(grip, IM_COL32_WHITE, px(kRadiusLarge));
    text(grip, icon::kSwap, Face::icon, IM_COL32(30, 30, 30, 255), Align::centre);
    focusRing(grip, hit, kRadiusLarge);
    nameBeside(x, false, box.max.y);
    nameBeside(x, true, box.max.y);
}

void cellNames(Session& session, Box picture) {
    const std::vector<PictureCell> cells = pictureCells(session);
    if (cells.size() < 2) return;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Box place = boxOf(cells[i], picture);
        const std::string words = cellName(session, cells[i]);
        probe("cell." + std::to_string(i), place);
        probeText("cell." + std::to_string(i), words);
        if (cells[i].estimate) {
            estimateName(session, cells[i], place);
        } else if (i == 0 && !cells[i].days && !session.presenting) {
            leftChoice(session, place);
        } else {
            const Box box = namePlace(place, textWidth(words, Face::strong) + px(28));
            plate(box);
            text(box, words, Face::strong, colours().onGlass, Align::centre);
        }
    }
    if (session.layout != Layout::estimates) return;
    const std::string evidence = "Design estimate, little evidence";
    const float width = textWidth(evidence, Face::caption) + px(20);
    Box note = namePlace(picture, width);
    note.min.y -= px(36), note.max.y -= px(38);
    plate(note);
    text(note, evidence, Face::caption, colours().onGlass2, Align::centre);
}

}  // namespace stipple::ui
