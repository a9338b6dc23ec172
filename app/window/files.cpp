#include "app/window/files.h"

#include <chrono>
#include <utility>

#include "app/ui/time_words.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/base/unix_time.h"

namespace stipple::window {
namespace fs = std::filesystem;
using ui::FileWish;
using ui::Way;

namespace {

constexpr double kNeverS = std::numeric_limits<double>::infinity();

// The document as it is written: with the camera where it stands.
ProjectFile fileOf(const ui::Session& session) {
    ProjectFile file{session.document, session.file.unknownKeys};
    file.document.setCamera(session.camera);
    return file;
}

void say(ui::Session& session, ui::Message message) {
    session.message = std::move(message);
    session.sheet = ui::Sheet::message;
}

bool isSafe(const ui::Session& session) { return ui::isSafe(session.file, session.document.project()); }

// The document and all that belonged to the one before.
void show(ui::Session& session, ProjectFile file, const fs::path& path, bool isSafeNow) {
    session.document = std::move(file.document);
    session.file = {path, std::move(file.unknownKeys), {}};
    if (isSafeNow) session.file.safe = session.document.project();
    session.headWish.reset();
    session.headTrouble.reset();
    session.client = {};
    session.screen = ui::Screen::workspace;
    session.offersLast = false;
    session.placesCamera = true;
}

std::string leftoverWords(const Leftover& leftover, size_t count) {
    const int64_t now = unixTimeS();
    std::string words =
        "Your work on '" + leftover.title + "' was kept " + ui::momentWords(leftover.keptAtS, now) + ".";
    const auto saved = leftover.projectPath.empty() ? std::nullopt : ui::detailsOf(leftover.projectPath);
    if (saved)
        words += " The saved file of " + ui::dayWords(saved->changedAtS, now) +
                 " is untouched; opening it lets the kept work go.";
    else
        words += leftover.projectPath.empty() ? " It had never been saved." : " Its saved file is not there any more.";
    if (count > 1) words += " Of " + std::to_string(count) + " kept works this is the latest.";
    return words;
}

}  // namespace

void Files::begin(ui::Session& session, const WindowOptions& asked) {
    const Project fresh;
    session.presenting = asked.present;
    session.recents = recents_.projects();
    if (!asked.file.empty()) open(session, asked.file);
    session.document = asked.project.document;  // the file's, and what the options have added
    if (asked.file.empty()) session.file.safe = kept_ = session.document.project();
    const bool isFresh = asked.file.empty() && session.document.project() == fresh;
    session.offersLast = isFresh && !session.presenting && !session.recents.empty() && !session.recents.front().missing;
    if (!asked.problem.empty())
        say(session, {"This file could not be opened",
                      asked.problem + " The built-in head is shown.",
                      true,
                      {Way::openAnother, Way::close}});
    if (!session.presenting) offerLeftover(session);
}

bool Files::advance(ui::Session& session, double nowS) {
    const bool asked = session.answer || session.fileWish || session.forgetWish;
    if (session.forgetWish) {
        recents_.forget(*std::exchange(session.forgetWish, std::nullopt));
        session.recents = recents_.projects();
    }
    takeAnswer(session);
    if (session.fileWish) takeWish(session, *std::exchange(session.fileWish, std::nullopt));
    if (session.waiting && session.sheet == ui::Sheet::none) session.waiting.reset();
    if (!isSafe(session)) session.offersLast = false;
    keepWork(session, nowS);
    return asked;
}

void Files::takeAnswer(ui::Session& session) {
    if (!session.answer) return;
    switch (*std::exchange(session.answer, std::nullopt)) {
        case Way::save:
            if (session.file.path.empty())
                ui::openChooser(session, ui::Chooser::Task::save);
            else
                saveAndGoOn(session, session.file.path);
            return;
        case Way::dontSave:
            if (session.waiting) carryOut(session, *std::exchange(session.waiting, std::nullopt));
            return;
        case Way::takeBack:
            return takeBack(session);
        case Way::openSaved:
            return openSaved(session);
        case Way::letGo:
            return letGo(session);
        case Way::builtInHead:
            return takeBuiltInHead(session);
        case Way::headAsItIs:
            return takeHeadAsItIs(session);
        default:
            session.waiting.reset();
            return;
    }
}

// As a step: undo brings back the plan as it was opened.
void Files::takeBuiltInHead(ui::Session& session) {
    const Project fresh;
    session.document.setHead(fresh.head, "Head  " + ui::headTitle(fresh.head));
}

// Its hash is noted anew when it is read.
void Files::takeHeadAsItIs(ui::Session& session) {
    if (!session.headTrouble) return;
    const std::string file = session.headTrouble->head.file;
    session.document.renewHeadFile(file, file, "");
    session.headTrouble.reset();
}

void Files::takeWish(ui::Session& session, const FileWish& wish) {
    if (wish.kind == FileWish::Kind::save) {
        saveAndGoOn(session, wish.path.empty() ? session.file.path : wish.path);
        return;
    }
    if (isSafe(session)) {
        carryOut(session, wish);
        return;
    }
    session.waiting = wish;
    const std::string title = "'" + ui::projectTitle(session.file) + "' is not saved";
    const std::string body = wish.kind == FileWish::Kind::quit
                                 ? "What you have changed is lost if you leave without saving."
                                 : "What you have changed is lost if you go on without saving.";
    say(session, {title, body, false, {Way::save, Way::dontSave, Way::cancel}});
}

void Files::carryOut(ui::Session& session, const FileWish& wish) {
    switch (wish.kind) {
        case FileWish::Kind::start:
            return start(session, wish.project);
        case FileWish::Kind::open:
            return open(session, wish.path);
        case FileWish::Kind::quit:
            awaitKeeping(session, true);
            recovery_.clear();
            session.quitWish = true;
            return;
        case FileWish::Kind::save:
            return saveAndGoOn(session, wish.path);
    }
}

void Files::start(ui::Session& session, const Project& project) {
    awaitKeeping(session, true);
    show(session, {Document(project)}, {}, true);
    recovery_.markSaved();
    kept_ = project;
}

void Files::open(ui::Session& session, const fs::path& path) {
    try {
        std::vector<std::string> notes;
        const fs::path whole = fs::absolute(path).lexically_normal();
        ProjectFile file = openFile(whole.string(), notes);
        awaitKeeping(session, true);
        show(session, std::move(file), isProjectPath(whole) ? whole : fs::path(), true);
        recovery_.markSaved();
        kept_ = session.document.project();
        if (isProjectPath(whole)) noteRecent(session, whole, "");
        if (!notes.empty()) say(session, {"Opened, with a note", joinText(notes, " "), false});
    } catch (const InputError& error) {
        say(session, {"This file could not be opened",
                      error.what() + std::string(" What was open stays as it was."),
                      true,
                      {Way::openAnother, Way::close}});
    }
}

bool Files::save(ui::Session& session, const fs::path& path) {
    try {
        if (!session.document.project().head.file.empty() && session.document.project().head.sha256.empty() &&
            !session.headTrouble)
            recordHeadHash(session.document);
        const ProjectFile file = fileOf(session);
        writeProject(path, file);
        awaitKeeping(session, true);
        recovery_.markSaved();
        session.file.path = path;
        session.file.safe = session.document.project();
        kept_ = session.document.project();
        noteRecent(session, path, thumbnail_());
        return true;
    } catch (const InputError& error) {
        say(session, {"This could not be saved",
                      error.what() + std::string(" Your work is still here, not saved."),
                      true,
                      {Way::saveElsewhere, Way::close}});
        return false;
    }
}

void Files::saveAndGoOn(ui::Session& session, const fs::path& path) {
    const std::optional<FileWish> next = std::exchange(session.waiting, std::nullopt);
    if (save(session, path) && next) carryOut(session, *next);
}

void Files::noteRecent(ui::Session& session, const fs::path& path, const std::string& thumbnailPng) {
    std::string picture = thumbnailPng;
    for (const RecentProject& known : recents_.projects())
        if (picture.empty() && known.path == path) picture = known.thumbnailPng;
    recents_.add(path, picture);  // a list that cannot be written is only not there next time
    session.recents = recents_.projects();
}

// ---- after a crash

void Files::offerLeftover(ui::Session& session) {
    if (recovery_.leftovers().empty()) return;
    const Leftover& latest = recovery_.leftovers().front();
    const bool hasFile = !latest.projectPath.empty() && ui::detailsOf(latest.projectPath);
    say(session, {"Stipple did not close properly",
                  leftoverWords(latest, recovery_.leftovers().size()),
                  false,
                  {Way::takeBack, hasFile ? Way::openSaved : Way::letGo}});
}

void Files::takeBack(ui::Session& session) {
    if (recovery_.leftovers().empty()) return;
    const Leftover latest = recovery_.leftovers().front();
    try {
        std::vector<std::string> notes;
        awaitKeeping(session, true);
        show(session, recovery_.take(0, notes), latest.projectPath, false);
        kept_ = session.document.project();
    } catch (const InputError& error) {
        say(session, {"The kept work could not be read",
                      error.what() + std::string(" It stays where it is."),
                      true,
                      {Way::close}});
    }
}

void Files::openSaved(ui::Session& session) {
    if (recovery_.leftovers().empty()) return;
    const fs::path path = recovery_.leftovers().front().projectPath;
    recovery_.discard(0);
    open(session, path);
}

void Files::letGo(ui::Session& session) {
    if (recovery_.leftovers().empty()) return;
    recovery_.discard(0);
    offerLeftover(session);
}

// ---- for a crash

// At once where something has changed after a quiet time, then at most each keepEveryS_; and before a head is read.
void Files::keepWork(ui::Session& session, double nowS) {
    awaitKeeping(session, false);
    wakeS_ = kNeverS;
    if (keeping_.valid() || session.document.project() == kept_ || isSafe(session)) return;
    const double dueS = session.headWish ? nowS : lastKeptS_ + keepEveryS_;
    if (nowS < dueS) {
        wakeS_ = dueS;
        return;
    }
    kept_ = session.document.project();
    lastKeptS_ = nowS;
    keeping_ = std::async(std::launch::async,
                          [this, file = fileOf(session), title = ui::projectTitle(session.file),
                           path = session.file.path.string()] { return recovery_.keep(file, title, path); });
}

void Files::awaitKeeping(ui::Session& session, bool mustEnd) {
    if (!keeping_.valid()) return;
    if (!mustEnd && keeping_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    const std::string trouble = keeping_.get();
    if (!trouble.empty() && session.sheet == ui::Sheet::none)
        say(session, {"Work is not being kept for a crash", trouble + " Save it now and then.", true});
}

}  // namespace stipple::window
