#include "engine/base/log.h"

#include <cstdio>
#include <cstdlib>

#include "engine/base/error.h"

namespace stipple {
namespace {
bool quietLog = false;

void printLine(std::string_view prefix, std::string_view text) {
    std::fprintf(stderr, "%.*s%.*s\n", static_cast<int>(prefix.size()), prefix.data(), static_cast<int>(text.size()),
                 text.data());
}
}  // namespace

void logInfo(std::string_view text) {
    if (!quietLog) printLine("", text);
}
void logWarning(std::string_view text) { printLine("stipple: ", text); }
void setLogQuiet(bool quiet) { quietLog = quiet; }

void failCheck(const char* file, int line, const char* condition, const std::string& values) {
    std::fprintf(stderr, "stipple: a bug, please report it: %s:%d: %s failed. %s\n", file, line, condition,
                 values.c_str());
    std::abort();
}

}  // namespace stipple
