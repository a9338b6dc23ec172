#include "engine/plan/loss_stages.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/plan/patterns.h"
#include "engine/plan/preset_file.h"

namespace stipple {

namespace {

// From the most hair to the least.
struct Ladder {
    std::vector<LossPattern> stages;
    bool regrows = false;
};

LossPattern patternCalled(const PresetFile& file, const nlohmann::json& entry) {
    const std::string name = entry.is_string() ? entry.get<std::string>() : entry.dump();
    for (int i = 0; i < kLossPatternCount; ++i)
        if (patternName(LossPattern(i)) == name) return LossPattern(i);
    file.fail("there is no pattern \"" + name + "\"");
}

std::vector<Ladder> readLadders() {
    const PresetFile file("assets/presets/loss_stages.json");
    std::vector<Ladder> ladders;
    for (const auto& entry : file.member(file.root(), "ladders")) {
        Ladder& ladder = ladders.emplace_back();
        for (const auto& name : file.member(entry, "stages")) ladder.stages.push_back(patternCalled(file, name));
        ladder.regrows = entry.value("regrows", false);
    }
    return ladders;
}

const std::vector<Ladder>& ladders() {
    static const std::vector<Ladder> all = readLadders();
    return all;
}

// By the first ladder that goes on from there.
std::optional<LossPattern> stageAfter(LossPattern pattern) {
    for (const Ladder& ladder : ladders()) {
        const auto found = std::find(ladder.stages.begin(), ladder.stages.end(), pattern);
        if (found != ladder.stages.end() && found + 1 != ladder.stages.end()) return *(found + 1);
    }
    return {};
}

}  // namespace

std::vector<LossPattern> stagesAfter(LossPattern pattern) {
    std::vector<LossPattern> stages;
    for (auto next = stageAfter(pattern); next; next = stageAfter(*next)) stages.push_back(*next);
    return stages;
}

bool comesAfter(LossPattern later, LossPattern pattern) {
    const std::vector<LossPattern> stages = stagesAfter(pattern);
    return std::find(stages.begin(), stages.end(), later) != stages.end();
}

std::vector<LossPattern> statesRegrown(LossPattern pattern) {
    for (const Ladder& ladder : ladders()) {
        const auto found = std::find(ladder.stages.begin(), ladder.stages.end(), pattern);
        if (ladder.regrows && found != ladder.stages.end())
            return {std::make_reverse_iterator(found), ladder.stages.rend()};
    }
    return {};
}

}  // namespace stipple
