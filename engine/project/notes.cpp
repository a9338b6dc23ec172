#include "engine/project/notes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/text.h"
#include "engine/dots/fringe.h"
#include "engine/dots/place_grain.h"
#include "engine/plan/zone_density.h"
#include "engine/project/field_words.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {

struct Case {
    const Project& project;
    const ShownDots& shown;
};

// ---- what is looked at

double heightMm(const Case& c) { return double(c.project.plan.hairline.heightMm); }

// The most by which the line wanders off its smooth course.
double wanderMm(const Case& c) {
    const HairlinePlan& line = c.project.plan.hairline;
    return double(line.irregularity *
                  std::max(line.macro * PlaceGrain::kMostMacroMm, line.micro * PlaceGrain::kMostMicroMm));
}

double softnessMm(const Case& c) { return double(c.project.plan.hairline.softnessMm); }

// None where there is no fringe to match.
double darkness(const Case& c) {
    const LossPattern pattern = c.project.hair.pattern;
    if (pattern == LossPattern::none || pattern == LossPattern::totalis) return -INFINITY;
    return darkerThanFringe(c.project.plan, c.project.hair, c.project.skin);
}

// Of the densest zone; brushes are seen on the picture.
double perCm2(const Case& c) {
    Plan plan = c.project.plan;
    plan.strokes.clear();
    return double(densestPerCm2(plan) * c.shown.densityScale);
}

double spread(const Case& c) { return fieldAt("plan.dot.spread").get(c.project); }

double deepestMm(const Case& c) {
    float deepest = 0;
    for (int k = 0; k < c.project.plan.sessions; ++k) deepest = std::max(deepest, sessionDepthMm(c.project.plan, k));
    return double(deepest);
}

double dots(const Case& c) { return double(c.shown.pigment); }

// ---- how far it may go

double lowestMm(const Case& c) {
    const int age = c.project.client.ageYears;
    if (age == 0) return 60;
    return age < 25 ? 65 : age < 40 ? 70 : age <= 55 ? 75 : 80;
}

double dotsAsked(const Case& c) { return double(c.shown.pigment + c.shown.missing); }

template <int Hundredths>
double fixedLimit(const Case&) {
    return Hundredths / 100.0;
}

// ---- the table

struct Rule {
    NoteKind kind;
    const char *name, *words, *unit;
    double step;  // of the number in words
    bool isFloor;
    double (*value)(const Case&);
    double (*limit)(const Case&);
    const char* mend;    // before the limit
    const char* source;  // of the limit
};

constexpr std::array<Rule, 8> kRules{{
    {NoteKind::low, "low for the age", "Low for the age: ", "mm", 1, true, heightMm, lowestMm, "Raise to ",
     "FACTS 5.2 'Age-appropriate': 65 mm under 25 years, 70 under 40, 75 to 55, then 80; FACTS 2 'Too low': 60"},
    {NoteKind::straight, "straight", "Straight: wanders ", "mm", 0.1, true, wanderMm, fixedLimit<30>, "Wander ",
     "FACTS 5.2 'Irregularity': a straight edge-up keeps both scales within 0.3 mm; FACTS 2 'Straight hairline'"},
    {NoteKind::sharp, "sharp", "Sharp: softens over ", "mm", 0.1, true, softnessMm, fixedLimit<200>, "Soften over ",
     "FACTS 2 'Feathering', 5.1 'Transition zone': 1-2 mm of single dots"},
    {NoteKind::dark, "dark against the fringe", "Dark against the fringe: ", "L*", 0.1, false, darkness,
     fixedLimit<800>, "Lighten to ", "FACTS 2 'Too dark': a contrast that is more than 8 above the fringe's"},
    {NoteKind::dense, "dense", "Dense: ", "per_cm2", 1, false, perCm2, fixedLimit<20000>, "Take ",
     "FACTS 2 'Dots/cm2 total': 180-200 at most"},
    {NoteKind::even, "even", "Even: dots vary by ", "%", 1, true, spread, fixedLimit<50>, "Vary by ",
     "FACTS 2 'Pixelated edge': a single size; studies/look CHANGES 3 for what is usual; proposed"},
    {NoteKind::deep, "deep", "Deep: ", "mm", 0.01, false, deepestMm, fixedLimit<60>, "Take ",
     "FACTS 4.3: 0.3-0.6 is good"},
    {NoteKind::total, "total", "Room for ", "dots", 1, true, dots, dotsAsked, "Take ",
     "what the sites of the head give"},
}};

const Rule& ruleOf(NoteKind kind) { return kRules[size_t(kind)]; }

// Shares are told in hundredths.
std::string numberWords(const Rule& rule, double value) {
    const bool isShare = std::string(rule.unit) == "%";
    const std::string number = numberText(isShare ? 100 * value : value, rule.step), sign = unitSign(rule.unit);
    return number + (sign.empty() ? "" : " " + sign);
}

}  // namespace

std::vector<Note> notesOf(const Project& project, const ShownDots& shown) {
    constexpr double kRounding = 1e-4;  // a float of the plan is no decimal
    const Case c{project, shown};
    std::vector<Note> notes;
    for (const Rule& rule : kRules) {
        const double value = rule.value(c), limit = rule.limit(c);
        if (rule.isFloor ? value < limit - kRounding : value > limit + kRounding)
            notes.push_back({rule.kind, value, limit});
    }
    return notes;
}

std::string noteName(NoteKind kind) { return ruleOf(kind).name; }

std::string noteWords(const Note& note) {
    const Rule& rule = ruleOf(note.kind);
    const bool isTotal = note.kind == NoteKind::total;
    return rule.words + (isTotal ? numberText(note.value, 1) + " of " + numberWords(rule, note.limit)
                                 : numberWords(rule, note.value));
}

std::string noteSource(NoteKind kind) { return ruleOf(kind).source; }

std::string mendWords(const Note& note) {
    const Rule& rule = ruleOf(note.kind);
    const bool isTotal = note.kind == NoteKind::total;
    return rule.mend + numberWords(rule, isTotal ? note.value : note.limit);
}

}  // namespace stipple
