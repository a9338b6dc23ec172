// The command line as data (DESIGN §5).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <glm/glm.hpp>

#include "engine/project/futures.h"
#include "engine/project/project.h"
#include "engine/project/project_file.h"
#include "engine/render/frame.h"
#include "engine/render/true_size.h"

namespace stipple::app {

enum class Command { open, render, stats, inspect, list, exportFile, sheet, save, compare, bench, help };

struct SheetAxis {
    std::string path;                 // of a field
    std::vector<std::string> values;  // checked
};

// A tape from one place to another: each a landmark, or the skin nearest to a point of the head frame, mm.
struct TapeEnd {
    std::optional<Landmark> landmark;
    glm::vec3 pointMm{};
};
struct TapeAsked {
    TapeEnd from, to;
};

struct Arguments {
    Command command = Command::open;
    std::string helpText;  // of --help
    std::string file;      // FILE: a project, a picture or a head file; "" for the built-in head
    std::string output;
    Project project;          // head file, preset and settings applied
    ProjectFile projectFile;  // the same with its undo list: where FILE is a project, they are steps
    std::string fileProblem;  // of open: why FILE cannot be opened, in one sentence
    bool json = false;
    bool present = false;
    std::string listWhat;

    glm::ivec2 size{1280, 720};
    bool sizeGiven = false;
    std::string view;              // "" where none was given
    std::optional<Camera> camera;  // its target is only set where `cameraHasTarget`
    bool cameraHasTarget = false;
    std::optional<TrueSize> trueSize;
    bool transparent = false;
    bool phoneCamera = false;
    CompareState state = CompareState::after;
    std::string overlay;  // "", landmarks, tape, zones, patch
    std::string reference;
    double referenceThreshold = 2;

    std::vector<TapeAsked> tapes;       // of inspect
    std::vector<SheetAxis> over;        // of sheet: one, or columns and rows
    std::optional<FutureKind> futures;  // of sheet, instead
    std::vector<std::string> pictures;  // of compare: two
    size_t benchDots = 300'000;
    int benchFrames = 30;
    std::vector<size_t> benchSweep;  // numbers of dots; none: benchDots
};

// Throws UsageError with the nearest right word.
Arguments parseArguments(int argc, const char* const* argv);

}  // namespace stipple::app
