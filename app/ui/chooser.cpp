#include "app/ui/chooser.h"

#include <algorithm>

#include "app/ui/session.h"
#include "app/ui/time_words.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/base/unix_time.h"

namespace stipple::ui {
namespace fs = std::filesystem;
namespace {

constexpr char kProjectEnding[] = ".stipple";
constexpr char kPictureEnding[] = ".png";

const std::vector<std::string>& headEndings() {
    static const std::vector<std::string> kEndings{".obj", ".glb", ".gltf", ".ply", ".stl", ".fbx", ".dae"};
    return kEndings;
}

bool endsAs(const std::string& name, const std::string& ending) { return lowerCase(name).ends_with(ending); }

std::vector<std::string> endingsOf(const Chooser& chooser) {
    std::vector<std::string> endings;
    const bool all = chooser.filter == 0, opens = chooser.task == Chooser::Task::open;
    if (chooser.task == Chooser::Task::save || (opens && (all || chooser.filter == 1)))
        endings.push_back(kProjectEnding);
    if (!isSaving(chooser) && (!opens || all || chooser.filter == 2))
        endings.insert(endings.end(), headEndings().begin(), headEndings().end());
    if (isSavingPicture(chooser) || (opens && (all || chooser.filter == 3))) endings.push_back(kPictureEnding);
    return endings;
}

std::string trimmed(std::string words) {
    const char* blanks = " \t\r\n\"'";
    words.erase(0, words.find_first_not_of(blanks));
    const size_t last = words.find_last_not_of(blanks);
    if (last != std::string::npos) words.erase(last + 1);
    return words;
}

std::string leafOf(const std::string& typed) {
    const size_t slash = typed.rfind('/');
    return slash == std::string::npos ? typed : typed.substr(slash + 1);
}

// The folder that the typed text lies in.
fs::path folderTyped(const Chooser& chooser, const std::string& typed) {
    const size_t slash = typed.rfind('/');
    return slash == std::string::npos ? chooser.folder : pathTyped(typed.substr(0, slash + 1), chooser.folder);
}

bool isFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

fs::path firstFolder(const Session& session) {
    if (isFolder(session.chooser.folder)) return session.chooser.folder;
    if (isFolder(session.file.path.parent_path())) return session.file.path.parent_path();
    const std::vector<Place> places = usualPlaces();
    for (const Place& place : places)
        if (place.title == "Documents") return place.folder;
    return homeFolder();
}

// Says nothing of the client: neither its reference nor its words.
std::string firstName(const Session& session) {
    const std::string today = dateForName(unixTimeS());
    if (session.chooser.task == Chooser::Task::savePicture) return "Picture " + today + kPictureEnding;
    if (session.chooser.task == Chooser::Task::saveSheet)
        return futuresTitle(session.futures.kind) + " " + today + kPictureEnding;
    if (!session.file.path.empty()) return session.file.path.filename().string();
    return "Plan " + today + kProjectEnding;
}

void wishToWrite(Session& session, const fs::path& path) {
    if (session.chooser.task == Chooser::Task::saveSheet) {
        session.futures.saveTo = path;
        session.sheet = Sheet::futures;
        return;
    }
    session.sheet = Sheet::none;
    if (session.chooser.task == Chooser::Task::savePicture)
        session.savedPicture.saveTo = path;
    else
        session.fileWish = saveWish(path);
}

void saveTo(Session& session, fs::path path) {
    Chooser& chooser = session.chooser;
    const char* ending = isSavingPicture(chooser) ? kPictureEnding : kProjectEnding;
    if (!endsAs(path.filename().string(), ending)) path += ending;
    if (!isFolder(path.parent_path())) {
        chooser.problem = "There is no folder \"" + path.parent_path().string() + "\".";
        return;
    }
    if (isThere(path) && path != session.file.path && path != chooser.replaces) {
        chooser.problem = "There is a \"" + path.filename().string() + "\" already. Replace it?";
        chooser.replaces = path;
        return;
    }
    wishToWrite(session, path);
}

// The head lies elsewhere than the project says. Its hash stays, so that another file is noticed.
void takeFoundHead(Session& session, const fs::path& path) {
    if (!session.headTrouble) return;
    const HeadSource head = session.headTrouble->head;
    session.document.renewHeadFile(head.file, path.string(), head.sha256);
    session.headTrouble.reset();
    session.sheet = Sheet::none;
}

void openChosen(Session& session, const fs::path& path) {
    Chooser& chooser = session.chooser;
    if (!isThere(path)) {
        chooser.problem = "There is no file \"" + path.filename().string() + "\" here.";
        return;
    }
    if (chooser.task == Chooser::Task::findHead) {
        takeFoundHead(session, path);
        return;
    }
    try {
        if (openPath(session, path, hintsOf(chooser.hints), chooser.problem)) session.sheet = Sheet::none;
    } catch (const UsageError& error) {
        chooser.problem = error.what();
    }
}

}  // namespace

bool isSaving(const Chooser& chooser) { return chooser.task == Chooser::Task::save || isSavingPicture(chooser); }

bool isSavingPicture(const Chooser& chooser) {
    return chooser.task == Chooser::Task::savePicture || chooser.task == Chooser::Task::saveSheet;
}

const std::vector<std::string>& axisWords() {
    static const std::vector<std::string> kWords{"Guess", "+X", "-X", "+Y", "-Y", "+Z", "-Z"};
    return kWords;
}

const std::vector<std::string>& unitWords() {
    static const std::vector<std::string> kWords{"Guess", "mm", "cm", "dm", "m", "inch"};
    return kWords;
}

const std::vector<std::string>& filterWords() {
    static const std::vector<std::string> kWords{"All", "Projects", "Heads", "Pictures"};
    return kWords;
}

ImportHints hintsOf(const HintForm& form) {
    ImportHints hints;
    if (form.up > 0) hints.up = parseAxis(axisWords()[size_t(form.up)], "Up");
    if (form.forward > 0) hints.forward = parseAxis(axisWords()[size_t(form.forward)], "Forward");
    if (form.up > 0 && form.forward > 0 && (form.up - 1) / 2 == (form.forward - 1) / 2)
        throw UsageError("Up and forward must be at right angles.");
    if (form.unit > 0) hints.unit = unitWords()[size_t(form.unit)];
    const std::string scale = trimmed(form.scale);
    if (scale.empty()) return hints;
    const std::optional<double> number = parseNumber(scale);
    if (!number || *number <= 0) throw UsageError("'mm a unit' is a number, as in 25.4.");
    hints.scaleToMm = *number;
    return hints;
}

bool isHeadName(const std::string& name) {
    return std::any_of(headEndings().begin(), headEndings().end(),
                       [&](const std::string& ending) { return endsAs(name, ending); });
}

bool openPath(Session& session, const fs::path& path, const ImportHints& hints, std::string& problem) {
    const std::string name = path.filename().string();
    if (endsAs(name, kProjectEnding) || endsAs(name, kPictureEnding)) {
        session.fileWish = openWish(path);
        return true;
    }
    if (!isHeadName(name)) {
        problem = "\"" + name + "\" is no project, no picture of ours and no head (OBJ, GLB, PLY, STL, FBX, DAE).";
        return false;
    }
    Project project;
    project.head.file = path.string();
    project.head.hints = hints;
    if (session.chooser.startsDocument)
        session.fileWish = startWish(project);
    else
        session.headWish = project.head;
    session.chooser.hints = {};
    return true;
}

void takeDropped(Session& session, const fs::path& path) {
    session.sheet = Sheet::none;
    session.chooser.startsDocument = session.screen == Screen::start;
    std::string problem;
    if (openPath(session, path, {}, problem)) return;
    session.message = {"This file cannot be opened", problem, true, {Way::openAnother, Way::close}};
    session.sheet = Sheet::message;
}

void wishToSave(Session& session) {
    if (session.file.path.empty())
        openChooser(session, Chooser::Task::save);
    else
        session.fileWish = saveWish();
}

void openChooser(Session& session, Chooser::Task task) {
    const fs::path folder = firstFolder(session);
    Chooser& chooser = session.chooser;
    const bool starts = session.screen == Screen::start;
    chooser = {.task = task, .filter = chooser.filter, .startsDocument = starts};
    showFolder(chooser, folder);
    if (isSaving(chooser)) chooser.typed = firstName(session);
    session.sheet = Sheet::chooser;
}

void showFolder(Chooser& chooser, const fs::path& folder) {
    chooser.folder = folder.lexically_normal();
    if (!chooser.folder.has_filename() && chooser.folder.has_relative_path())
        chooser.folder = chooser.folder.parent_path();
    chooser.listing = listFolder(chooser.folder, endingsOf(chooser));
    chooser.selected.reset();
    chooser.selectionLeads = false;
    chooser.scrolls = true;
    chooser.problem.clear();
}

void setFilter(Chooser& chooser, int filter) {
    chooser.filter = filter;
    showFolder(chooser, chooser.folder);
    followTyped(chooser);
}

void followTyped(Chooser& chooser) {
    chooser.problem.clear();
    chooser.replaces.clear();
    chooser.selectionLeads = false;
    const fs::path folder = folderTyped(chooser, chooser.typed);
    if (folder != chooser.listing.folder && isFolder(folder)) chooser.listing = listFolder(folder, endingsOf(chooser));
    chooser.selected = firstThatBegins(chooser.listing, leafOf(chooser.typed));
    chooser.scrolls = true;
}

std::string completedPath(const Chooser& chooser, const std::string& typed) {
    const std::string leaf = leafOf(typed);
    const FolderListing listing = listFolder(folderTyped(chooser, typed), endingsOf(chooser));
    return typed.substr(0, typed.size() - leaf.size()) + completed(listing, leaf);
}

void moveSelection(Chooser& chooser, int by) {
    const int count = int(chooser.listing.entries.size());
    if (count == 0) return;
    const int from = chooser.selected ? int(*chooser.selected) : by > 0 ? -1 : count;
    chooser.selected = size_t(std::clamp(from + by, 0, count - 1));
    chooser.selectionLeads = true;
    chooser.scrolls = true;
}

void select(Chooser& chooser, size_t index) {
    chooser.selected = index;
    chooser.selectionLeads = true;
    chooser.problem.clear();
    chooser.replaces.clear();
    const FolderEntry& entry = chooser.listing.entries[index];
    if (entry.isFolder) return;
    const bool elsewhere = chooser.listing.folder != chooser.folder;
    chooser.typed = elsewhere ? (chooser.listing.folder / entry.name).string() : entry.name;
}

void takeChoice(Session& session) {
    Chooser& chooser = session.chooser;
    const std::string typed = trimmed(chooser.typed);
    const FolderEntry* entry = chooser.selected ? &chooser.listing.entries[*chooser.selected] : nullptr;
    fs::path path = pathTyped(typed, chooser.folder);
    const bool saves = isSaving(chooser);
    const bool meansEntry = chooser.selectionLeads || (!saves && !typed.empty() && !isThere(path));
    if (entry && meansEntry) path = chooser.listing.folder / entry->name;
    if (typed.empty() && !(entry && meansEntry)) {
        chooser.problem = saves ? "Type a name for the file." : "Type a name, or choose a file in the list.";
        return;
    }
    if (isFolder(path)) {
        showFolder(chooser, path);
        if (!saves || typed.find('/') != std::string::npos) chooser.typed.clear();
        return;
    }
    saves ? saveTo(session, path) : openChosen(session, path);
}

}  // namespace stipple::ui
