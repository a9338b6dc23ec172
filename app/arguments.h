// The command line as data (DESIGN §5).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <glm/glm.hpp>

#include "engine/project/project.h"
#include "engine/render/frame.h"

namespace stipple::app {

enum class Command { open, render, stats, inspect, list, exportFile, help };

struct Arguments {
    Command command = Command::open;
    std::string helpText;  // of --help
    std::string file;      // head file; "" for the built-in head
    std::string output;
    Project project;  // head file, preset and settings applied
    bool json = false;
    bool present = false;
    std::string listWhat;

    glm::ivec2 size{1280, 720};
    bool sizeGiven = false;
    std::string view = "three-quarter";
    std::optional<Camera> camera;  // its target is only set where `cameraHasTarget`
    bool cameraHasTarget = false;
    bool transparent = false;
    CompareState state = CompareState::after;
    std::string overlay;  // "", landmarks, tape, zones
    std::string reference;
    double referenceThreshold = 2;
};

// Throws UsageError with the nearest right word.
Arguments parseArguments(int argc, const char* const* argv);

}  // namespace stipple::app
