// Reading the program's own preset files, with plain sentences about what is wrong in an edited copy.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/plan/hairline_data.h"

namespace stipple {

class PresetFile {
public:
    // A carried file (engine/base/resources.h). Throws InputError where it is no JSON object.
    explicit PresetFile(const std::string& name);

    const nlohmann::json& root() const { return root_; }
    [[noreturn]] void fail(const std::string& what) const;
    const nlohmann::json& member(const nlohmann::json& parent, const char* key) const;
    float number(const nlohmann::json& parent, const char* key) const;
    float numberOr(const nlohmann::json& parent, const char* key, float otherwise) const;
    // [[a, b], ...]
    std::vector<glm::vec2> pairs(const nlohmann::json& parent, const char* key) const;
    // [[azimuth in degrees, height], [azimuth, height, "corner"], ...]
    std::vector<ShapePoint> shapePoints(const nlohmann::json& parent, const char* key) const;

private:
    std::string name_;
    nlohmann::json root_;
};

}  // namespace stipple
