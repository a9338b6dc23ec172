#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/support/temporary_folder.h"

namespace stipple {
namespace {
std::string contentOf(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

[[noreturn]] void becomeProgram(const std::string& program, const std::vector<std::string>& arguments,
                                const std::vector<std::string>& environment, const std::filesystem::path& folder) {
    dup2(open("/dev/null", O_RDONLY), 0);
    dup2(open((folder / "out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    dup2(open((folder / "err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    for (const std::string& entry : environment) putenv(const_cast<char*>(entry.c_str()));
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execvp(program.c_str(), argv.data());
    _exit(127);
}
}  // namespace

ProgramResult runProgram(const std::string& program, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment) {
    const TemporaryFolder folder;
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) becomeProgram(program, arguments, environment, folder.path());
    int status = 0;
    waitpid(child, &status, 0);
    ProgramResult result;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.out = contentOf(folder.path() / "out");
    result.err = contentOf(folder.path() / "err");
    return result;
}

ProgramResult runStipple(const std::vector<std::string>& arguments, const std::vector<std::string>& environment) {
    return runProgram(STIPPLE_PROGRAM, arguments, environment);
}

}  // namespace stipple
