// The window: one of the program's commands.
#pragma once
#include <filesystem>
#include <functional>
#include <glm/glm.hpp>
#include <string>

#include "engine/project/project_file.h"
#include "engine/render/camera.h"

namespace stipple {

struct WindowOptions {
    ProjectFile project;                             // what it opens on
    std::filesystem::path file;                      // where that lies on disk; empty for what is no project file
    std::string problem;                             // why what was asked for cannot be opened, in one sentence
    std::function<Camera(const Head&)> firstCamera;  // none: the project's own, or the three-quarter view
    glm::ivec2 size{0, 0};                           // of the window; 0: as large as the screen comfortably takes
    bool present = false;                            // nothing but the picture, on the whole screen
};

// Until it is closed; returns the exit code. Throws InputError where there is no display, or no OpenGL 4.5 on it.
//
// For tests and scripts: where the environment variable STIPPLE_UI_PROBE names a file, the boxes of all items on the
// screen, in pixels of the window, and what they say are written there after every frame that was drawn
// (`box NAME X0 Y0 X1 Y1`, `text NAME VALUE`).
int runWindow(const WindowOptions& options);

}  // namespace stipple
