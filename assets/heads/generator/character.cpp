#include "assets/heads/generator/character.h"

#include <stdexcept>

namespace stipple::headgen {
namespace {

void setSliders(Character& character, std::initializer_list<std::pair<const char*, float>> values) {
    for (const auto& [slider, value] : values)
        if (!character.identity.set(slider, value)) throw std::logic_error(std::string("no slider ") + slider);
}

Character studio() {
    Character c;
    c.title = "Head A";
    c.description = "Longer vault, straight nose, firm jaw";
    c.order = 1;
    c.start = {{"plan.hairline.shape", "mature"}, {"hair.pattern", "norwood_5"}, {"skin.tone", "6"}};
    return c;
}

Character female() {
    Character c;
    c.title = "Head B";
    c.description = "Smaller vault, upright forehead, slender neck";
    c.order = 2;
    c.start = {{"plan.hairline.shape", "female"},   {"plan.hairline.height_mm", "63"},
               {"plan.hairline.softness_mm", "10"}, {"plan.density", "100"},
               {"hair.pattern", "ludwig_2"},        {"skin.tone", "4"}};
    c.scale = 0.957f;
    c.people = People::women;
    setSliders(c, {{"brow_ridge", -1.2f}, {"jaw_width", -0.8f}, {"forehead_slope", -0.7f}, {"neck_girth", -2.4f}});
    return c;
}

Character broad() {
    Character c;
    c.title = "Head C";
    c.description = "Shorter, broader vault, wide nose, full lips";
    c.order = 3;
    c.start = {{"plan.hairline.shape", "mature"}, {"hair.pattern", "norwood_3v"}, {"skin.tone", "8"}};
    setSliders(c, {{"head_length", -1.4f}, {"head_breadth", 1.5f}, {"nose_width", 1.5f}, {"lips", 1.2f}});
    return c;
}

}  // namespace

Character characterNamed(const std::string& name) {
    Character character;
    if (name == "studio")
        character = studio();
    else if (name == "female")
        character = female();
    else if (name == "broad")
        character = broad();
    else
        throw std::invalid_argument("There is no head \"" + name + "\"; there are studio, female and broad.");
    character.name = name;
    return character;
}

}  // namespace stipple::headgen
