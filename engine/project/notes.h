// Notes on a plan: where a number of it lies outside what sources call usual, a quiet line with that number and an edit
// that brings it just inside. They judge nobody and stop nothing.
#pragma once
#include <string>
#include <vector>

#include "engine/dots/treatment.h"
#include "engine/project/project.h"

namespace stipple {

enum class NoteKind { low, straight, sharp, dark, dense, even, deep, total };

struct Note {
    NoteKind kind{};
    double value = 0, limit = 0;  // in the rule's unit
    bool operator==(const Note&) const = default;
};

// What came of the project's plan on its head.
struct ShownDots {
    size_t pigment = 0;
    size_t missing = 0;  // of plan.total, for which there is no room
    float densityScale = 1;
    bool operator==(const ShownDots&) const = default;
};
inline ShownDots shownDots(const VisibleDots& visible, const Plan& plan) {
    const size_t missing = plan.total > visible.pigment ? plan.total - visible.pigment : 0;
    return {visible.pigment, missing, visible.densityScale};
}

// In the order of NoteKind; none for the default plan.
std::vector<Note> notesOf(const Project& project, const ShownDots& shown);

// "low for the age", as answers in JSON have it, and where its limit comes from.
std::string noteName(NoteKind kind);
std::string noteSource(NoteKind kind);
// "Low for the age: 58 mm", and what mends it: "Raise to 70 mm".
std::string noteWords(const Note& note);
std::string mendWords(const Note& note);

// With the field set so that the note is just not raised (note_mends.cpp).
Project withNoteMended(Project project, const Note& note);

}  // namespace stipple
