// The built-in heads as they are chosen among: by picture.
#pragma once
#include <string>
#include <vector>

#include "app/ui/box.h"
#include "engine/head/built_in.h"

namespace stipple::ui {

struct HeadCard {
    const BuiltInHead* head = nullptr;
    double lengthMm = 0, breadthMm = 0, arcMm = 0;  // its own; the arc by its landmarks, within some mm
    std::string words;                              // "200 × 154 mm, Norwood V", with the loss that it starts with
    std::string picture;                            // PNG
};
const std::vector<HeadCard>& headCards();

// A large one with its words below the picture, `start.head.NAME`; true when it was pressed.
bool headCard(Box box, const HeadCard& card, bool low);
// A small one with its title, NAME.INDEX; true when it was pressed.
bool smallHeadCard(const std::string& name, Box box, const HeadCard& card, bool on);

}  // namespace stipple::ui
