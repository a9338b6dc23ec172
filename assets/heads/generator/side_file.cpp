#include "assets/heads/generator/side_file.h"

#include <cstdio>

namespace stipple::headgen {
namespace {

template <typename... Ts>
std::string format(const char* pattern, Ts... values) {
    char text[200];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

}  // namespace

std::string sideFileOf(const std::string& name, const std::string& description, const Landmarks& landmarks) {
    std::string json = "{\n  \"name\": \"" + name + "\",\n  \"description\": \"" + description +
                       "\",\n  \"unit_mm\": 1000.0,\n  \"colour\": \"tint\",\n  \"landmarks\": {";
    const char* separator = "\n";
    for (const auto& [landmark, p] : landmarks) {
        auto clean = [](float v) { return std::fabs(v) < 0.005f ? 0.0 : double(v); };  // no "-0.00"
        json +=
            separator + format("    \"%s\": [%.2f, %.2f, %.2f]", landmark.c_str(), clean(p.x), clean(p.y), clean(p.z));
        separator = ",\n";
    }
    return json + "\n  }\n}\n";
}

std::string measureTable(const std::vector<Measure>& measures) {
    std::string table = "measure                                    value     mean     sd      z\n";
    for (const Measure& m : measures)
        table += format("%-40s %7.1f  %7.1f  %5.1f  %+5.2f\n", m.name.c_str(), double(m.valueMm), double(m.meanMm),
                        double(m.deviationMm), double((m.valueMm - m.meanMm) / m.deviationMm));
    return table;
}

}  // namespace stipple::headgen
