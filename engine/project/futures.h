// What if own hair changes after the treatment, and the dots stay as they were put down: states to look at beside
// today's, against the years. Nobody can say whether or when.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "engine/project/fields.h"

namespace stipple {

enum class FutureKind { loss, grey, regrowth };
inline constexpr std::array<const char*, 3> kFutureKindNames{"loss", "grey", "regrowth"};

inline constexpr std::array<double, 4> kFutureYears{0, 3, 5, 8};  // after healing

// Said wherever they are shown.
inline constexpr const char* kFuturesNote =
    "What if own hair changes and the dots stay as they were put down: design estimate, little evidence.";

// The values of one field, the first as it is today; that alone where nothing follows.
struct Futures {
    const Field* field = nullptr;
    std::vector<double> values;
};
// Loss: the next stages of the pattern's ladder, three at most. Grey: half and all of the hair. Regrowth: the states on
// the way back, of patterns of which hair may grow again (FACTS §9).
Futures futuresOf(const Project& project, FutureKind kind);
// Why there is nothing but today, in one sentence; "" where there is more.
std::string whyNoFutures(const Project& project, FutureKind kind);

Project futureOf(const Project& project, const Futures& futures, size_t index, double years);

}  // namespace stipple
