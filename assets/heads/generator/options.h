// The command line of headgen.
#pragma once
#include <string>

#include "assets/heads/generator/edge_length.h"
#include "assets/heads/generator/identity.h"

namespace stipple::headgen {

struct Options {
    std::string output;  // path without extension; its last part is the head's name
    std::string name, description = "Adult man, bald, of mean proportions (ANSUR II)";
    float stepMm = 1.f;  // of the first sampling grid
    EdgeLengthOptions edges;
    Identity identity;
    bool listSliders = false;
};

extern const char* const kUsage;

// Throws std::invalid_argument with one sentence.
Options parseOptions(int argc, char** argv);

}  // namespace stipple::headgen
