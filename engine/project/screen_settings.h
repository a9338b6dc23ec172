// How large the pixels of this machine's screens are, and how far the person sits from them; a small JSON file in the
// config folder.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

namespace stipple {

// What screens and desks come to.
constexpr double kLeastPixelsPerMm = 0.5, kMostPixelsPerMm = 50;
constexpr double kLeastEyeToScreenMm = 200, kMostEyeToScreenMm = 3000;

struct ScreenId {
    std::string name;  // as the system calls it
    glm::ivec2 sizePx{};
    bool operator==(const ScreenId&) const = default;
};
struct MeasuredScreen {
    ScreenId id;
    double pixelsPerMm = 0;  // measured by a person
    bool operator==(const MeasuredScreen&) const = default;
};

struct ScreenSettings {
    static constexpr size_t kMost = 16;
    std::vector<MeasuredScreen> screens;  // the one that was measured last comes first
    double eyeToScreenMm = 600;           // proposed
    bool operator==(const ScreenSettings&) const = default;

    std::optional<double> pixelsPerMmOf(const ScreenId& id) const;
    void setPixelsPerMm(const ScreenId& id, double pixelsPerMm);
};

// $XDG_CONFIG_HOME/stipple/screens.json. What is not there, or cannot be, is as if it had never been set.
ScreenSettings readScreenSettings();
// Returns "", or in one sentence why it cannot be kept.
std::string keepScreenSettings(const ScreenSettings& settings);

}  // namespace stipple
