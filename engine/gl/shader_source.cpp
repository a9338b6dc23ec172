#include "engine/gl/shader_source.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace stipple::gl {

namespace {

// The quoted path of an include of ours, or "". System includes are for C++ alone and lie behind #ifdef __cplusplus.
std::string includedFile(const std::string& line) {
    const size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || line.compare(begin, 8, "#include") != 0) return "";
    const size_t open = line.find('"', begin + 8), close = line.find('"', open + 1);
    if (open == std::string::npos || close == std::string::npos) return "";
    return line.substr(open + 1, close - open - 1);
}

void expandInto(ShaderSource& source, const std::string& file) {
    const size_t number = source.files.size();
    source.files.push_back(file);
    // #version must come first, so that the file asked for keeps its own first lines.
    if (number > 0) source.text += "#line 1 " + std::to_string(number) + "\n";
    std::istringstream lines(resourceText(file));
    std::string line;
    for (int lineNumber = 1; std::getline(lines, line); ++lineNumber) {
        const std::string included = includedFile(line);
        if (included.empty()) {
            source.text += line + "\n";
            continue;
        }
        if (std::find(source.files.begin(), source.files.end(), included) == source.files.end()) {
            const std::vector<std::string> known = resourceNames(included);
            if (std::find(known.begin(), known.end(), included) == known.end())
                throw InputError(file + ":" + std::to_string(lineNumber) + ": there is no shader file \"" + included +
                                 "\"; mend the #include.");
            expandInto(source, included);
        }
        source.text += "#line " + std::to_string(lineNumber + 1) + " " + std::to_string(number) + "\n";
    }
}

}  // namespace

ShaderSource expandShader(const std::string& file) {
    ShaderSource source;
    expandInto(source, file);
    return source;
}

std::string withFileNames(const std::string& compilerLog, const std::vector<std::string>& files) {
    static const std::regex place(R"(^(\d+)[:(](\d+)\)?(?:\(\d+\))?\s*:)");
    std::istringstream lines(compilerLog);
    std::string line, result;
    while (std::getline(lines, line)) {
        std::smatch match;
        if (std::regex_search(line, match, place)) {
            const size_t file = std::stoul(match[1]);
            if (file < files.size()) line = files[file] + ":" + match[2].str() + ":" + match.suffix().str();
        }
        result += line + "\n";
    }
    return result;
}

}  // namespace stipple::gl
