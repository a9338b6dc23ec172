// Work that is not lost: every running window keeps its project in a slot of its own in the state folder. A slot whose
// owner is gone (its lock is free) and that was not cleared is left over from a crash, and is offered at the next
// start.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/project/project_file.h"

namespace stipple {

struct Leftover {
    std::string title;        // as the window called it
    std::string projectPath;  // absolute; "" where it had never been saved
    int64_t keptAtS = 0;      // seconds since 1970, UTC
};

class Recovery {
public:
    static constexpr double kIntervalS = 60;  // how often at least changed work is to be kept

    // $XDG_STATE_HOME/stipple/recovery, or where that is not set ~/.local/state/stipple/recovery. Folders have mode
    // 0700, slots 0600. Nothing is thrown where it cannot be made: the first keep() says so.
    Recovery();
    explicit Recovery(std::filesystem::path folder);
    ~Recovery();  // without clear() what was kept stays, and is offered at the next start
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    // Writes the project into this window's slot. `path` is where it is saved, "" where it never was. Returns "", or
    // in one sentence what went wrong; a trouble that lasts is told once, not each minute.
    std::string keep(const ProjectFile& file, const std::string& title, const std::string& path);
    // What is in the project now is safe elsewhere (just opened or saved): the slot is emptied.
    void markSaved();
    // On a clean end: the slot goes.
    void clear();

    // Left over from crashes, newest first. They are looked for once, when this is made; while this lives no other
    // window is offered the same ones.
    const std::vector<Leftover>& leftovers() const { return leftovers_; }
    // The project of leftovers()[index], which becomes this window's own slot (so a second crash loses nothing) and is
    // no longer offered. Throws InputError where it cannot be read; it then stays offered.
    ProjectFile take(size_t index, std::vector<std::string>& notes);
    void discard(size_t index);

private:
    struct Slot {
        std::filesystem::path base;  // + ".lock" and ".kept"
        int lock = -1;               // descriptor that holds the lock
    };
    void findLeftovers();
    bool ownSlot();
    static void remove(Slot& slot);

    std::filesystem::path folder_;
    Slot own_;
    std::vector<Leftover> leftovers_;
    std::vector<Slot> leftoverSlots_;  // as leftovers_
    bool troubleTold_ = false;
};

}  // namespace stipple
