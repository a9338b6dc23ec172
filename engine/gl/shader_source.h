// Shader files with includes: `#include "shaders/..."` puts in a carried file, once; the driver's messages are turned
// back into lines of those files.
#pragma once
#include <string>
#include <vector>

namespace stipple::gl {

struct ShaderSource {
    std::string text;                // ready for the compiler
    std::vector<std::string> files;  // by the number that #line gives them; the first is the file asked for
    bool operator==(const ShaderSource&) const = default;
};

// Throws InputError where an include names nothing that the program carries.
ShaderSource expandShader(const std::string& file);

// "shaders/skin.frag:12: ..." instead of "0:12(5): ..." (Mesa) or "0(12) : ..." (NVIDIA).
std::string withFileNames(const std::string& compilerLog, const std::vector<std::string>& files);

}  // namespace stipple::gl
