// Text of unknown encoding as UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace stipple {

// The text with a question mark for each byte that is no part of a UTF-8 character, cut after the last character that
// ends within `mostBytes`.
std::string validUtf8(std::string_view text, size_t mostBytes);

}  // namespace stipple
