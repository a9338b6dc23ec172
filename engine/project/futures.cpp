#include "engine/project/futures.h"

#include <algorithm>

#include "engine/plan/loss_stages.h"
#include "engine/project/edits.h"
#include "engine/project/field_words.h"

namespace stipple {
namespace {

constexpr size_t kMostStagesOn = 3;

std::vector<double> hairYears() { return {0, 3, 5, 8}; }

Futures laterHair(std::vector<LossPattern> patterns) {
    if (patterns.size() > kMostStagesOn) patterns.resize(kMostStagesOn);
    const Field& field = fieldAt("hair.later");
    Futures futures{&field, {0}, hairYears()};
    for (const LossPattern pattern : patterns) {
        Project later;
        later.hair.later = pattern;
        futures.values.push_back(field.get(later));
    }
    return futures;
}

Futures mistakes() {
    Futures futures{&fieldAt(kMistakePath), {}, {0, 5, 8}};
    for (int kind = 0; kind < kMistakeCount; ++kind) futures.values.push_back(kind);
    return futures;
}

}  // namespace

std::string futuresNote(FutureKind kind) {
    return kind == FutureKind::mistakes
               ? "What if the work goes wrong: the same plan with one mistake each, by the figures of the trade's "
                 "texts; "
                 "years are a design estimate, little evidence."
               : "What if own hair changes and the dots stay as they were put down: design estimate, little evidence.";
}

Futures futuresOf(const Project& project, FutureKind kind) {
    const LossPattern pattern = project.hair.pattern;
    if (kind == FutureKind::loss) return laterHair(stagesAfter(pattern));
    if (kind == FutureKind::mistakes) return mistakes();
    if (kind == FutureKind::regrowth) return laterHair(statesRegrown(pattern));
    const Field& field = fieldAt("hair.grey");
    Futures futures{&field, {field.get(project)}, hairYears()};
    for (const double share : {0.5, 1.0})
        if (share > futures.values.back()) futures.values.push_back(share);
    return futures;
}

std::string whyNoFutures(const Project& project, FutureKind kind) {
    if (futuresOf(project, kind).values.size() > 1) return "";
    const std::string pattern = valueText(fieldAt("hair.pattern").info, double(project.hair.pattern));
    if (kind == FutureKind::loss) return "No further stage of loss is known after '" + pattern + "'.";
    if (kind == FutureKind::grey) return "All hair is grey already.";
    return "Regrowth is shown only after round patches, evenly thin or bare all over, not for '" + pattern + "'.";
}

Project futureOf(const Project& project, const Futures& futures, size_t index, double years) {
    return withField(withField(project, *futures.field, futures.values[index]), fieldAt(kYearsPath), years);
}

}  // namespace stipple
