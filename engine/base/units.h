// Inside the program: millimetres, days, radians, square centimetres only where dots are counted.
#pragma once

namespace stipple {

inline constexpr double kPi = 3.14159265358979323846;
inline constexpr double kDaysPerYear = 365.0;  // FACTS 'How to use these numbers'

constexpr float radiansOf(float degrees) { return degrees * float(kPi / 180.0); }
constexpr float degreesOf(float radians) { return radians * float(180.0 / kPi); }
constexpr double cm2OfMm2(double mm2) { return mm2 / 100.0; }

}  // namespace stipple
