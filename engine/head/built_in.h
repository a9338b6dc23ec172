// The heads that travel with the program (assets/heads), as a person chooses among them. head.h loads them.
#pragma once
#include <string>
#include <vector>

namespace stipple {

struct BuiltInHead {
    std::string name;                // "studio"
    std::string title;               // "Head A"
    std::string help;                // one line
    std::vector<std::string> start;  // PATH=VALUE: what a person starts with who picks this head by its picture
};
// In the order in which they are offered.
const std::vector<BuiltInHead>& builtInHeads();
// Path of its picture among the carried files: PNG, about 480x480.
std::string pictureOf(const BuiltInHead& head);

}  // namespace stipple
