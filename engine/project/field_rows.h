// The rows of the field table, by the part of the Project that they set. Used by fields.cpp alone.
#pragma once
#include <cmath>
#include <vector>

#include "engine/project/fields.h"

namespace stipple {

std::vector<Field> planFields();
std::vector<Field> zoneFields();
std::vector<Field> drawnZoneFields();
std::vector<Field> sessionFields();
std::vector<Field> dotFields();
std::vector<Field> ladderFields();
std::vector<Field> hairFields();
std::vector<Field> areataFields();
std::vector<Field> scarFields();
std::vector<Field> patchFields();
std::vector<Field> whatIfFields();
std::vector<Field> headFields();
std::vector<Field> sceneFields();
std::vector<Field> clientFields();
std::vector<Field> practiceFields();

// The double with the shortest decimal text that reads back as this float.
double decimalOf(float value);

}  // namespace stipple

// Accessors of one member of a Project, as plain functions. Values of a field are doubles; a float is given as the
// shortest decimal that reads back as the same float (0.3, not 0.30000001), so that files keep it exactly.
#define STIPPLE_FLOAT_FIELD(member) \
    [](const Project& p) { return decimalOf(p.member); }, [](Project& p, double v) { p.member = static_cast<float>(v); }
#define STIPPLE_WHOLE_FIELD(member)                    \
    [](const Project& p) { return double(p.member); }, \
        [](Project& p, double v) { p.member = static_cast<decltype(p.member)>(std::lround(v)); }
#define STIPPLE_CHOICE_FIELD(member)                                     \
    [](const Project& p) { return double(static_cast<int>(p.member)); }, \
        [](Project& p, double v) { p.member = static_cast<decltype(p.member)>(std::lround(v)); }
#define STIPPLE_TOGGLE_FIELD(member) \
    [](const Project& p) { return p.member ? 1.0 : 0.0; }, [](Project& p, double v) { p.member = v != 0; }
