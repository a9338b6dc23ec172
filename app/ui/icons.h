// Material Design Icons 1.6.50 as UTF-8. Only these glyphs enter the atlas.
#pragma once
#include <imgui.h>

namespace stipple::ui::icon {

inline constexpr char kUndo[] = "\xEF\x95\x8C";      // F54C
inline constexpr char kRedo[] = "\xEF\x91\x8E";      // F44E
inline constexpr char kDown[] = "\xEF\x85\x80";      // F140
inline constexpr char kLeft[] = "\xEF\x85\x81";      // F141
inline constexpr char kRight[] = "\xEF\x85\x82";     // F142
inline constexpr char kClose[] = "\xEF\x85\x96";     // F156
inline constexpr char kCheck[] = "\xEF\x84\xAC";     // F12C
inline constexpr char kCube[] = "\xEF\x86\xA7";      // F1A7
inline constexpr char kFile[] = "\xEF\x88\xA4";      // F224
inline constexpr char kFolder[] = "\xEF\x89\x96";    // F256
inline constexpr char kHistory[] = "\xEF\x8B\x9A";   // F2DA
inline constexpr char kInfo[] = "\xEF\x8B\xBD";      // F2FD
inline constexpr char kKeyboard[] = "\xEF\x8C\x8C";  // F30C
inline constexpr char kReset[] = "\xEF\x91\x99";     // F459
inline constexpr char kSwap[] = "\xEF\x93\xA1";      // F4E1
inline constexpr char kTape[] = "\xEF\x91\xAD";      // F46D
inline constexpr char kUp[] = "\xEF\x81\x9D";        // F05D
inline constexpr char kAlert[] = "\xEF\x97\x96";     // F5D6
inline constexpr char kTune[] = "\xEF\x98\xAE";      // F62E
inline constexpr char kPlus[] = "\xEF\x90\x95";      // F415
inline constexpr char kMore[] = "\xEF\x87\x98";      // F1D8
inline constexpr char kColumns[] = "\xEF\x95\xAD";   // F56D
inline constexpr char kOrbit[] = "\xEF\x91\xA4";     // F464
inline constexpr char kPencil[] = "\xEF\x8F\xAB";    // F3EB
inline constexpr char kPoints[] = "\xEF\x95\x9F";    // F55F
inline constexpr char kNeedle[] = "\xEF\x8E\x91";    // F391
inline constexpr char kZone[] = "\xEF\x95\xA0";      // F560
inline constexpr char kMirror[] = "\xEF\x86\x8A";    // F18A
inline constexpr char kPlay[] = "\xEF\x90\x8A";      // F40A
inline constexpr char kPause[] = "\xEF\x8F\xA4";     // F3E4
inline constexpr char kBrush[] = "\xEF\x83\xA3";     // F0E3

inline constexpr ImWchar kRanges[] = {0xF05D, 0xF05D, 0xF224, 0xF224, 0xF46D, 0xF46D, 0xF415, 0xF415, 0xF1D8, 0xF1D8,
                                      0xF56D, 0xF56D, 0xF12C, 0xF12C, 0xF140, 0xF142, 0xF156, 0xF156, 0xF1A7, 0xF1A7,
                                      0xF256, 0xF256, 0xF2DA, 0xF2DA, 0xF2FD, 0xF2FD, 0xF30C, 0xF30C, 0xF44E, 0xF44E,
                                      0xF459, 0xF459, 0xF4E1, 0xF4E1, 0xF54C, 0xF54C, 0xF5D6, 0xF5D6, 0xF62E, 0xF62E,
                                      0xF464, 0xF464, 0xF3EB, 0xF3EB, 0xF55F, 0xF560, 0xF18A, 0xF18A, 0xF0E3, 0xF0E3,
                                      0xF391, 0xF391, 0xF40A, 0xF40A, 0xF3E4, 0xF3E4, 0};

}  // namespace stipple::ui::icon
