// A small picture that can be pressed: a look, a time.
#pragma once
#include <string>

#include "app/ui/input.h"

namespace stipple::ui {

struct CardLook {
    std::string badge;  // on a plate in the upper left corner
    bool framed = false;
    bool faintlyFramed = false;
};

Hit pictureCard(const std::string& name, Box box, const std::string& png, const CardLook& look);

}  // namespace stipple::ui
