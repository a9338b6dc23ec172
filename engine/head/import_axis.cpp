#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/import.h"

namespace stipple {

glm::vec3 parseAxis(const std::string& text, const std::string& optionName) {
    const auto refuse = [&] {
        throw UsageError(optionName + " takes an axis like +Y, -z or 0,0.99,-0.1, not \"" + text + "\"");
    };
    const std::vector<std::string> parts = splitText(text, ',');
    if (parts.size() == 3) {
        glm::dvec3 axis;
        for (int a = 0; a < 3; ++a) {
            const auto number = parseNumber(parts[size_t(a)]);
            if (!number) refuse();
            axis[a] = *number;
        }
        const double length = glm::length(axis);
        if (!(length > 1e-9 && length < 1e9)) refuse();
        return glm::vec3(axis / length);
    }
    std::string word = lowerCase(text);
    float sign = 1;
    if (word.size() == 2 && (word[0] == '+' || word[0] == '-')) {
        sign = word[0] == '-' ? -1.0f : 1.0f;
        word.erase(0, 1);
    }
    glm::vec3 axis(0);
    if (word == "x")
        axis.x = sign;
    else if (word == "y")
        axis.y = sign;
    else if (word == "z")
        axis.z = sign;
    else
        refuse();
    return axis;
}

}  // namespace stipple
