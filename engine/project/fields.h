// The field table: every value that a person can set, described once, with the way to read and write it in a Project.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/field.h"
#include "engine/project/project.h"

namespace stipple {

struct Field {
    FieldInfo info;
    double (*get)(const Project&);
    void (*set)(Project&, double);  // a value within the range; choices and toggles by index
};

std::span<const Field> fields();
// Throws UsageError with the nearest right path.
const Field& fieldAt(const std::string& path);
// Rows that say in another way what other rows say: years, of days and sessions; all spreads of the dots, of each one.
inline constexpr const char *kYearsPath = "time.years", *kAllSpreadsPath = "plan.dot.spread";
// The what-if that is shown.
inline constexpr const char* kMistakePath = "what_if.kind";
// Rows of the places of the plan's drawn zones: "zones.0.density".
inline constexpr const char* kDrawnZonePath = "zones.";
bool followsFromOthers(const Field& field);
bool isDefault(const Field& field, const Project& project);

// "PATH=VALUE" of the command line. Throws UsageError.
struct Setting {
    const Field* field;
    double value;
};
Setting settingOf(const std::string& text);
void applySetting(Project& project, const std::string& text);

}  // namespace stipple
