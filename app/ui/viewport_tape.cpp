#include "app/ui/viewport_tape.h"

#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

std::optional<ImVec2> onScreen(const Session& session, Box picture, const PictureCell& cell, glm::vec3 point) {
    const auto pixel = pixelOf(shownCamera(session), point, cell.size);
    if (!pixel) return std::nullopt;
    return ImVec2{picture.min.x + float(cell.min.x) + pixel->x, picture.min.y + float(cell.min.y) + pixel->y};
}

void drawTape(const Session& session, Box picture, const PictureCell& cell) {
    const Measuring& measuring = session.measuring;
    std::vector<ImVec2> line;
    for (const glm::vec3& point : measuring.tape)
        if (const auto at = onScreen(session, picture, cell, point)) line.push_back(*at);
    drawList()->AddPolyline(line.data(), int(line.size()), IM_COL32(20, 20, 20, 120), 0, px(4));
    drawList()->AddPolyline(line.data(), int(line.size()), IM_COL32_WHITE, 0, px(2));
    for (const glm::vec3& point : measuring.points) {
        const auto at = onScreen(session, picture, cell, point);
        if (!at) continue;
        drawList()->AddCircleFilled(*at, px(7), IM_COL32(20, 20, 20, 220));
        drawList()->AddCircleFilled(*at, px(5), colours().accent);
    }
    if (line.empty()) return;
    const std::string words = measuring.words();
    const ImVec2 middle = line[line.size() / 2];
    const float half = textWidth(words, Face::strong) * 0.5f + px(8);
    const Box plate{{middle.x - half, middle.y - px(30)}, {middle.x + half, middle.y - px(6)}};
    fill(plate, colours().glass, px(kRadiusSmall));
    text(plate, words, Face::strong, colours().onGlass, Align::centre);
}

}  // namespace

void tapeOnPicture(Session& session, Box picture) {
    Measuring& measuring = session.measuring;
    if (!measuring.isOn) return;
    if (measuring.head != session.facts.head) measuring = {.isOn = true, .head = session.facts.head};
    probeText("tape", measuring.words());
    drawList()->PushClipRect(picture.min, picture.max, true);
    for (const PictureCell& cell : pictureCells(session)) drawTape(session, picture, cell);
    drawList()->PopClipRect();
}

Box measureButton(Session& session, Box picture) {
    const Measuring& measuring = session.measuring;
    const std::string words = !measuring.isOn                ? "Measure"
                              : measuring.points.size() == 1 ? "Press the other end"
                              : measuring.points.empty()     ? "Press two points"
                                                             : "Measuring";
    const float width = textWidth(words) + px(24), right = picture.max.x - px(kSpace3);
    const float top = picture.min.y + px(kSpace3 + 32 + kSpace2);
    const Box box{{right - width, top}, {right, top + px(kControlHeight)}};
    if (button("measure", box, words, ButtonStyle::glass, Face::body, true,
               {"A tape between two points", "Along the skin, over hollows, as a tape lies. Esc ends.", "", "T"}))
        toggleMeasuring(session);
    if (measuring.isOn) frame(box, colours().accent, px(kRadius), px(1.5f));
    return box;
}

}  // namespace stipple::ui
