#include "assets/heads/generator/character.h"

#include <stdexcept>

namespace stipple::headgen {
namespace {

Character studio() {
    Character c;
    c.title = "Head A";
    c.description = "Longer vault, straight nose, firm jaw";
    c.order = 1;
    c.start = {{"plan.hairline.shape", "mature"}, {"hair.pattern", "norwood_5"}, {"skin.tone", "6"}};
    return c;
}

}  // namespace

void Character::set(std::initializer_list<std::pair<const char*, float>> sliders) {
    for (const auto& [slider, value] : sliders)
        if (!identity.set(slider, value)) throw std::logic_error(std::string("There is no slider ") + slider + ".");
}

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
