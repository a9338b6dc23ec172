// FACTS §3.3's table: how the healed reference dot fades, in eleven cases.
#pragma once
#include <array>
#include <vector>

#include "engine/plan/plan.h"

namespace stipple {

struct FadeCase {
    const char* name;
    PigmentKind pigment;
    float depthMm;
    SkinType skin;
    float sun;
    std::array<int, 9> crisp, farField;  // percent of the healed value at the years below
    bool isScar = false;
};
inline constexpr std::array kFadeYears = {0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

inline const std::vector<FadeCase> kFadeCases = {
    {"baseline",
     PigmentKind::permanent,
     0.5f,
     SkinType::normal,
     1,
     {96, 90, 77, 64, 53, 44, 36, 24, 16},
     {104, 105, 101, 96, 89, 82, 75, 61, 49}},
    {"protected",
     PigmentKind::permanent,
     0.5f,
     SkinType::normal,
     0,
     {99, 95, 86, 77, 68, 60, 53, 41, 32},
     {106, 109, 110, 109, 106, 103, 99, 91, 82}},
    {"outdoor",
     PigmentKind::permanent,
     0.5f,
     SkinType::normal,
     3,
     {92, 81, 61, 44, 31, 22, 16, 8, 4},
     {101, 97, 85, 73, 61, 50, 40, 26, 16}},
    {"outdoor and dry",
     PigmentKind::permanent,
     0.5f,
     SkinType::dry,
     3,
     {88, 74, 50, 32, 20, 13, 8, 3, 1},
     {98, 91, 74, 58, 44, 33, 24, 13, 7}},
    {"dry",
     PigmentKind::permanent,
     0.5f,
     SkinType::dry,
     1,
     {94, 86, 69, 55, 42, 33, 25, 15, 8},
     {103, 101, 94, 85, 76, 66, 57, 42, 30}},
    {"oily",
     PigmentKind::permanent,
     0.5f,
     SkinType::oily,
     1,
     {95, 87, 71, 56, 45, 35, 27, 17, 10},
     {106, 107, 103, 96, 88, 79, 71, 55, 42}},
    {"too shallow",
     PigmentKind::permanent,
     0.25f,
     SkinType::normal,
     1,
     {91, 80, 60, 43, 31, 21, 15, 7, 3},
     {100, 96, 85, 72, 59, 48, 39, 24, 15}},
    {"temporary",
     PigmentKind::temporary,
     0.4f,
     SkinType::normal,
     1,
     {64, 36, 10, 3, 1, 0, 0, 0, 0},
     {77, 53, 22, 8, 3, 1, 0, 0, 0}},
    {"too deep, 1.0 mm",
     PigmentKind::permanent,
     1.0f,
     SkinType::normal,
     1,
     {96, 91, 81, 71, 61, 53, 46, 34, 25},
     {107, 110, 111, 110, 107, 103, 99, 89, 79}},
    {"too deep, 1.5 mm",
     PigmentKind::permanent,
     1.5f,
     SkinType::normal,
     1,
     {97, 92, 84, 75, 67, 59, 52, 41, 32},
     {109, 113, 117, 118, 118, 117, 115, 109, 102}},
    {"scar tissue",
     PigmentKind::permanent,
     0.5f,
     SkinType::normal,
     1,
     {92, 81, 61, 44, 31, 22, 16, 8, 4},
     {101, 97, 85, 73, 61, 50, 40, 26, 16},
     true},
};

// The usual plan with the dots of that row.
inline Plan planOf(const FadeCase& c) {
    Plan plan;
    plan.pigment = c.pigment;
    plan.dot.depthMm = c.depthMm;
    return plan;
}

}  // namespace stipple
