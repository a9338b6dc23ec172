#include "app/window/save_picture.h"

#include <utility>

#include "engine/base/error.h"
#include "engine/export/phone_camera.h"
#include "engine/export/text_image.h"

namespace stipple::window {
namespace {

constexpr float kNameShare = 0.022f, kLeastNamePx = 13;  // of the picture's height
const glm::vec4 kPlate{0.08f, 0.08f, 0.08f, 0.72f}, kInk{0.95f, 0.95f, 0.95f, 1};

// In the middle of its lower edge.
void drawName(Image8& picture, const std::string& name, float middle, float bottom) {
    const TextStyle style{std::max(kLeastNamePx, kNameShare * float(picture.height)), TextWeight::semiBold};
    const TextExtent extent = textExtent(name, style);
    const glm::vec2 inset(0.6f * style.emPx, 0.3f * style.emPx);
    const glm::vec2 size = glm::vec2(extent.widthPx, extent.ascentPx + extent.descentPx) + 2.0f * inset;
    const glm::vec2 corner(middle - 0.5f * size.x, bottom - style.emPx - size.y);
    fillRounded(picture, corner, size, 0.3f * style.emPx, kPlate);
    drawText(picture, name, corner + glm::vec2(inset.x, inset.y + extent.ascentPx), style, kInk);
}

void drawNames(Image8& picture, const ui::Session& session) {
    const std::vector<ui::PictureCell> cells = ui::pictureCells(session);
    const float bottom = float(picture.height), divider = session.splitAt * float(picture.width);
    if (cells.front().state == CompareState::split) {
        drawName(picture, "Before", 0.5f * divider, bottom);
        drawName(picture, "After", 0.5f * (divider + float(picture.width)), bottom);
    }
    if (cells.size() == 1) return;
    for (const ui::PictureCell& cell : cells)
        drawName(picture, ui::cellName(session, cell), float(cell.min.x) + 0.5f * float(cell.size.x), bottom);
}

PictureNotes notesOf(const ui::Session& session) {
    PictureNotes notes;
    if (const auto trueSize = ui::trueSizeOf(session)) notes.push_back(trueSizeNote(*trueSize));
    if (session.savedPicture.asPhone) notes.emplace_back(kPhoneCameraNote);
    return notes;
}

}  // namespace

bool savePicture(Stage& stage, ui::Session& session) {
    if (!session.savedPicture.saveTo || !stage.hasHead() || !stage.isUpToDate(session)) return false;
    const std::filesystem::path path = *std::exchange(session.savedPicture.saveTo, std::nullopt);
    stage.render(session, Quality::full);
    Image8 picture = stage.image();
    if (session.savedPicture.asPhone) picture = asPhoneCamera(picture);
    drawNames(picture, session);
    try {
        writePng(path, picture, pictureText(session.document.project(), notesOf(session)));
        session.savedPicture.said = "Saved as " + path.filename().string() + ".";
    } catch (const InputError& error) {
        session.message = {"This could not be saved", error.what(), true, {ui::Way::close}};
        session.sheet = ui::Sheet::message;
    }
    return true;
}

}  // namespace stipple::window
