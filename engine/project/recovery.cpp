#include "engine/project/recovery.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/unix_time.h"
#include "engine/project/file/json_reading.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr const char* kLock = ".lock";
constexpr const char* kKept = ".kept";
constexpr unsigned kOwnerOnly = 0600;

fs::path withEnding(fs::path base, const char* ending) { return base += ending; }

// The lock file is still the one that its name leads to, and has not been removed by another window.
bool isThere(int descriptor) {
    struct stat status {};
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

// One line of JSON, then the project as in its file.
std::string slotText(const ProjectFile& file, const std::string& title, const std::string& path,
                     const fs::path& folder) {
    const Json about{{"title", title}, {"project", path}, {"kept_at", unixTimeS()}};
    return about.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n" + projectText(file, folder);
}

Leftover aboutOf(const std::string& text, const std::string& name) {
    const Json json = parseJson(text.substr(0, text.find('\n')), name);
    const JsonValue about(json, name);
    return {about.at("title").text(), about.at("project").text(), int64_t(about.at("kept_at").number())};
}

}  // namespace

Recovery::Recovery() : Recovery(stateFolder().empty() ? fs::path() : stateFolder() / "recovery") {}

Recovery::Recovery(fs::path folder) : folder_(std::move(folder)) { findLeftovers(); }

Recovery::~Recovery() {
    std::error_code error;
    if (own_.lock >= 0 && !fs::exists(withEnding(own_.base, kKept), error)) remove(own_);
    leftoverSlots_.push_back(own_);
    for (const Slot& slot : leftoverSlots_)
        if (slot.lock >= 0) close(slot.lock);
}

void Recovery::remove(Slot& slot) {
    if (slot.lock < 0) return;
    const fs::path kept = withEnding(slot.base, kKept);
    unlink(kept.c_str());
    removeUnfinished(kept);
    unlink(withEnding(slot.base, kLock).c_str());  // last: while it stands and is locked, nobody looks at the rest
    close(slot.lock);
    slot = {};
}

void Recovery::findLeftovers() {
    std::error_code error;
    std::vector<std::pair<Leftover, Slot>> found;
    for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() != kLock) continue;
        Slot slot{at->path().parent_path() / at->path().stem(), open(at->path().c_str(), O_RDWR | O_CLOEXEC)};
        if (slot.lock < 0) continue;
        if (flock(slot.lock, LOCK_EX | LOCK_NB) != 0 || !isThere(slot.lock)) {
            close(slot.lock);  // its owner lives
            continue;
        }
        const fs::path kept = withEnding(slot.base, kKept);
        try {
            if (fs::exists(kept))
                found.emplace_back(aboutOf(readFile(kept), kept.string()), slot);
            else
                remove(slot);
        } catch (const std::exception&) {
            close(slot.lock);  // not ours to understand: it stays
        }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first.keptAtS > b.first.keptAtS; });
    for (auto& [leftover, slot] : found) {
        leftovers_.push_back(std::move(leftover));
        leftoverSlots_.push_back(std::move(slot));
    }
}

bool Recovery::ownSlot() {
    if (own_.lock >= 0) return true;
    std::error_code error;
    if (folder_.empty()) return false;
    if (fs::create_directories(folder_, error)) fs::permissions(folder_, fs::perms::owner_all, error);
    for (;;) {
        std::string name = (folder_ / "window-XXXXXX").string() + kLock;
        const int lock = mkostemps(name.data(), int(std::string(kLock).size()), O_CLOEXEC);
        if (lock < 0) return false;
        flock(lock, LOCK_EX);
        if (isThere(lock)) {
            own_ = {fs::path(name.substr(0, name.size() - std::string(kLock).size())), lock};
            return true;
        }
        close(lock);  // another window took it for an empty leftover before it was locked
    }
}

std::string Recovery::keep(const ProjectFile& file, const std::string& title, const std::string& path) {
    std::string trouble;
    try {
        if (ownSlot())
            writeFileAtomic(withEnding(own_.base, kKept), slotText(file, title, path, folder_), kOwnerOnly);
        else
            trouble = folder_.empty() ? "there is no home folder" : "\"" + folder_.string() + "\" cannot be written";
    } catch (const std::exception& error) {
        trouble = error.what();
    }
    if (trouble.empty()) {
        troubleTold_ = false;
        return "";
    }
    if (std::exchange(troubleTold_, true)) return "";
    return "Your work cannot be kept for the case of a crash, so save it often: " + trouble;
}

void Recovery::markSaved() {
    if (own_.lock >= 0) unlink(withEnding(own_.base, kKept).c_str());
}

void Recovery::clear() { remove(own_); }

ProjectFile Recovery::take(size_t index, std::vector<std::string>& notes) {
    STIPPLE_CHECK(index < leftovers_.size(), index);
    Slot& slot = leftoverSlots_[index];
    const fs::path kept = withEnding(slot.base, kKept);
    const std::string text = readFile(kept);
    ProjectFile file =
        projectOfText(text.substr(std::min(text.size(), text.find('\n'))), kept.string(), folder_, notes);
    remove(own_);
    own_ = std::exchange(slot, {});
    discard(index);
    return file;
}

void Recovery::discard(size_t index) {
    STIPPLE_CHECK(index < leftovers_.size(), index);
    remove(leftoverSlots_[index]);
    leftoverSlots_.erase(leftoverSlots_.begin() + std::ptrdiff_t(index));
    leftovers_.erase(leftovers_.begin() + std::ptrdiff_t(index));
}

}  // namespace stipple
