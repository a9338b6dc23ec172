#include "app/ui/head_cards.h"

#include <cmath>
#include <glm/glm.hpp>
#include <nlohmann/json.hpp>

#include "app/ui/pictures.h"
#include "app/ui/widgets.h"
#include "engine/base/resources.h"
#include "engine/base/text.h"
#include "engine/base/units.h"
#include "engine/project/field_words.h"
#include "engine/project/fields.h"
#include "engine/project/head_source.h"

namespace stipple::ui {
namespace {

const ImVec2 kFaceFocus{0.5f, 0.42f};

class SideFile {
public:
    explicit SideFile(const std::string& name)
        : landmarks_(nlohmann::json::parse(resourceText("assets/heads/" + name + ".json")).at("landmarks")) {}
    glm::dvec3 at(const char* landmark) const {
        const auto& p = landmarks_.at(landmark);
        return {p.at(0).get<double>(), p.at(1).get<double>(), p.at(2).get<double>()};
    }
    double between(const char* from, const char* to) const { return glm::distance(at(from), at(to)); }

private:
    nlohmann::json landmarks_;
};

// Half an ellipse over the ears (Ramanujan's formula), and the fuller shape of a head.
double arcOver(double breadthMm, double heightMm) {
    constexpr double kFuller = 1.03;
    const double a = breadthMm * 0.5, h = std::pow((a - heightMm) / (a + heightMm), 2);
    return kFuller * kPi * (a + heightMm) * (1 + 3 * h / (10 + std::sqrt(4 - 3 * h))) * 0.5;
}

HeadCard cardOf(const BuiltInHead& head) {
    const SideFile side(head.name);
    HeadCard card{.head = &head, .picture = resourceText(pictureOf(head))};
    card.lengthMm = side.between("glabella", "opisthocranion");
    card.breadthMm = side.between("euryon_L", "euryon_R");
    card.arcMm = arcOver(card.breadthMm, side.at("vertex").y - side.at("tragion_L").y);
    const Project fresh;
    const Field& pattern = fieldAt("hair.pattern");
    card.words = formatFixed(card.lengthMm, 0) + " \xC3\x97 " + formatFixed(card.breadthMm, 0) + " mm, " +
                 valueText(pattern.info, pattern.get(withBuiltInHead(fresh, head.name)));
    return card;
}
}  // namespace

const std::vector<HeadCard>& headCards() {
    static const std::vector<HeadCard> all = [] {
        std::vector<HeadCard> cards;
        for (const BuiltInHead& head : builtInHeads()) cards.push_back(cardOf(head));
        return cards;
    }();
    return all;
}

bool headCard(Box box, const HeadCard& card, bool low) {
    const Palette& p = colours();
    const Hit hit = hitItem("start.head." + card.head->name, box);
    fill(box, hit.hovered ? p.hover : p.raised, px(kRadiusLarge));
    Box picture = box;
    Box words = picture.cutBottom(px(low ? 58 : 64)).inset(px(kSpace4), px(low ? 7 : 9));
    coverPicture(picture, card.picture, px(kRadiusLarge), kFaceFocus, ImDrawFlags_RoundCornersTop);
    text(words.cutTop(px(24)), card.head->title, Face::title, p.text);
    text(words.cutTop(px(20)), fitted(card.words, Face::body, words.width()), Face::body, p.text2);
    if (hit.hovered) frame(box, p.accent, px(kRadiusLarge), px(2));
    focusRing(box, hit, kRadiusLarge);
    tooltip(hit, {card.head->title, card.head->help, card.words});
    return hit.pressed;
}

bool smallHeadCard(const std::string& name, Box box, const HeadCard& card, bool on) {
    const Palette& p = colours();
    const Hit hit = hitItem(name, box);
    fill(box, on ? p.accentSoft : hit.hovered ? p.hover : p.raised, px(kRadius));
    Box picture = box;
    const Box words = picture.cutBottom(px(26));
    coverPicture(picture, card.picture, px(kRadius), kFaceFocus, ImDrawFlags_RoundCornersTop);
    text(words, card.head->title, Face::caption, on ? p.text : p.text2, Align::centre);
    if (on) frame(box, p.accent, px(kRadius), px(2));
    focusRing(box, hit);
    tooltip(hit, {card.head->title, card.head->help, card.words});
    return hit.pressed;
}

}  // namespace stipple::ui
