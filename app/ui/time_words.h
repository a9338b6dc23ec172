// When something was, as people say it; local time.
#pragma once
#include <cstdint>
#include <string>

namespace stipple::ui {

std::string clockWords(int64_t atS);                 // "14:20"
std::string dayWords(int64_t atS, int64_t nowS);     // "today 14:20", "yesterday 9:05", "14 November", "2 May 2023"
std::string momentWords(int64_t atS, int64_t nowS);  // in a sentence: "at 14:20", "yesterday at 9:05", "on 14 November"
std::string dateForName(int64_t atS);                // "2024-11-14"

}  // namespace stipple::ui
