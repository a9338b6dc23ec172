// 200 kills with -9 at random moments of editing, saving and keeping: the saved file is whole and is the last or the
// one before, what was kept comes back, and is offered once.
#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

#include "engine/base/files.h"
#include "engine/project/edits.h"
#include "engine/project/recovery.h"
#include "tests/support/random_project.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 200;
constexpr int kEditsPerKeep = 3, kEditsPerSave = 10;  // one edit stands for some seconds of work

struct Place {
    TemporaryFolder folder;
    fs::path file = folder.path() / "p.stipple", store = folder.path() / "recovery";
};

// The number of the last edit stands in the project.
int numberOf(const Document& document) { return std::stoi(document.project().client.reference); }

ProjectFile opened(const fs::path& path) {
    std::vector<std::string> notes;
    ProjectFile file = readProject(path, notes);
    CHECK(notes.empty());
    return file;
}

// A project as large as those of a long afternoon, so that a writing takes a while.
ProjectFile firstProject() {
    RandomProjects random(7);
    ProjectFile file{Document(random.project())};
    for (int i = 0; i < 60; ++i) random.edit(file.document);
    file.document.apply("Edit", withClient(file.document.project(), {0, "0", ""}));
    return file;
}

enum class Did : char { edited, savesNow, saved, kept, took };
struct Word {
    Did did;
    int number;
};

// What the window does, without the window: takes what a crash left, edits, keeps and saves, until it is killed.
[[noreturn]] void workUntilKilled(const Place& place, int pipeEnd) {
    const auto say = [&](Did did, int number) {
        const Word word{did, number};
        if (write(pipeEnd, &word, sizeof word) != ssize_t(sizeof word)) _exit(1);
    };
    Recovery recovery(place.store);
    ProjectFile file = opened(place.file);
    std::vector<std::string> notes;
    if (!recovery.leftovers().empty()) file = recovery.take(0, notes);
    say(Did::took, numberOf(file.document));
    for (int number = numberOf(file.document) + 1;; ++number) {
        file.document.apply("Edit", withClient(file.document.project(), {0, std::to_string(number), ""}));
        if (file.document.steps().size() > 80) file.document = Document(file.document.project());
        say(Did::edited, number);
        if (number % kEditsPerSave == 0) {
            say(Did::savesNow, number);
            writeProject(place.file, file);
            say(Did::saved, number);
            recovery.markSaved();
        } else if (number % kEditsPerKeep == 0) {
            if (!recovery.keep(file, "Case", place.file.string()).empty()) _exit(1);
            say(Did::kept, number);
        }
    }
}

struct Told {
    int edited = 0, savesNow = 0, saved = 0, kept = 0, took = -1;
};

// The moment of a kill is counted in what the work has said, and then a little on, so that it falls alike on fast and
// slow machines.
struct Moment {
    int words;         // heard before the kill
    bool inSaving;     // or, if that comes first, as soon as a saving begins
    int thenWaitedUs;  // until it falls
};

Told killedWork(const Place& place, const Moment& moment) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) workUntilKilled(place, ends[1]);
    close(ends[1]);
    Told told;
    Word word;
    Did last = Did::took;
    const auto hear = [&] {
        if (read(ends[0], &word, sizeof word) != ssize_t(sizeof word)) return false;
        int& number = word.did == Did::edited     ? told.edited
                      : word.did == Did::savesNow ? told.savesNow
                      : word.did == Did::saved    ? told.saved
                      : word.did == Did::kept     ? told.kept
                                                  : told.took;
        number = word.number;
        last = word.did;
        return true;
    };
    REQUIRE(hear());  // it has begun
    for (int i = 0; i < moment.words && !(moment.inSaving && last == Did::savesNow); ++i) REQUIRE(hear());
    std::this_thread::sleep_for(std::chrono::microseconds(moment.thenWaitedUs));
    kill(child, SIGKILL);
    while (hear()) {
    }
    int status = 0;
    waitpid(child, &status, 0);
    close(ends[0]);
    REQUIRE(WIFSIGNALED(status));
    return told;
}

size_t fileCount(const fs::path& folder) {
    return size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("kills at 200 random moments lose no saved file and no kept work") {
    const Place place;
    writeProject(place.file, firstProject());
    std::mt19937 random(2);
    int saved = 0, reachable = 0, offered = 0, inSaving = 0;
    for (int i = 0; i < kKills; ++i) {
        CAPTURE(i);
        const Told told = killedWork(place, {int(random() % 16), random() % 2 == 0, int(random() % 2'000)});
        CHECK(told.took == reachable);  // it began where the last one can be brought back to

        // The saved file is whole, and is the last one or that which was being written.
        const int inFile = numberOf(opened(place.file).document);
        inSaving += told.savesNow > told.saved;
        saved = std::max(saved, told.saved);
        CHECK((inFile == saved || inFile == told.savesNow));
        saved = inFile;

        // What was kept is offered once, and is no older than the last keeping that was done.
        int back = inFile;
        {
            Recovery next(place.store);
            CHECK(next.leftovers().size() <= 1);
            CHECK(Recovery(place.store).leftovers().empty());
            if (told.kept > told.savesNow) CHECK(next.leftovers().size() == 1);
            if (!next.leftovers().empty()) {
                ++offered;
                CHECK(next.leftovers()[0].projectPath == place.file.string());
                std::vector<std::string> notes;
                const ProjectFile left = next.take(0, notes);
                CHECK(notes.empty());
                CHECK(numberOf(left.document) >= told.kept);
                if (numberOf(left.document) > back || told.took > back) back = numberOf(left.document);
                if (numberOf(left.document) < inFile) next.clear();  // killed between saving and letting go
            }
        }
        CHECK(back >= std::max(told.saved, told.kept));
        CHECK(told.edited - back <= kEditsPerKeep);
        reachable = back;
        CHECK(fileCount(place.folder.path()) <= 3);  // the file, the store, one unfinished writing
    }
    CHECK(saved > kKills / 4);
    CHECK(offered > kKills / 4);
    CHECK(inSaving > kKills / 10);
    MESSAGE(kKills << " kills, " << inSaving << " of them in the middle of saving; work was offered " << offered
                   << " times; the last saved edit is number " << saved);

    writeProject(place.file, opened(place.file));
    Recovery last(place.store);
    while (!last.leftovers().empty()) last.discard(0);
    CHECK(fileCount(place.store) == 0);
    CHECK(fileCount(place.folder.path()) == 2);
    CHECK(Recovery(place.store).leftovers().empty());
}
