#include "engine/plan/preset_file.h"

#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace stipple {

using nlohmann::json;

PresetFile::PresetFile(const std::string& name) : name_(name) {
    root_ = json::parse(resourceText(name), nullptr, false);
    if (!root_.is_object()) fail("it is not valid JSON");
}

void PresetFile::fail(const std::string& what) const {
    throw InputError("The preset file " + name_ + " cannot be used: " + what + "; restore the original file.");
}

const json& PresetFile::member(const json& parent, const char* key) const {
    if (!parent.is_object() || !parent.contains(key)) fail(std::string("\"") + key + "\" is missing");
    return parent[key];
}

float PresetFile::number(const json& parent, const char* key) const {
    const json& value = member(parent, key);
    if (!value.is_number()) fail(std::string("\"") + key + "\" is not a number");
    return value.get<float>();
}

float PresetFile::numberOr(const json& parent, const char* key, float otherwise) const {
    return parent.is_object() && parent.contains(key) ? number(parent, key) : otherwise;
}

std::vector<glm::vec2> PresetFile::pairs(const json& parent, const char* key) const {
    std::vector<glm::vec2> result;
    for (const ShapePoint& point : shapePoints(parent, key)) result.push_back({point.at.azimuthDeg, point.at.height});
    return result;
}

std::vector<ShapePoint> PresetFile::shapePoints(const json& parent, const char* key) const {
    const json& list = member(parent, key);
    if (!list.is_array() || list.size() < 2) fail(std::string("\"") + key + "\" is not a list of two points or more");
    std::vector<ShapePoint> result;
    for (const json& point : list) {
        const bool numbers = point.is_array() && point.size() >= 2 && point[0].is_number() && point[1].is_number();
        if (!numbers) fail(std::string("a point of \"") + key + "\" is not a pair of numbers");
        result.push_back({{point[0].get<float>(), point[1].get<float>()}, point.size() > 2 && point[2] == "corner"});
    }
    return result;
}

}  // namespace stipple
