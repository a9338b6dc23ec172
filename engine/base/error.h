// Three kinds of error. A bug: STIPPLE_CHECK prints the values and aborts. Something from outside that cannot be used:
// InputError or UsageError, whose text is one plain sentence for the person. Expected trouble: returned as data.
#pragma once
#include <sstream>
#include <stdexcept>
#include <string>

namespace stipple {

// A file, a machine or a value from outside is not usable. what(): one sentence that says what, which, and what to do.
// The program ends with exit code 1, or shows the sentence in the panel and keeps what it had.
class InputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The command line is wrong: an unknown flag, field, view or value. Exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

[[noreturn]] void failCheck(const char* file, int line, const char* condition, const std::string& values);

namespace detail {
template <typename... Ts>
std::string joinForMessage(const Ts&... values) {
    std::ostringstream text;
    (text << ... << values);
    return text.str();
}
}  // namespace detail

}  // namespace stipple

// STIPPLE_CHECK(condition, value, "text", ...): a broken assumption of ours. Never for input from outside.
#define STIPPLE_CHECK(condition, ...)                                                               \
    do {                                                                                            \
        if (!(condition))                                                                           \
            ::stipple::failCheck(__FILE__, __LINE__, #condition,                                    \
                                 ::stipple::detail::joinForMessage("" __VA_OPT__(, ) __VA_ARGS__)); \
    } while (false)
