// Choosing a file: there is no dialog of the system that could be asked.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/folder_listing.h"
#include "engine/head/import.h"

namespace stipple::ui {

struct Session;

// What the person says of a head file where the guesses are wrong, in the command line's words.
struct HintForm {
    int up = 0, forward = 0, unit = 0;  // indices into the words; 0 is 'guess'
    std::string scale;                  // millimetres a unit of the file
};
const std::vector<std::string>& axisWords();
const std::vector<std::string>& unitWords();
ImportHints hintsOf(const HintForm& form);  // throws UsageError where one cannot be

struct Chooser {
    enum class Task { open, openHead, findHead, save, savePicture, saveSheet };  // the last: of what-ifs
    Task task = Task::open;
    std::filesystem::path folder;  // what is typed is meant from here
    FolderListing listing;         // of `folder`, or of the folder that is being typed
    int filter = 0;                // index into filterWords(), of `open`
    std::string typed;             // a name, or a path
    std::optional<size_t> selected;
    bool selectionLeads = false;  // chosen after the last letter was typed
    bool startsDocument = false;  // a head begins a new document
    HintForm hints;
    std::string problem;             // said beside the buttons
    std::filesystem::path replaces;  // a second press writes over this file
    bool isFresh = true;             // the first frame: the field takes the keyboard
    bool scrolls = false;            // to the selected row
};
const std::vector<std::string>& filterWords();

bool isSaving(const Chooser& chooser);
bool isSavingPicture(const Chooser& chooser);

// Shows the sheet, in the folder used last.
void openChooser(Session& session, Chooser::Task task);
void showFolder(Chooser& chooser, const std::filesystem::path& folder);
void setFilter(Chooser& chooser, int filter);
// After the text has changed: the list follows it.
void followTyped(Chooser& chooser);
std::string completedPath(const Chooser& chooser, const std::string& typed);
void moveSelection(Chooser& chooser, int by);
void select(Chooser& chooser, size_t index);  // by hand: its name goes into the field
// What is selected or typed: a folder is gone into, a file is opened or written.
void takeChoice(Session& session);

// Saves where the project is, or asks where.
void wishToSave(Session& session);
// A project, a picture of ours or a head, told apart by the name's ending; false with the reason where it is none.
bool openPath(Session& session, const std::filesystem::path& path, const ImportHints& hints, std::string& problem);
// A file that was dropped on the window: opened, or said why not.
void takeDropped(Session& session, const std::filesystem::path& path);
bool isHeadName(const std::string& name);

}  // namespace stipple::ui
