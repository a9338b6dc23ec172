// What the screens ask to be done with files (app/ui/file_state.h): new, open, save, leave; work kept for a crash; the
// projects that were open last. Touches no window, so tests drive it as the window does.
#pragma once
#include <filesystem>
#include <functional>
#include <future>
#include <limits>
#include <string>
#include <vector>

#include "app/ui/session.h"
#include "app/window.h"
#include "engine/project/project_file.h"
#include "engine/project/recent_list.h"
#include "engine/project/recovery.h"

namespace stipple::window {

class Files {
public:
    Files() = default;  // in the person's state folder
    Files(const std::filesystem::path& folder, double keepEveryS)
        : recovery_(folder), recents_(folder), keepEveryS_(keepEveryS) {}

    // A small PNG of what is on the screen, "" where there is none yet.
    void setThumbnail(std::function<std::string()> thumbnail) { thumbnail_ = std::move(thumbnail); }

    // At the start: the document is what was asked for, and what a crash has left is offered, once.
    void begin(ui::Session& session, const WindowOptions& asked);
    // Carries out what was asked since the last call and keeps work that is due. True where the screen has something
    // new to say.
    bool advance(ui::Session& session, double nowS);
    // When advance() wants to be called though nothing happens; infinity where it does not.
    double wakeTime() const { return wakeS_; }

private:
    void takeAnswer(ui::Session& session);
    void takeBuiltInHead(ui::Session& session);
    void takeHeadAsItIs(ui::Session& session);
    void takeWish(ui::Session& session, const ui::FileWish& wish);
    void carryOut(ui::Session& session, const ui::FileWish& wish);
    void start(ui::Session& session, const Project& project);
    void open(ui::Session& session, const std::filesystem::path& path);
    bool save(ui::Session& session, const std::filesystem::path& path);
    void saveAndGoOn(ui::Session& session, const std::filesystem::path& path);
    void offerLeftover(ui::Session& session);
    void takeBack(ui::Session& session);
    void openSaved(ui::Session& session);
    void letGo(ui::Session& session);
    void keepWork(ui::Session& session, double nowS);
    void awaitKeeping(ui::Session& session, bool mustEnd);
    void noteRecent(ui::Session& session, const std::filesystem::path& path, const std::string& thumbnailPng);

    Recovery recovery_;
    RecentList recents_;
    double keepEveryS_ = Recovery::kIntervalS;
    std::function<std::string()> thumbnail_ = [] { return std::string(); };
    std::future<std::string> keeping_;  // uses recovery_ until it is done
    Project kept_;                      // what the last keeping was given
    double lastKeptS_ = -std::numeric_limits<double>::infinity();
    double wakeS_ = std::numeric_limits<double>::infinity();
};

}  // namespace stipple::window
