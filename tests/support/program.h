// Runs the program under test, or any other, and keeps what it said.
#pragma once
#include <string>
#include <vector>

namespace stipple {

struct ProgramResult {
    int exitCode = -1;  // 128 + signal where a signal ended it
    std::string out, err;
};

// Arguments as they are, no shell. `environment` adds NAME=VALUE entries. Standard input is empty.
ProgramResult runProgram(const std::string& program, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment = {});

// The stipple program of this build.
ProgramResult runStipple(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {});

}  // namespace stipple
