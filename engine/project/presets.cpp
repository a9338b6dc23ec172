#include "engine/project/presets.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/base/text.h"
#include "engine/project/fields.h"
#include "engine/project/file/json_reading.h"

namespace stipple {
namespace {
std::vector<Preset> readPresets() {
    std::vector<Preset> all;
    for (const std::string& name : resourceNames("assets/presets/looks/")) {
        const auto json = Json::parse(resourceText(name));
        Preset preset{json.at("name"), json.at("help"), {}, {}};
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

void applyPreset(Project& project, const Preset& preset) {
    for (const std::string& setting : preset.settings) applySetting(project, setting);
    if (!preset.line.empty()) project.plan.hairline.points = preset.line;
}

void applyPreset(Project& project, const std::string& name) {
    std::vector<std::string> notes, names;
    std::vector<Preset> all = presets();
    for (Preset& own : ownLines(notes)) all.push_back(std::move(own));
    for (const Preset& preset : all) {
        if (preset.name == name) return applyPreset(project, preset);
        names.push_back(preset.name);
    }
    throw UsageError("There is no preset \"" + name + "\": there are " + joinText(names, ", ") +
                     didYouMean(name, names));
}

}  // namespace stipple
