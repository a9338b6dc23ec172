// Work that a crash leaves is offered once; the list of recent projects is shared by windows.
#include <doctest/doctest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <optional>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/recent_list.h"
#include "engine/project/recovery.h"
#include "tests/support/random_project.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
namespace fs = std::filesystem;

namespace {
// A window that keeps `file` and is then killed.
void crashKeeping(const fs::path& folder, const ProjectFile& file, const std::string& title, const std::string& path) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Recovery recovery(folder);
        if (!recovery.keep(file, title, path).empty()) _exit(1);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

ProjectFile fileWithDensity(double density) {
    ProjectFile file{Document()};
    file.document.set(fieldAt("plan.density"), density);
    return file;
}

size_t fileCount(const fs::path& folder) {
    return size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

unsigned modeOf(const fs::path& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777;
}
}  // namespace

TEST_CASE("what a killed window kept is offered to the next one, once, with its undo list") {
    const TemporaryFolder folder;
    const fs::path store = folder.path() / "state" / "recovery";
    crashKeeping(store, fileWithDensity(101), "Case 7", "/work/case7.stipple");
    {
        Recovery next(store);
        REQUIRE(next.leftovers().size() == 1);
        CHECK(next.leftovers()[0].title == "Case 7");
        CHECK(next.leftovers()[0].projectPath == "/work/case7.stipple");
        CHECK(next.leftovers()[0].keptAtS > 1'700'000'000);
        CHECK(Recovery(store).leftovers().empty());  // a third window meanwhile
        std::vector<std::string> notes;
        const ProjectFile taken = next.take(0, notes);
        CHECK(notes.empty());
        CHECK(taken.document.project().plan.densityPerCm2 == 101);
        CHECK(taken.document.steps().size() == 1);
        CHECK(next.leftovers().empty());
        next.clear();
    }
    CHECK(Recovery(store).leftovers().empty());
    CHECK(fileCount(store) == 0);
}

TEST_CASE("work that was taken and is lost to a second crash is offered again") {
    const TemporaryFolder folder;
    crashKeeping(folder.path(), fileWithDensity(101), "a", "");
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Recovery recovery(folder.path());
        std::vector<std::string> notes;
        recovery.take(0, notes);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    CHECK(Recovery(folder.path()).leftovers().size() == 1);
}

TEST_CASE("what was discarded, saved or cleanly ended is not offered; what was left alone is") {
    const TemporaryFolder folder;
    const ProjectFile file = fileWithDensity(101);
    for (int i = 0; i < 3; ++i) crashKeeping(folder.path(), fileWithDensity(100 + i), std::to_string(i), "");
    {
        Recovery next(folder.path());
        REQUIRE(next.leftovers().size() == 3);
        next.discard(1);
        CHECK(next.leftovers().size() == 2);
    }
    {
        Recovery next(folder.path());
        REQUIRE(next.leftovers().size() == 2);
        next.discard(0);
        next.discard(0);
    }
    {
        Recovery saves(folder.path());
        CHECK(saves.keep(file, "a", "").empty());
        saves.markSaved();
    }
    {
        Recovery ends(folder.path());
        CHECK(ends.keep(file, "a", "").empty());
        ends.clear();
    }
    CHECK(Recovery(folder.path()).leftovers().empty());
    CHECK(fileCount(folder.path()) == 0);
}

TEST_CASE("running windows are not taken for crashed ones, and each has its own slot") {
    const TemporaryFolder folder;
    Recovery first(folder.path()), second(folder.path());
    CHECK(first.keep(fileWithDensity(101), "a", "").empty());
    CHECK(second.keep(fileWithDensity(102), "b", "").empty());
    CHECK(Recovery(folder.path()).leftovers().empty());
    CHECK(fileCount(folder.path()) == 4);
}

TEST_CASE("kept work is its owner's alone, and a killed writing leaves nothing for ever") {
    const TemporaryFolder folder;
    const fs::path store = folder.path() / "recovery";
    crashKeeping(store, fileWithDensity(101), "a", "");
    CHECK(modeOf(store) == 0700);
    fs::path kept;
    for (const auto& entry : fs::directory_iterator(store)) {
        CHECK(modeOf(entry.path()) == 0600);
        if (entry.path().extension() == ".kept") kept = entry.path();
    }
    std::ofstream(store / ("." + kept.filename().string() + ".tmpAAAAAA")) << "half";
    Recovery next(store);
    REQUIRE(next.leftovers().size() == 1);
    next.discard(0);
    CHECK(fileCount(store) == 0);
}

TEST_CASE("a place that cannot be written is told once, in a sentence, and nothing is thrown") {
    const TemporaryFolder folder;
    writeFileAtomic(folder.path() / "file", "x");
    for (const fs::path& place : {folder.path() / "file" / "recovery", fs::path()}) {
        Recovery recovery(place);
        const std::string told = recovery.keep(fileWithDensity(101), "a", "");
        CHECK(told.find("cannot be kept") != std::string::npos);
        CHECK(recovery.keep(fileWithDensity(102), "a", "").empty());
        recovery.markSaved();
        recovery.clear();
    }
    Recovery recovery(folder.path() / "store");
    ProjectFile odd{Document()};
    HeadSource head;
    head.file = "/scans/\xff.obj";
    odd.document.setHead(head, "Head");
    CHECK(recovery.keep(odd, "a", "").find("UTF-8") != std::string::npos);
    CHECK(recovery.keep(fileWithDensity(101), "a", "").empty());
    CHECK_FALSE(recovery.keep(odd, "a", "").empty());  // a new trouble after it had gone well
}

TEST_CASE("a slot that cannot be read stays where it is, and the others are offered") {
    const TemporaryFolder folder;
    for (const char* name : {"window-aaaaaa", "window-bbbbbb"})
        std::ofstream(folder.path() / (std::string(name) + ".lock"));
    std::ofstream(folder.path() / "window-aaaaaa.kept") << "nothing like it";
    std::ofstream(folder.path() / "window-bbbbbb.kept") << R"({"title": "b", "project": "", "kept_at": 5})"
                                                        << "\n{\"cut";
    Recovery recovery(folder.path());
    REQUIRE(recovery.leftovers().size() == 1);
    std::vector<std::string> notes;
    CHECK_THROWS_AS(recovery.take(0, notes), InputError);
    CHECK(recovery.leftovers().size() == 1);
    CHECK(fs::exists(folder.path() / "window-aaaaaa.kept"));
}

TEST_CASE("recent projects are newest first, each once, with what is missing marked") {
    const TemporaryFolder folder;
    RecentList list(folder.path() / "state");
    CHECK(list.projects().empty());
    for (int i = 0; i < 15; ++i)
        CHECK(list.add(folder.path() / (std::to_string(i) + ".stipple"), smallPng(unsigned(i))).empty());
    REQUIRE(list.projects().size() == RecentList::kMost);
    CHECK(list.projects()[0].path == folder.path() / "14.stipple");
    CHECK(list.projects()[0].thumbnailPng == smallPng(14));
    CHECK(list.projects()[0].missing);
    writeFileAtomic(folder.path() / "10.stipple", "x");
    CHECK(list.add(folder.path() / "." / "10.stipple", "").empty());
    CHECK(list.projects().size() == RecentList::kMost);
    CHECK(list.projects()[0].path == folder.path() / "10.stipple");
    CHECK_FALSE(list.projects()[0].missing);
    CHECK(list.projects()[1].path == folder.path() / "14.stipple");

    RecentList other(folder.path() / "state");
    CHECK(other.projects() == list.projects());
    CHECK(other.forget(folder.path() / "14.stipple").empty());
    list.refresh();
    CHECK(list.projects()[1].path == folder.path() / "13.stipple");
    CHECK(modeOf(folder.path() / "state" / "recent.json") == 0600);
}

TEST_CASE("windows that add at the same time lose nothing of each other") {
    const TemporaryFolder folder;
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            RecentList list(folder.path());
            list.add("/work/" + std::to_string(i) + ".stipple", smallPng(unsigned(i)));
            _exit(0);
        }
        children.push_back(child);
    }
    for (pid_t child : children) waitpid(child, nullptr, 0);
    CHECK(RecentList(folder.path()).projects().size() == 8);
}

TEST_CASE("a list that is damaged is empty, and one that cannot be written says so") {
    const TemporaryFolder folder;
    writeFileAtomic(folder.path() / "recent.json", "{\"projects\": [{\"path\": 3}]}");
    RecentList list(folder.path());
    CHECK(list.projects().empty());
    CHECK(list.add("/work/a.stipple", "").empty());
    CHECK(list.projects().size() == 1);
    writeFileAtomic(folder.path() / "file", "x");
    RecentList nowhere(folder.path() / "file" / "in");
    CHECK(nowhere.add("/work/a.stipple", "").find("cannot be kept") != std::string::npos);
}
