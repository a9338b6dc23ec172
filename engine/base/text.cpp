#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace stipple {

std::vector<std::string> splitText(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (size_t at = 0;;) {
        size_t end = text.find(separator, at);
        parts.emplace_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return parts;
        at = end + 1;
    }
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return lower;
}

std::string joinText(std::span<const std::string> words, std::string_view separator) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += separator;
        text += word;
    }
    return text;
}

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

namespace {
struct UnitFactor {
    std::string_view typed, field;
    double factor;
};
constexpr std::array kUnitFactors = {
    UnitFactor{"mm", "mm", 1},      UnitFactor{"cm", "mm", 10},
    UnitFactor{"m", "mm", 1000},    UnitFactor{"in", "mm", 25.4},
    UnitFactor{"inch", "mm", 25.4}, UnitFactor{"\"", "mm", 25.4},
    UnitFactor{"mm", "cm", 0.1},    UnitFactor{"d", "days", 1},
    UnitFactor{"day", "days", 1},   UnitFactor{"w", "days", 7},
    UnitFactor{"weeks", "days", 7}, UnitFactor{"y", "years", 1},
    UnitFactor{"year", "years", 1}, UnitFactor{"months", "years", 1.0 / 12},
};

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}
}  // namespace

std::optional<double> parseQuantity(std::string_view text, std::string_view unit) {
    std::string plain(trim(text));
    std::replace(plain.begin(), plain.end(), ',', '.');
    size_t end = plain.size();
    while (end > 0 && !(plain[end - 1] >= '0' && plain[end - 1] <= '9') && plain[end - 1] != '.') --end;
    std::optional<double> number = parseNumber(trim(std::string_view(plain).substr(0, end)));
    const std::string typedUnit = lowerCase(trim(std::string_view(plain).substr(end)));
    if (!number || typedUnit.empty() || typedUnit == lowerCase(unit)) return number;
    for (const UnitFactor& u : kUnitFactors)
        if (u.typed == typedUnit && u.field == unit) return *number * u.factor;
    return std::nullopt;
}

std::string formatNumber(double value) {
    std::array<char, 40> text{};
    const float single = static_cast<float>(value);
    const bool isSingle = static_cast<double>(single) == value;
    const double size = std::abs(value);
    const bool isWritten = value == 0 || (size >= 1e-4 && size < 1e15);  // else with an exponent
    const auto format = isWritten ? std::chars_format::fixed : std::chars_format::general;
    auto result = isSingle ? std::to_chars(text.data(), text.data() + text.size(), single, format)
                           : std::to_chars(text.data(), text.data() + text.size(), value, format);
    return std::string(text.data(), result.ptr);
}

std::string formatFixed(double value, int places) {
    std::array<char, 400> text{};
    auto result = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, places);
    std::string out(text.data(), result.ptr);
    if (out.find_first_not_of("-0.") == std::string::npos && out.starts_with('-')) out.erase(0, 1);
    return out;
}

std::string nearestWord(std::string_view word, std::span<const std::string> candidates) {
    const std::string typed = lowerCase(word);
    std::string best;
    size_t bestDistance = std::max<size_t>(2, typed.size() / 2) + 1;
    for (const std::string& candidate : candidates) {
        const std::string other = lowerCase(candidate);
        std::vector<size_t> row(other.size() + 1);
        for (size_t j = 0; j <= other.size(); ++j) row[j] = j;
        for (size_t i = 1; i <= typed.size(); ++i) {
            size_t diagonal = row[0];
            row[0] = i;
            for (size_t j = 1; j <= other.size(); ++j) {
                const size_t substituted = diagonal + (typed[i - 1] != other[j - 1]);
                diagonal = row[j];
                row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
            }
        }
        const size_t distance = !typed.empty() && other.ends_with("." + typed) ? 1 : row[other.size()];
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string didYouMean(std::string_view word, std::span<const std::string> candidates) {
    const std::string near = nearestWord(word, candidates);
    return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

}  // namespace stipple
