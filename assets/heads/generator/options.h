// The command line of headgen.
#pragma once
#include <string>

#include "assets/heads/generator/character.h"
#include "assets/heads/generator/edge_length.h"

namespace stipple::headgen {

struct Options {
    std::string output;   // path without extension; its last part names the character
    Character character;  // with the sliders of the command line
    float stepMm = 1.f;   // of the first sampling grid
    EdgeLengthOptions edges;
    bool listSliders = false;
};

extern const char* const kUsage;

// Throws std::invalid_argument with one sentence.
Options parseOptions(int argc, char** argv);

}  // namespace stipple::headgen
