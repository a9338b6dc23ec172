#include "engine/project/presets.h"

#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/base/text.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {
std::vector<Preset> readPresets() {
    std::vector<Preset> all;
    for (const std::string& name : resourceNames("assets/presets/looks/")) {
        const auto json = nlohmann::ordered_json::parse(resourceText(name));
        Preset preset{json.at("name"), json.at("help"), {}};
        for (const auto& [path, value] : json.at("fields").items())
            preset.settings.push_back(path + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
        all.push_back(std::move(preset));
    }
    return all;
}
}  // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = readPresets();
    return all;
}

void applyPreset(Project& project, const std::string& name) {
    std::vector<std::string> names;
    for (const Preset& preset : presets()) {
        if (preset.name == name) {
            for (const std::string& setting : preset.settings) applySetting(project, setting);
            return;
        }
        names.push_back(preset.name);
    }
    throw UsageError("There is no preset \"" + name + "\": there are " + joinText(names, ", ") +
                     didYouMean(name, names));
}

}  // namespace stipple
