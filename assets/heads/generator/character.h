// What makes one built-in head another than the next: its numbers, and how it is offered to a person.
#pragma once
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "assets/heads/generator/design.h"
#include "assets/heads/generator/identity.h"
#include "assets/heads/generator/measures.h"

namespace stipple::headgen {

struct Character {
    std::string name;
    std::string title, description;  // as the chooser shows them
    int order = 0;                   // in the chooser, from the left
    // Field values that a person starts with who picks this head.
    std::vector<std::pair<std::string, std::string>> start;

    float scale = 1;  // of the finished head, against the sculpt's own size
    SculptDesign sculpt;
    PaintDesign paint;
    StrandDesign strands;
    SculptIdentity identity;
    People people = People::men;  // whose means the measures are held against

    void set(std::initializer_list<std::pair<const char*, float>> sliders);
};

Character female();
Character broad();

// "studio", "female", "broad". Throws std::invalid_argument for another name.
Character characterNamed(const std::string& name);

}  // namespace stipple::headgen
