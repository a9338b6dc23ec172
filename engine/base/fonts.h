// The fonts that the program carries (assets/fonts).
#pragma once
#include <string>

namespace stipple {

inline constexpr const char* kFontRegular = "fonts/Inter-Regular.otf";
inline constexpr const char* kFontMedium = "fonts/Inter-Medium.otf";
inline constexpr const char* kFontSemiBold = "fonts/Inter-SemiBold.otf";
inline constexpr const char* kFontDisplay = "fonts/InterDisplay-Medium.otf";
inline constexpr const char* kFontIcons = "fonts/materialdesignicons-webfont.ttf";

// The file of one of them. The bytes stay where they are as long as the program runs: font libraries keep pointing
// into them.
const std::string& fontBytes(const char* name);

}  // namespace stipple
