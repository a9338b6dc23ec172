// A child process that answers through a pipe, under limits.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/head/import.h"

namespace stipple {

// How a child ended.
struct ChildEnd {
    bool exited = false;
    int exitCode = 0, signal = 0;
};

class WorkerProcess {
public:
    static constexpr int kAnswerFd = 3;  // the child's end of the pipe, as it sees it

    // Runs `program` with the arguments, without a shell; standard streams go to /dev/null, all other files are closed.
    // Throws InputError where no process can be made.
    WorkerProcess(const std::string& program, const std::vector<std::string>& arguments, const ImportLimits& limits);
    ~WorkerProcess();  // kills what still runs
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    enum class Read { done, ended, timedOut, stopped };
    // Fills `size` bytes of the answer.
    Read read(void* bytes, size_t size);
    ChildEnd kill();
    ChildEnd wait();  // until the deadline, then it kills

private:
    int millisecondsLeft() const;

    pid_t child_ = -1;
    int pipe_ = -1;
    std::chrono::steady_clock::time_point deadline_;
    std::stop_token stop_;
};

}  // namespace stipple
