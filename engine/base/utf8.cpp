#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace stipple {
namespace {

// Bytes of the UTF-8 character at the beginning of the text; 0 where there is none (Unicode, table 3-7).
size_t utf8Length(std::string_view text) {
    const auto byte = [&](size_t i) { return i < text.size() ? unsigned(uint8_t(text[i])) : 0u; };
    const unsigned first = byte(0), second = byte(1);
    size_t length = 0;
    if (first < 0x80) length = 1;
    if (first >= 0xC2 && first <= 0xDF) length = 2;
    if (first >= 0xE0 && first <= 0xEF) length = 3;
    if (first >= 0xF0 && first <= 0xF4) length = 4;
    for (size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    const bool isTooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool isSurrogate = first == 0xED && second > 0x9F, isBeyond = first == 0xF4 && second > 0x8F;
    return isTooLong || isSurrogate || isBeyond ? 0 : length;
}

}  // namespace

std::string validUtf8(std::string_view text, size_t mostBytes) {
    std::string valid;
    while (!text.empty()) {
        const size_t length = utf8Length(text);
        if (valid.size() + std::max<size_t>(length, 1) > mostBytes) break;
        valid += length ? text.substr(0, length) : "?";
        text.remove_prefix(std::max<size_t>(length, 1));
    }
    return valid;
}

}  // namespace stipple
