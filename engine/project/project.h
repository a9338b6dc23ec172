// Everything that a person decides, as one value. All else is derived from it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/shared_bytes.h"
#include "engine/base/viewpoint.h"
#include "engine/head/import.h"
#include "engine/head/landmark_fixes.h"
#include "engine/head/paint_strokes.h"
#include "engine/plan/old_work.h"
#include "engine/plan/patch_test.h"
#include "engine/plan/plan.h"
#include "engine/plan/scar.h"
#include "engine/plan/what_if.h"

namespace stipple {

struct HeadSource {
    std::string file;    // "" for a built-in head; else absolute, or relative to the folder the program runs in
    std::string sha256;  // of `file` when it was last read, 64 hex digits; "" where that is not known
    ImportHints hints;
    LandmarkFixes landmarkFixes;  // placed by hand on the file of that hash
    PaintOut paintOut;            // hair of the scan of that hash
    bool isConfirmed = false;     // a person has looked at the file's head and said that it is right
    std::string builtIn = "studio";
    // Tape measures that a built-in head is made to have; 0: its own. Of length and circumference, the length goes
    // first.
    float lengthMm = 0, breadthMm = 0, arcMm = 0, circumferenceMm = 0;
    bool operator==(const HeadSource&) const = default;
};

// What the practice notes of the person. Sex is not asked, names are not wanted.
struct Client {
    int ageYears = 0;       // 0: not said
    std::string reference;  // the practice's own word for the case
    std::string words;      // its own notes
    bool operator==(const Client&) const = default;
};

// What the practice has decided for itself, whoever the client is. No price but from its own tariff.
struct Practice {
    float pricePerSession = 0, pricePerHour = 0;  // in its own money; 0: none
    bool showsNotes = true;                       // on the screen
    bool operator==(const Practice&) const = default;
};

enum class ViewLight { daylight, overcast, office, bathroom, clinic, flash, backlight };
enum class ViewTone { neutral, none };
enum class ViewTier { base, high };

struct View {
    ViewLight light = ViewLight::daylight;
    float lightTurnDeg = 0;  // about the vertical, to the right as seen from the front
    float shine = 1;
    bool pits = true;
    ViewTone tone = ViewTone::neutral;
    ViewTier tier = ViewTier::base;
    bool dither = true;
    bool brows = true;
    std::optional<Viewpoint> camera;  // none: the three-quarter view. Moving it is no step of the undo list
    bool operator==(const View&) const = default;
};

// What can be compared: shade, line, mistake, time, light and camera under a name.
struct Look {
    std::string name;
    Plan plan;
    TimePoint time;
    View view;
    WhatIf whatIf;
    SharedBytes thumbnailPng;  // of the picture when it was kept, empty where none was taken
    bool operator==(const Look&) const = default;
};

struct Project {
    HeadSource head;
    Plan plan;
    OwnHair hair;
    OldWork old;      // of someone else
    Scars scars;      // a list with free places
    PatchTest patch;  // instead of the plan, while it is on
    WhatIf whatIf;    // shown of the plan, while it is on and no patch test
    Skin skin;
    Client client;
    Practice practice;
    TimePoint time;
    View view;
    std::vector<Look> looks;  // 9 at most: keys 1-9
    bool operator==(const Project&) const = default;
};

}  // namespace stipple
