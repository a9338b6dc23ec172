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

std::string quoted(const std::string& text) { return '"' + text + '"'; }
// A number as it is, a word in quotes.
std::string jsonValue(const std::string& value) {
    return value.find_first_not_of("0123456789.-") == std::string::npos ? value : quoted(value);
}

}  // namespace

std::string sideFileOf(const Character& character, const IdentityFrame& frame, const Landmarks& landmarks) {
    std::string start;
    for (const auto& [path, value] : character.start)
        start += (start.empty() ? "\n    " : ",\n    ") + quoted(path) + ": " + jsonValue(value);
    const vec3 origin = frame.originMm;
    std::string json = "{\n  \"name\": " + quoted(character.name) + ",\n  \"title\": " + quoted(character.title) +
                       ",\n  \"description\": " + quoted(character.description) +
                       format(",\n  \"order\": %d,\n  \"start\": {", character.order) + start +
                       "\n  },\n  \"unit_mm\": 1000.0,\n  \"colour\": \"tint\",\n  \"identity\": {" +
                       format("\"origin_mm\": [%.4f, %.4f, %.4f], \"scale\": %.4f", double(origin.x), double(origin.y),
                              double(origin.z), double(frame.scale)) +
                       "},\n  \"landmarks\": {";
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
