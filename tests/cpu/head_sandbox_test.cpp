// What an import worker can still do once it has given everything else up.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "engine/head/import_sandbox.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

struct Attempt {
    std::string name;
    std::function<bool()> succeeds;  // async-signal-safe calls only
};

std::vector<Attempt> attemptsIn(const std::filesystem::path& folder) {
    const std::string there = (folder / "there").string(), made = (folder / "made").string();
    const auto opens = [](const std::string& path, int flags) {
        return [=] { return open(path.c_str(), flags, 0600) >= 0; };
    };
    return {{"make a file", opens(made, O_WRONLY | O_CREAT)},
            {"make a file without a name", opens(folder.string(), O_RDWR | O_TMPFILE)},
            {"write to a file", opens(there, O_WRONLY)},
            {"append to a file", opens(there, O_RDWR | O_APPEND)},
            {"empty a file", opens(there, O_RDONLY | O_TRUNC)},
            {"shorten a file", [=] { return truncate(there.c_str(), 0) == 0; }},
            {"remove a file", [=] { return unlink(there.c_str()) == 0; }},
            {"rename a file", [=] { return rename(there.c_str(), made.c_str()) == 0; }},
            {"link a file", [=] { return link(there.c_str(), made.c_str()) == 0; }},
            {"make a symbolic link", [=] { return symlink(there.c_str(), made.c_str()) == 0; }},
            {"make a folder", [=] { return mkdir(made.c_str(), 0700) == 0; }},
            {"change a file's mode", [=] { return chmod(there.c_str(), 0777) == 0; }},
            {"open an internet socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
            {"open a local socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
            {"start a process", [] { return fork() >= 0; }},
            {"become another program", [] { return execl("/bin/true", "true", nullptr) == 0; }},
            {"end another process", [] { return kill(getppid(), 0) == 0; }},
            {"end a thread of another process", [] { return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0; }}};
}

// Does what `inside` says behind the filter and returns its answer; -1 where this kernel has no filters.
int inSandbox(const std::function<int()>& inside) {
    constexpr int kNoFilter = 200;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        enterImportSandbox();
        _exit(prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == 2 ? inside() : kNoFilter);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status) == kNoFilter ? -1 : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a reader that gives up inside its sandbox still ends") {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        for (const int ending : {SIGABRT, SIGSEGV}) std::signal(ending, SIG_DFL);  // not those of the test program
        enterImportSandbox();
        std::abort();
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
}

TEST_CASE("a worker can write nothing, reach no network and start nothing, and still reads files") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "there") << "a head";
    const int reads = inSandbox([&] {
        const int file = open((folder.path() / "there").c_str(), O_RDONLY);
        char first = 0;
        return file >= 0 && read(file, &first, 1) == 1 && first == 'a' ? 1 : 0;
    });
    if (reads < 0) {
        MESSAGE("this kernel has no system call filters; nothing was checked");
        return;
    }
    CHECK(reads == 1);
    for (const Attempt& attempt : attemptsIn(folder.path())) {
        CAPTURE(attempt.name);
        CHECK(inSandbox([&] { return attempt.succeeds() ? 1 : 0; }) == 0);
    }
    std::ifstream stream(folder.path() / "there");
    std::string text;
    std::getline(stream, text);
    CHECK(text == "a head");
    CHECK(!std::filesystem::exists(folder.path() / "made"));
}
