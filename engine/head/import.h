// Head files from outside. A file is only ever read in a child process (the program runs itself as an import worker)
// under limits on memory, time and files; what comes back is checked again before anything uses it.
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

// What the person says of the file; empty: guess.
struct ImportHints {
    std::optional<glm::vec3> up, forward;  // in the file's own axes, unit length
    std::string unit;                      // mm cm dm m inch, or ""
    double scaleToMm = 0;                  // overrules the unit where > 0
    bool mirrored = false;                 // left and right are exchanged in the file
    bool operator==(const ImportHints&) const = default;
};

// The hint words of the command line: "+Z", "-x", or "0,0.99,-0.1" (normalised). Throws UsageError.
glm::vec3 parseAxis(const std::string& text, const std::string& optionName);

struct ImportedFile {
    std::string format;  // "obj", "glb", ...
    Mesh mesh;           // the file's own axes and unit, node transforms applied, triangulated
    std::vector<Finding> findings;
};

struct ImportLimits {
    size_t memoryBytes = size_t(4) << 30;
    double wallSeconds = 60, cpuSeconds = 60;
    size_t fileBytes = size_t(2) << 30;
    size_t maxTriangles = 5'000'000;
    std::stop_token stop;  // when it is asked for, the child is killed and Stopped is thrown
};

// Reads `path` in a child process. `workerProgram` is the executable to run as `workerProgram --import-worker PATH FD`;
// empty: this program itself (/proc/self/exe). Throws InputError with one plain sentence (missing, empty, cut off,
// wrong kind, no faces, coordinates that are not finite, too large, the reader crashed, hung or ran out of memory).
ImportedFile importHeadFile(const std::filesystem::path& path, const ImportLimits& limits = {},
                            const std::string& workerProgram = "");

// The worker's side: called by main() first of all, before anything else is set up. Returns the exit code if the
// arguments ask for the worker ("--import-worker PATH FD"), nothing otherwise.
std::optional<int> runImportWorkerIfAsked(int argc, char** argv);

}  // namespace stipple
