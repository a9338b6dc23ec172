#include "app/ui/notice.h"

#include "app/ui/input.h"
#include "app/ui/paint.h"
#include "app/ui/session.h"

namespace stipple::ui {
namespace {
constexpr double kLastsS = 5;
}

void notice(Session& session, const std::string& words) { session.notice = {words, ImGui::GetTime() + kLastsS}; }

void noticePlate(Session& session, Box picture) {
    const Notice& said = session.notice;
    if (said.words.empty()) return;
    if (ImGui::GetTime() >= said.untilS) {
        session.notice = {};
        return;
    }
    wakeAt(said.untilS);
    probeText("notice", said.words);
    const float most = picture.width() - px(2 * kSpace3);
    const float width = std::min(most, textWidth(said.words) + px(2 * kSpace4));
    const float inner = width - px(2 * kSpace4), height = wrappedHeight(said.words, Face::body, inner) + px(kSpace4);
    const float top = picture.min.y + px(kSpace3 + 32 + kSpace2);  // under the names of the views
    const float left = std::floor(picture.centre().x - width * 0.5f);
    const Box area{{left, top}, {left + width, top + height}};
    fill(area, colours().glass, px(kRadius));
    wrappedText(area.inset(px(kSpace4), px(kSpace2)), said.words, Face::body, colours().onGlass);
}

}  // namespace stipple::ui
