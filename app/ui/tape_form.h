// What is typed in 'No scan? Three tape measures'.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/project/project.h"

namespace stipple {
struct HeadMeasures;
}

namespace stipple::ui {

struct Session;

// The measures that a person can take with a tape. Length and circumference stand for each other.
enum class Tape { length, circumference, breadth, arc };
inline constexpr size_t kTapeCount = 4;

struct TapeMeasure {
    const char* path;                // of the field
    const char* title;               // "Length"
    const char* how;                 // where it is taken, one sentence
    bool isStraight;                 // between two books; else with the tape on the skin
    double usualLowMm, usualHighMm;  // 5th of 100 women to 95th of 100 men, rounded (FACTS §6)
    float HeadSource::*asked;
    double HeadMeasures::*found;
};
const TapeMeasure& tapeMeasure(Tape tape);

struct TapeForm {
    std::string builtIn;  // the head to start from
    bool byCircumference = false;
    std::array<std::string, kTapeCount> typed;  // by Tape
    int tone = 6;                               // Monk
    int pattern = 0;                            // of the choices of hair.pattern
    Tape shown = Tape::length;                  // the one whose drawing is lit
    std::string problem;
    bool isFresh = true;  // the first frame: the first field takes the keyboard
};

void openTapeForm(Session& session);

// A measure of a head as people say it, in mm: "20 cm", "7,5 in", "198"; a number without a unit is in centimetres up
// to 99, above that in millimetres. Nothing where it is none.
std::optional<double> measureTyped(const std::string& typed);
// The three that are asked for, in the form's order.
std::array<Tape, 3> tapesAsked(const TapeForm& form);
// Throws UsageError with what is wrong.
HeadSource headOf(const TapeForm& form);
// "Breadth: 168 mm asked for, 164 mm reached." for each that is off by more than 2 mm.
std::vector<std::string> notReached(const HeadSource& asked, const HeadMeasures& found);

}  // namespace stipple::ui
