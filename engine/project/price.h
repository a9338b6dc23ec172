// What the practice asks by its own tariff. There is no price without one.
#pragma once
#include <optional>

#include "engine/project/project.h"

namespace stipple {

inline std::optional<double> priceOf(const Practice& practice, size_t sessions, double hours) {
    if (practice.pricePerSession <= 0 && practice.pricePerHour <= 0) return std::nullopt;
    return double(practice.pricePerSession) * double(sessions) + double(practice.pricePerHour) * hours;
}

}  // namespace stipple
