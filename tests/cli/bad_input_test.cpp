// Files that cannot be used: one plain sentence, exit 1, nothing half-written.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "engine/base/files.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
void checkRefused(const std::filesystem::path& head, const std::string& word) {
    const ProgramResult result = runStipple({"inspect", head.string()});
    CAPTURE(head);
    CAPTURE(result.err);
    CHECK(result.exitCode == 1);
    CHECK(result.out.empty());
    CHECK(result.err.find(word) != std::string::npos);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}
}  // namespace

TEST_CASE("a head file that is missing, empty, cut off or no head at all is refused in one sentence") {
    const TemporaryFolder folder;
    checkRefused(folder.path() / "none.obj", "no file");
    checkRefused(folder.path(), "folder");
    const auto write = [&](const char* name, const std::string& bytes) {
        writeFileAtomic(folder.path() / name, bytes);
        return folder.path() / name;
    };
    checkRefused(write("empty.obj", ""), "empty");
    checkRefused(write("words.ply", "this is a shopping list\n"), "words.ply");
    checkRefused(write("cut.glb", std::string("glTF\2\0\0\0\xff\xff\0\0", 12)), "cut.glb");
    checkRefused(write("points.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\n"), "points.obj");
    checkRefused(write("nan.obj", "v nan nan nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), "nan.obj");
    checkRefused(write("one.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), "one.obj");
    checkRefused(write("picture.xyz", "1 2 3"), "picture.xyz");
    checkRefused(write("name with spaces \xc3\xa9\xe4\xb8\xad.stl", "solid\nendsolid\n"), "name with spaces");
}

TEST_CASE("an output that cannot be written is told, and no temporary file stays") {
    const TemporaryFolder folder;
    for (const std::string& output : {(folder.path() / "no" / "such.png").string(), std::string("/proc/a.png")}) {
        const ProgramResult result = runStipple({"render", "--output", output, "--size", "64x48"});
        CAPTURE(result.err);
        CHECK(result.exitCode == 1);
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(runStipple({"export", "--output", (folder.path() / "no" / "dots.csv").string()}).exitCode == 1);
}

TEST_CASE("a machine without OpenGL 4.5 is told so") {
    const TemporaryFolder folder;
    const ProgramResult result =
        runStipple({"render", "--output", (folder.path() / "a.png").string(), "--size", "64x48"},
                   {"MESA_GL_VERSION_OVERRIDE=3.3", "LIBGL_ALWAYS_SOFTWARE=1"});
    CAPTURE(result.err);
    CHECK(result.exitCode == 1);
    CHECK(result.err.find("OpenGL 4.5") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path()));
}
