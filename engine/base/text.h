// Words and numbers that people type. Numbers never depend on the locale.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

std::vector<std::string> splitText(std::string_view text, char separator);
std::string lowerCase(std::string_view text);
std::string joinText(std::span<const std::string> words, std::string_view separator);

// The whole text as a number ("7", "-0.5", "1e3"); nothing where it is none or not finite.
std::optional<double> parseNumber(std::string_view text);

// A number that a person typed into a field of `unit` ("mm", "cm", "days", "years", "%", ...): "66", "7 cm", "7,2cm",
// "2.5 in" in a length field give millimetres; a comma may stand for the point. Nothing where it does not fit.
std::optional<double> parseQuantity(std::string_view text, std::string_view unit);

// Shortest decimal text that reads back as the same float or double.
std::string formatNumber(double value);
std::string formatFixed(double value, int places);

// The candidate nearest to `word` by edit distance, "" where none is near (more than half of it wrong).
std::string nearestWord(std::string_view word, std::span<const std::string> candidates);

// "; did you mean \"softness_mm\"?" or "" - the tail of a message about a wrong word.
std::string didYouMean(std::string_view word, std::span<const std::string> candidates);

}  // namespace stipple
