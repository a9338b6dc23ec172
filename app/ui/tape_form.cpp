#include "app/ui/tape_form.h"

#include <cmath>

#include "app/ui/session.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/built_in.h"

namespace stipple::ui {
namespace {

constexpr double kLeastMm = 100, kMostMm = 760;  // no head, child or giant, is beyond
constexpr double kCentimetresUpTo = 99;
constexpr double kOffMm = 2;

const std::array<TapeMeasure, kTapeCount> kMeasures{{
    {"head.length_mm", "Length", "From between the brows to the farthest point behind.", true, 178, 211,
     &HeadSource::lengthMm, &HeadMeasures::length},
    {"head.circumference_mm", "Circumference", "Round the brow and the farthest point behind.", false, 532, 601,
     &HeadSource::circumferenceMm, &HeadMeasures::circumference},
    {"head.breadth_mm", "Breadth", "Across the widest place above the ears.", true, 140, 163, &HeadSource::breadthMm,
     &HeadMeasures::breadth},
    {"head.arc_mm", "Ear to ear", "From the notch before one ear over the top to the other.", false, 315, 376,
     &HeadSource::arcMm, &HeadMeasures::arc},
}};

float measureOf(const TapeForm& form, Tape tape) {
    const TapeMeasure& measure = tapeMeasure(tape);
    const std::string& typed = form.typed[size_t(tape)];
    if (typed.find_first_not_of(" \t") == std::string::npos) return 0;
    const std::optional<double> mm = measureTyped(typed);
    if (!mm) throw UsageError(std::string(measure.title) + ": \"" + typed + "\" is no measure; as in 20 cm or 7.5 in.");
    if (*mm < kLeastMm || *mm > kMostMm)
        throw UsageError(std::string(measure.title) + ": " + formatFixed(*mm / 10, 1) + " cm is no head's; usual are " +
                         formatFixed(measure.usualLowMm / 10, 1) + " to " + formatFixed(measure.usualHighMm / 10, 1) +
                         " cm.");
    return float(std::round(*mm * 10) / 10);
}

}  // namespace

const TapeMeasure& tapeMeasure(Tape tape) { return kMeasures[size_t(tape)]; }

std::optional<double> measureTyped(const std::string& typed) {
    const std::optional<double> mm = parseQuantity(typed, "mm");
    const bool hasUnit = typed.find_first_not_of("0123456789., \t+-") != std::string::npos;
    if (mm && !hasUnit && *mm <= kCentimetresUpTo) return *mm * 10;
    return mm;
}

std::array<Tape, 3> tapesAsked(const TapeForm& form) {
    return {form.byCircumference ? Tape::circumference : Tape::length, Tape::breadth, Tape::arc};
}

HeadSource headOf(const TapeForm& form) {
    HeadSource head;
    head.builtIn = form.builtIn;
    bool any = false;
    for (const Tape tape : tapesAsked(form)) {
        head.*tapeMeasure(tape).asked = measureOf(form, tape);
        any = any || head.*tapeMeasure(tape).asked > 0;
    }
    if (!any) throw UsageError("Type one measure at least; what is left empty stays as the head has it.");
    return head;
}

std::vector<std::string> notReached(const HeadSource& asked, const HeadMeasures& found) {
    std::vector<std::string> words;
    for (const TapeMeasure& measure : kMeasures) {
        const double wanted = double(asked.*measure.asked), reached = found.*measure.found;
        const bool counts = wanted > 0 && !(&measure == &kMeasures[size_t(Tape::circumference)] && asked.lengthMm > 0);
        if (counts && std::abs(wanted - reached) > kOffMm)
            words.push_back(std::string(measure.title) + ": " + formatFixed(wanted, 0) + " mm asked for, " +
                            formatFixed(reached, 0) + " mm reached.");
    }
    return words;
}

void openTapeForm(Session& session) {
    const Project& project = session.document.project();
    const HeadSource& head = project.head;
    TapeForm form;
    form.builtIn = head.file.empty() ? head.builtIn : builtInHeads().front().name;
    form.byCircumference = head.circumferenceMm > 0 && head.lengthMm <= 0;
    if (head.file.empty())
        for (size_t i = 0; i < kTapeCount; ++i)
            if (const float mm = head.*kMeasures[i].asked; mm > 0)
                form.typed[i] = formatNumber(double(mm) / 10) + " cm";
    form.tone = int(fieldAt("skin.tone").get(project));
    form.pattern = int(fieldAt("hair.pattern").get(project));
    session.tape = form;
    session.sheet = Sheet::tape;
}

}  // namespace stipple::ui
