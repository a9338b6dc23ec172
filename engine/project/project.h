// Everything that a person decides, as one value. All else is derived from it.
#pragma once
#include <string>

#include "engine/head/import.h"
#include "engine/plan/plan.h"

namespace stipple {

struct HeadSource {
    std::string file;  // "" for a built-in head
    ImportHints hints;
    std::string builtIn = "studio";
    bool operator==(const HeadSource&) const = default;
};

enum class ViewLight { daylight, overcast, office, bathroom, clinic, flash, backlight };
enum class ViewTone { neutral, none };

struct View {
    ViewLight light = ViewLight::daylight;
    float shine = 1;
    ViewTone tone = ViewTone::neutral;
    bool dither = true;
    bool brows = true;
    bool operator==(const View&) const = default;
};

struct Project {
    HeadSource head;
    Plan plan;
    OwnHair hair;
    Skin skin;
    TimePoint time;
    View view;
    bool operator==(const Project&) const = default;
};

}  // namespace stipple
