#include "app/ui/picture_card.h"

#include <algorithm>

#include "app/ui/paint.h"
#include "app/ui/pictures.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

// As much of it as there is room for: a card is no place to read a long name.
std::string beginning(const std::string& words, float width) {
    std::string part = words;
    while (part.size() > 1 && textWidth(part, Face::caption) > width) {
        part.pop_back();
        while (part.size() > 1 && (part.back() & 0xC0) == 0x80) part.pop_back();  // never half a letter
        if ((part.back() & 0x80) != 0 && part.size() > 1) part.pop_back();
    }
    return part;
}

void badge(Box box, const std::string& words) {
    if (words.empty()) return;
    const std::string shown = beginning(words, box.width() - px(16));
    const ImVec2 corner{box.min.x + px(3), box.min.y + px(3)};
    const Box plate{corner, {corner.x + std::ceil(textWidth(shown, Face::caption)) + px(9), corner.y + px(18)}};
    fill(plate, colours().glass, px(kRadiusSmall));
    text(plate, shown, Face::caption, colours().onGlass, Align::centre);
}

}  // namespace

Hit pictureCard(const std::string& name, Box box, const std::string& png, const CardLook& look) {
    const Palette& p = colours();
    const Hit hit = hitItem(name, box);
    coverPicture(box, png, px(kRadiusSmall));
    if (look.framed)
        frame(box.inset(-px(2)), p.accent, px(kRadius), px(2));
    else if (look.faintlyFramed)
        frame(box.inset(-px(2)), withAlpha(p.accent, 0.5f), px(kRadius), px(1));
    else if (hit.hovered)
        frame(box, p.outline, px(kRadiusSmall), px(1));
    badge(box, look.badge);
    focusRing(box.inset(-px(1)), hit, kRadiusSmall);
    return hit;
}

}  // namespace stipple::ui
