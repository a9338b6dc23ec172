#include "engine/project/screen_settings.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/file/json_reading.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "stipple-screens";
constexpr size_t kMostBytes = size_t(1) << 20;

fs::path settingsFile() {
    const fs::path folder = configFolder();
    return folder.empty() ? fs::path() : folder / "screens.json";
}

MeasuredScreen screenOf(const JsonValue& object) {
    constexpr size_t kMostPixels = 100'000;
    const glm::ivec2 size(int(object.at("width_px").count(kMostPixels)),
                          int(object.at("height_px").count(kMostPixels)));
    return {{object.at("name").text(), size}, object.at("pixels_per_mm").number()};
}

bool isWithin(double value, double low, double high) { return value >= low && value <= high; }

}  // namespace

std::optional<double> ScreenSettings::pixelsPerMmOf(const ScreenId& id) const {
    const auto found =
        std::find_if(screens.begin(), screens.end(), [&](const MeasuredScreen& screen) { return screen.id == id; });
    if (found == screens.end()) return std::nullopt;
    return found->pixelsPerMm;
}

void ScreenSettings::setPixelsPerMm(const ScreenId& id, double pixelsPerMm) {
    std::erase_if(screens, [&](const MeasuredScreen& screen) { return screen.id == id; });
    screens.insert(screens.begin(), {id, pixelsPerMm});
    screens.resize(std::min(screens.size(), kMost));
}

ScreenSettings readScreenSettings() {
    ScreenSettings settings;
    try {
        const std::string name = settingsFile().string();
        const Json json = parseJson(readFile(settingsFile(), kMostBytes), name);
        const JsonValue whole(json, name);
        const double eyeMm = 1000 * whole.at("eye_to_screen_m").number();
        if (isWithin(eyeMm, kLeastEyeToScreenMm, kMostEyeToScreenMm)) settings.eyeToScreenMm = eyeMm;
        const JsonValue list = whole.at("screens");
        for (size_t i = 0, count = list.size(ScreenSettings::kMost); i < count; ++i) {
            const MeasuredScreen screen = screenOf(list.at(i));
            if (isWithin(screen.pixelsPerMm, kLeastPixelsPerMm, kMostPixelsPerMm)) settings.screens.push_back(screen);
        }
    } catch (const InputError&) {
        return settings;
    }
    return settings;
}

std::string keepScreenSettings(const ScreenSettings& settings) {
    const std::string begin = "The size of this screen is known until the window closes, but cannot be kept: ";
    const fs::path file = settingsFile();
    if (file.empty()) return begin + "there is no home folder.";
    Json list = Json::array();
    for (const MeasuredScreen& screen : settings.screens)
        list.push_back({{"name", screen.id.name},
                        {"width_px", screen.id.sizePx.x},
                        {"height_px", screen.id.sizePx.y},
                        {"pixels_per_mm", screen.pixelsPerMm}});
    const Json json{
        {"format", kFormat}, {"version", 1}, {"eye_to_screen_m", settings.eyeToScreenMm / 1000}, {"screens", list}};
    try {
        constexpr unsigned kOwnerOnly = 0600;
        writeFileAtomic(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n", kOwnerOnly);
        return "";
    } catch (const InputError& error) {
        return begin + error.what();
    }
}

}  // namespace stipple
