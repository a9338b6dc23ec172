#include "app/ui/time_words.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace stipple::ui {
namespace {

constexpr std::array<const char*, 12> kMonths{"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};

std::tm localTime(int64_t atS) {
    const auto seconds = std::time_t(atS);
    std::tm time{};
    localtime_r(&seconds, &time);
    return time;
}

bool isSameDay(const std::tm& a, const std::tm& b) { return a.tm_year == b.tm_year && a.tm_yday == b.tm_yday; }

bool isDayBefore(std::tm day, const std::tm& now) {
    day.tm_mday += 1;
    day.tm_hour = 12;  // no change of the clocks moves noon to another day
    day.tm_isdst = -1;
    std::mktime(&day);
    return isSameDay(day, now);
}

std::string dateWords(const std::tm& day, const std::tm& now) {
    std::string words = std::to_string(day.tm_mday) + " " + kMonths[size_t(day.tm_mon)];
    if (day.tm_year != now.tm_year) words += " " + std::to_string(day.tm_year + 1900);
    return words;
}

}  // namespace

std::string clockWords(int64_t atS) {
    const std::tm time = localTime(atS);
    std::array<char, 16> words{};
    std::snprintf(words.data(), words.size(), "%d:%02d", time.tm_hour, time.tm_min);
    return words.data();
}

std::string dayWords(int64_t atS, int64_t nowS) {
    const std::tm day = localTime(atS), now = localTime(nowS);
    if (isSameDay(day, now)) return "today " + clockWords(atS);
    if (isDayBefore(day, now)) return "yesterday " + clockWords(atS);
    return dateWords(day, now);
}

std::string momentWords(int64_t atS, int64_t nowS) {
    const std::tm day = localTime(atS), now = localTime(nowS);
    if (isSameDay(day, now)) return "at " + clockWords(atS);
    if (isDayBefore(day, now)) return "yesterday at " + clockWords(atS);
    return "on " + dateWords(day, now);
}

std::string dateForName(int64_t atS) {
    const std::tm day = localTime(atS);
    std::array<char, 32> words{};
    std::snprintf(words.data(), words.size(), "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
    return words.data();
}

}  // namespace stipple::ui
