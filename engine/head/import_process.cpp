#include "engine/head/import_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "engine/base/error.h"

namespace stipple {
namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitMemory = false;  // the sanitizer maps terabytes of shadow
#else
constexpr bool kLimitMemory = true;
#endif
constexpr rlim_t kOpenFiles = 64;
constexpr int kNoProgram = 127;
constexpr int kAskMs = 50;  // between questions whether to stop

void limit(int what, rlim_t most, rlim_t last) {
    const rlimit both{most, last};
    setrlimit(decltype(RLIMIT_AS)(what), &both);
}
void limit(int what, rlim_t most) { limit(what, most, most); }

// Between fork and exec: only calls that are safe there.
[[noreturn]] void becomeWorker(char* const* arguments, const char* program, int pipe, pid_t parent,
                               const ImportLimits& limits) {
    const int nothing = open("/dev/null", O_RDWR);
    if (nothing < 0) _exit(kNoProgram);
    // The pipe may sit on a number that the lines below write over.
    const int answer = fcntl(pipe, F_DUPFD, WorkerProcess::kAnswerFd + 1);
    if (answer < 0) _exit(kNoProgram);
    for (int stream = 0; stream < 3; ++stream) dup2(nothing, stream);
    dup2(answer, WorkerProcess::kAnswerFd);
    const long most = std::min<long>(sysconf(_SC_OPEN_MAX), 65536);
#ifdef __linux__
    if (close_range(WorkerProcess::kAnswerFd + 1, ~0u, 0) != 0)
#endif
        for (long file = WorkerProcess::kAnswerFd + 1; file < most; ++file) close(int(file));
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(kNoProgram);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, kOpenFiles);
    // The first limit is a signal that tells why, the second one cannot be ignored.
    const auto seconds = rlim_t(std::ceil(limits.cpuSeconds));
    limit(RLIMIT_CPU, seconds, seconds + 1);
    if (kLimitMemory) limit(RLIMIT_AS, rlim_t(limits.memoryBytes));
    execv(program, arguments);
    _exit(kNoProgram);
}

}  // namespace

WorkerProcess::WorkerProcess(const std::string& program, const std::vector<std::string>& arguments,
                             const ImportLimits& limits)
    : deadline_(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                       std::chrono::duration<double>(limits.wallSeconds))),
      stop_(limits.stop) {
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw InputError("The head cannot be read: this computer has no free files; close some programs.");
    const pid_t self = getpid();
    child_ = fork();
    if (child_ == 0) becomeWorker(words.data(), program.c_str(), ends[1], self, limits);
    close(ends[1]);
    pipe_ = ends[0];
    if (child_ < 0) {
        close(pipe_);
        throw InputError(
            "The head cannot be read: this computer has no room for another process; close some programs.");
    }
}

WorkerProcess::~WorkerProcess() {
    if (child_ > 0) kill();
    close(pipe_);
}

int WorkerProcess::millisecondsLeft() const {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
    return int(std::clamp<int64_t>(left.count(), 0, 1'000'000));
}

WorkerProcess::Read WorkerProcess::read(void* bytes, size_t size) {
    auto* to = static_cast<char*>(bytes);
    while (size > 0) {
        if (stop_.stop_requested()) return Read::stopped;
        pollfd waiting{pipe_, POLLIN, 0};
        const int patience = millisecondsLeft();
        const int ready = poll(&waiting, 1, stop_.stop_possible() ? std::min(patience, kAskMs) : patience);
        if ((ready < 0 && errno == EINTR) || (ready == 0 && patience > 0)) continue;
        if (ready <= 0) return Read::timedOut;
        const ssize_t count = ::read(pipe_, to, size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Read::ended;
        to += count;
        size -= size_t(count);
    }
    return Read::done;
}

ChildEnd WorkerProcess::kill() {
    ::kill(child_, SIGKILL);
    return wait();
}

ChildEnd WorkerProcess::wait() {
    ChildEnd end;
    int status = 0;
    while (child_ > 0) {
        const pid_t done = waitpid(child_, &status, WNOHANG);
        if (done < 0 && errno == EINTR) continue;
        if (done != 0) {
            if (done > 0) {
                end.exited = WIFEXITED(status);
                end.exitCode = end.exited ? WEXITSTATUS(status) : 0;
                end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
            }
            child_ = -1;
            break;
        }
        if (millisecondsLeft() == 0) ::kill(child_, SIGKILL);
        poll(nullptr, 0, 1);
    }
    return end;
}

}  // namespace stipple
