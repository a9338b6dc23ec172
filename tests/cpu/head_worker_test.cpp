// Workers that go wrong on purpose: small shell scripts in the place of the import worker.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <thread>

#include "engine/base/error.h"
#include "engine/base/stop.h"
#include "engine/head/import.h"
#include "engine/head/import_wire.h"
#include "tests/support/head_shapes.h"
#include "tests/support/sanitized.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

class BadWorker {
public:
    explicit BadWorker(const std::string& script) {
        std::ofstream(program()) << "#!/bin/sh\n" << script << "\n";
        chmod(program().c_str(), 0700);
        std::ofstream(head()) << objText(headShapedMesh(false, 10, 20));
    }
    // What the answer of the worker comes to: "" where a head came out of it.
    std::string outcome(ImportLimits limits = {}) const {
        try {
            importHeadFile(head(), limits, program().string());
        } catch (const InputError& error) {
            return error.what();
        }
        return "";
    }
    std::filesystem::path program() const { return folder_.path() / "worker.sh"; }
    std::filesystem::path head() const { return folder_.path() / "head.obj"; }
    // A worker that sends these bytes.
    static std::string sending(const TemporaryFolder& folder, const std::string& bytes) {
        std::ofstream(folder.path() / "answer", std::ios::binary) << bytes;
        return "cat '" + (folder.path() / "answer").string() + "' >&3";
    }

private:
    TemporaryFolder folder_;
};

// A right answer for a mesh of one triangle, to be spoilt.
struct Answer {
    WireHeader header;
    std::vector<float> positions{0, 0, 0, 1, 0, 0, 0, 1, 0}, normals{0, 0, 1, 0, 0, 1, 0, 0, 1};
    std::vector<uint32_t> triangle{0, 1, 2};
    uint8_t part = 0;

    Answer() {
        std::memcpy(header.magic, kWireMagic, sizeof kWireMagic);
        header.version = kWireVersion;
        header.vertices = 3;
        header.triangles = 1;
    }
    std::string bytes() const {
        const auto raw = [](const void* p, size_t size) { return std::string(static_cast<const char*>(p), size); };
        return raw(&header, sizeof header) + raw(positions.data(), 36) + raw(normals.data(), 36) +
               raw(triangle.data(), 12) + raw(&part, 1);
    }
};

std::string outcomeOf(const std::string& bytes) {
    const TemporaryFolder folder;
    return BadWorker(BadWorker::sending(folder, bytes)).outcome();
}

}  // namespace

TEST_CASE("an answer that is right is taken") { CHECK(outcomeOf(Answer().bytes()).empty()); }

TEST_CASE("a worker that stays after a right answer is not waited for") {
    const TemporaryFolder folder;
    const BadWorker worker(BadWorker::sending(folder, Answer().bytes()) + "; exec sleep 1000");
    ImportLimits patient;
    patient.wallSeconds = 1000;
    CHECK(worker.outcome(patient).empty());
}

TEST_CASE("a lying worker is not believed") {
    constexpr const char* kWrong = "went wrong";
    CHECK(outcomeOf("hello, this is the worker speaking, all is well, here is your mesh, enjoy").find(kWrong) !=
          std::string::npos);
    Answer index;
    index.triangle[2] = 3;
    CHECK(outcomeOf(index.bytes()).find(kWrong) != std::string::npos);
    Answer infinite;
    infinite.positions[4] = std::numeric_limits<float>::infinity();
    CHECK(outcomeOf(infinite.bytes()).find(kWrong) != std::string::npos);
    Answer part;
    part.part = 9;
    CHECK(outcomeOf(part.bytes()).find(kWrong) != std::string::npos);
    Answer none;
    none.header.triangles = 0;
    CHECK(outcomeOf(none.bytes()).find(kWrong) != std::string::npos);
    Answer picture;
    picture.header.imageWidth = 100'000;
    CHECK(outcomeOf(picture.bytes()).find(kWrong) != std::string::npos);
    Answer version;
    version.header.version = 99;
    CHECK(outcomeOf(version.bytes()).find(kWrong) != std::string::npos);
    Answer vertices;
    vertices.header.vertices = uint64_t(1) << 60;
    CHECK(outcomeOf(vertices.bytes()).find(kWrong) != std::string::npos);
    Answer triangles;
    triangles.header.triangles = uint64_t(1) << 60;
    CHECK(outcomeOf(triangles.bytes()).find("more than") != std::string::npos);
}

TEST_CASE("an answer that ends early is a crash, said in one sentence") {
    const std::string whole = Answer().bytes();
    for (const size_t length : {size_t(0), size_t(20), sizeof(WireHeader), whole.size() - 1})
        CHECK(outcomeOf(whole.substr(0, length)).find("made its reader crash") != std::string::npos);
}

TEST_CASE("a worker's own sentence is passed on without control characters") {
    WireHeader header = Answer().header;
    const std::string sentence = "The file is\n\x1b[31mred.";
    header.failed = 1;
    header.textBytes = uint32_t(sentence.size());
    const std::string text = outcomeOf(std::string(reinterpret_cast<const char*>(&header), sizeof header) + sentence);
    CHECK(text == "The file is  [31mred.");
}

TEST_CASE("a worker that crashes, hangs or is not there is told in one sentence") {
    CHECK(BadWorker("kill -SEGV $$").outcome().find("made its reader crash") != std::string::npos);
    CHECK(BadWorker("exit 1").outcome().find("made its reader crash") != std::string::npos);
    ImportLimits brief;
    brief.wallSeconds = 0.3;
    CHECK(BadWorker("sleep 100").outcome(brief).find("took longer than 0.3 seconds") != std::string::npos);
    CHECK(BadWorker("printf STPLHEAD >&3; sleep 100").outcome(brief).find("took longer") != std::string::npos);
    // It may even close its end first.
    CHECK(BadWorker("exec 3>&-; sleep 100").outcome(brief).find("made its reader crash") != std::string::npos);
    ImportLimits busy;
    busy.cpuSeconds = 1;
    CHECK(BadWorker("while :; do :; done").outcome(busy).find("took too long") != std::string::npos);
    const BadWorker any("");
    CHECK_THROWS_WITH_AS(importHeadFile(any.head(), {}, "/no/such/program"), doctest::Contains("could not be started"),
                         InputError);
}

TEST_CASE("a worker inherits no file but its pipe, and can write none") {
    const TemporaryFolder folder;
    const auto list = folder.path() / "list";
    // Writing is limited to 0 bytes: the file is made but stays empty, and the shell is ended by the signal or fails.
    BadWorker(std::string("echo secret > '") + list.string() + "'").outcome();
    std::error_code none;
    CHECK((!std::filesystem::exists(list) || std::filesystem::file_size(list, none) == 0));
    const int leak = fcntl(0, F_DUPFD, 20);
    REQUIRE(leak >= 20);
    WireHeader header = Answer().header;
    header.failed = 1;
    header.textBytes = 12;
    const TemporaryFolder answers;
    std::ofstream(answers.path() / "head", std::ios::binary)
        .write(reinterpret_cast<const char*>(&header), sizeof header);
    const std::string script = "cat '" + (answers.path() / "head").string() + "' >&3; if [ -e /proc/self/fd/" +
                               std::to_string(leak) +
                               " ]; then printf 'it was open.' >&3; else printf 'it is closed' >&3; fi";
    CHECK(BadWorker(script).outcome() == "it is closed");
    close(leak);
}

TEST_CASE("a worker runs under the limits that were asked for") {
    WireHeader header = Answer().header;
    header.failed = 1;
    header.textBytes = 40;
    const TemporaryFolder answers;
    std::ofstream(answers.path() / "head", std::ios::binary)
        .write(reinterpret_cast<const char*>(&header), sizeof header);
    const BadWorker worker(
        "cat '" + (answers.path() / "head").string() +
        "' >&3; printf '%-40s' \"$(ulimit -v) $(ulimit -t) $(ulimit -f) $(ulimit -c) $(ulimit -n)\" >&3");
    ImportLimits limits;
    limits.memoryBytes = size_t(1) << 30;
    limits.cpuSeconds = 17;
    // The sanitizer needs its address space.
    const std::string expected = kSanitized ? "unlimited 17 0 0 64" : "1048576 17 0 0 64";
    CHECK(worker.outcome(limits).substr(0, expected.size() + 1) == expected + " ");
}

TEST_CASE("a reader is ended as soon as nobody waits for it any more") {
    // The worker may write no file, so it tells its number by the name of a folder.
    const BadWorker worker("mkdir \"${0%/*}/pid-$$\" && exec sleep 40");
    const auto toldPid = [&]() -> pid_t {
        for (const auto& entry : std::filesystem::directory_iterator(worker.program().parent_path())) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("pid-")) return pid_t(std::stol(name.substr(4)));
        }
        return 0;
    };
    pid_t child = 0;
    std::stop_source asker;
    ImportLimits limits;
    limits.stop = asker.get_token();
    std::jthread person([&] {
        for (int tries = 0; tries < 3000 && child == 0; ++tries, usleep(10'000)) child = toldPid();
        asker.request_stop();
    });
    CHECK_THROWS_AS(importHeadFile(worker.head(), limits, worker.program().string()), Stopped);
    person.join();
    REQUIRE(child > 0);
    CHECK(kill(child, 0) == -1);  // gone, and waited for
}
