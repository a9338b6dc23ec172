// Bytes in texts.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stipple {

std::string base64Of(std::string_view bytes);
// Nothing where the text is not base64 to its end.
std::optional<std::string> bytesOfBase64(std::string_view text);

}  // namespace stipple
