// The file behind the document, what is asked to be done with files, and what is asked back. Screens set wishes and
// answers; app/window/files.h carries them out.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/project/project.h"

namespace stipple::ui {

struct FileState {
    std::filesystem::path path;               // absolute; empty where it was never saved
    std::string unknownKeys = "{}";           // of the file, for when it is saved again
    std::optional<Project> safe = Project{};  // as on disk, or as it was begun; none: nothing like it is on disk
};

// Nothing would be lost: the project is as it was saved or begun. Where the camera stands does not count.
bool isSafe(const FileState& file, const Project& project);
std::string projectTitle(const FileState& file);  // "Case 0412", "Untitled"

// An answer to a message.
enum class Way {
    close,
    openAnother,
    save,
    saveElsewhere,
    dontSave,
    cancel,
    takeBack,
    openSaved,
    letGo,
    findHead,
    builtInHead,
    headAsItIs,
};

// What happened, with numbers; what stays as it was; and the ways on.
struct Message {
    std::string title, body;
    bool isError = true;
    std::vector<Way> ways{Way::close};  // the first is the one to take; Escape is `close`
};

struct FileWish {
    enum class Kind { start, open, save, quit };
    Kind kind = Kind::start;
    Project project;             // start: a new document of this
    std::filesystem::path path;  // open; save: empty for where it is
};

FileWish startWish(Project project);
FileWish openWish(std::filesystem::path path);
FileWish saveWish(std::filesystem::path path = {});
FileWish leaveWish();

// The head of the document that cannot be had.
struct HeadTrouble {
    enum class Kind { missing, changed, unreadable };
    Kind kind = Kind::missing;
    HeadSource head;
    std::string sentence;
};

Message messageOf(const HeadTrouble& trouble);

}  // namespace stipple::ui
