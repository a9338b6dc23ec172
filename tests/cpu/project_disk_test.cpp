// Places that cannot be written: one sentence, the old file whole, nothing left beside it.
#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/project_file.h"
#include "engine/project/recovery.h"
#include "tests/support/random_project.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
namespace fs = std::filesystem;

namespace {
// What `work` throws in a process of its own, whose limits and rights it may change; "" where it throws nothing.
std::string troubleOf(const std::function<void()>& work) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::string said;
        try {
            work();
        } catch (const InputError& error) {
            said = error.what();
        }
        const bool told = write(ends[1], said.data(), said.size()) == ssize_t(said.size());
        _exit(told ? 0 : 1);
    }
    close(ends[1]);
    std::string said(4096, '\0');
    said.resize(size_t(std::max<ssize_t>(0, read(ends[0], said.data(), said.size()))));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    return said;
}

void fillDiskAfter(rlim_t bytes) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

// Rights bind everyone but root.
void beSomebody() {
    constexpr uid_t kNobody = 65534;
    if (geteuid() == 0 && setuid(kNobody) != 0) _exit(2);
}

ProjectFile fileOf(unsigned seed) { return {Document(RandomProjects(seed).project())}; }

struct OldFile {
    TemporaryFolder folder;
    fs::path path = folder.path() / "p.stipple";
    std::string bytes;
    OldFile() {
        writeProject(path, fileOf(1));
        bytes = readFile(path);
    }
    void checkWhole() const {
        CHECK(readFile(path) == bytes);
        CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
    }
};
}  // namespace

TEST_CASE("a disk that fills up while a project is saved leaves the old file whole, and says so") {
    const OldFile old;
    for (rlim_t room : {0, 1, 100, 1000}) {
        CAPTURE(room);
        const std::string said = troubleOf([&] {
            fillDiskAfter(room);
            writeProject(old.path, fileOf(2));
        });
        CAPTURE(said);
        CHECK(said.find("p.stipple\" cannot be written") != std::string::npos);
        CHECK(said.find("free some space") != std::string::npos);
        old.checkWhole();
    }
}

TEST_CASE("a folder that is read-only leaves the old file whole, and says so") {
    const OldFile old;
    chmod(old.path.c_str(), 0644);
    chmod(old.folder.path().c_str(), 0555);
    const std::string said = troubleOf([&] {
        beSomebody();
        writeProject(old.path, fileOf(2));
    });
    chmod(old.folder.path().c_str(), 0755);
    CHECK(said.find("Permission denied") != std::string::npos);
    old.checkWhole();
}

TEST_CASE("a project that its owner alone may read says so to others") {
    const OldFile old;
    chmod(old.folder.path().c_str(), 0755);
    const std::string said = troubleOf([&] {
        beSomebody();
        std::vector<std::string> notes;
        if (geteuid() != 65534) chmod(old.path.c_str(), 0);
        readProject(old.path, notes);
    });
    CHECK(said.find("cannot be read; check its permissions") != std::string::npos);
}

TEST_CASE("a folder that is missing or is a file is told in a sentence") {
    const OldFile old;
    CHECK_THROWS_WITH_AS(writeProject(old.folder.path() / "no" / "p.stipple", fileOf(2)),
                         doctest::Contains("cannot be written"), InputError);
    CHECK_THROWS_WITH_AS(writeProject(old.path / "p.stipple", fileOf(2)), doctest::Contains("cannot be written"),
                         InputError);
    CHECK_THROWS_WITH_AS(writeProject(old.folder.path(), fileOf(2)), doctest::Contains("is a folder"), InputError);
    old.checkWhole();
}

TEST_CASE("a full disk or a place without rights is told once by what keeps work, and never thrown") {
    const TemporaryFolder folder;
    chmod(folder.path().c_str(), 0555);
    for (const bool full : {true, false}) {
        const std::string said = troubleOf([&] {
            full ? fillDiskAfter(100) : beSomebody();
            Recovery recovery(folder.path() / "store");
            const std::string first = recovery.keep(fileOf(2), "a", ""), second = recovery.keep(fileOf(2), "a", "");
            if (second.empty()) throw InputError(first);
        });
        CAPTURE(said);
        CHECK(said.find("cannot be kept") != std::string::npos);
    }
    chmod(folder.path().c_str(), 0755);
}
