// What if own hair changes after the treatment, and the dots stay as they were put down; or what if the treatment goes
// wrong: states to look at beside today's, against the years. Nobody can say whether or when.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "engine/project/fields.h"

namespace stipple {

enum class FutureKind { loss, grey, regrowth, mistakes };
inline constexpr std::array<const char*, 4> kFutureKindNames{"loss", "grey", "regrowth", "mistakes"};

inline bool isOfHair(FutureKind kind) { return kind != FutureKind::mistakes; }

// Said wherever they are shown.
std::string futuresNote(FutureKind kind);

// The values of one field, the first as it is today; that alone where nothing follows.
struct Futures {
    const Field* field = nullptr;
    std::vector<double> values;
    std::vector<double> years;  // after healing
};
// Loss: the next stages of the pattern's ladder, three at most. Grey: half and all of the hair. Regrowth: the states on
// the way back, of patterns of which hair may grow again (FACTS §9). Mistakes: the plan, then each of them.
Futures futuresOf(const Project& project, FutureKind kind);
// Why there is nothing but today, in one sentence; "" where there is more.
std::string whyNoFutures(const Project& project, FutureKind kind);

Project futureOf(const Project& project, const Futures& futures, size_t index, double years);

}  // namespace stipple
