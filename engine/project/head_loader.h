// Heads as projects ask for them. Keeps the last one as it was first posed, and without its hair: a
// landmark put right only re-seats it.
#pragma once
#include <string>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

// The same mesh in the same pose, whatever landmarks are put right on it and what is painted out. A hash that has only
// become known, and what a person has said of it, change nothing.
bool isSameHeadFile(HeadSource a, HeadSource b);

class HeadLoader {
public:
    // workerProgram as in importHeadFile.
    explicit HeadLoader(std::string workerProgram = "") : workerProgram_(std::move(workerProgram)) {}

    // The same head for the same wish. What was put right or painted out on another version of the file (another hash)
    // is left out, and that is a finding. Throws InputError, and Stopped where the watch asks for it.
    HeadPtr load(const HeadSource& source, const WorkWatch& watch = {});

private:
    HeadPtr firstPosed(const HeadSource& source, const WorkWatch& watch) const;

    std::string workerProgram_;
    HeadSource source_;  // of head_
    HeadPtr firstPosed_, painted_, head_;
    bool fits_ = true;  // the file is the one that was worked on by hand
};

}  // namespace stipple
