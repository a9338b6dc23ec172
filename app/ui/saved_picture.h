// A file of the picture that is on the screen.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace stipple::ui {

struct SavedPicture {
    bool asPhone = false;                         // as a phone's camera gives it
    std::optional<std::filesystem::path> saveTo;  // a wish of the person, until the window has carried it out
    std::string said;                             // what became of it, until that stands on the picture
};

}  // namespace stipple::ui
