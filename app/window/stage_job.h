// Work on a pipeline in a thread of its own: bringing the one on the screen up to date, or making another head ready
// beside it, so that what is open can still be looked at and edited.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "app/ui/session.h"
#include "engine/project/pipeline.h"

namespace stipple::window {

struct StageJob {
    // `whenDone` is called from the thread, also where it says what it is at. The pipeline is the job's until isDone.
    StageJob(std::unique_ptr<Pipeline> pipeline, Project project, bool countsZones);

    void start(std::function<void()> whenDone);
    void giveUp() { thread.request_stop(); }

    std::unique_ptr<Pipeline> pipeline;
    Project project;
    bool countsZones;
    bool isHeadWish = false;  // the head was asked for, and is not in the document yet
    bool isHeadOnly = false;  // its dots are laid by the next job
    Pipeline::Changed changed;
    ui::Facts facts;
    std::string error;                                                  // "" where all went well
    ui::HeadTrouble::Kind trouble = ui::HeadTrouble::Kind::unreadable;  // where there is an error
    std::atomic<const char*> doing = "";                                // what it is at, in words for people
    std::atomic<bool> isDone = false;
    std::jthread thread;  // last, so that it ends before what it writes to
};

}  // namespace stipple::window
