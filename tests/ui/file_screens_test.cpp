// That every word and every control of the screens about files has its place, at any usual size and scale.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "engine/base/files.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Sheet;
using ui::Way;
namespace fs = std::filesystem;

namespace {

struct Screen {
    glm::ivec2 size;
    float scale;
};
constexpr Screen kScreens[] = {{{1280, 800}, 1},     {{1280, 800}, 1.5f}, {{1920, 1080}, 1},
                               {{1920, 1080}, 1.5f}, {{3840, 2160}, 2},   {{1024, 700}, 1}};

constexpr const char* kOurs[] = {"start.", "recent.", "last.", "menu.", "open.", "tape.", "message.", "trouble."};

// An item of these screens that reaches over the edge of the window, "" where none does.
std::string itemOutside(glm::ivec2 size) {
    std::istringstream lines(ui::probeReport());
    for (std::string line; std::getline(lines, line);) {
        const bool isOurs = std::any_of(std::begin(kOurs), std::end(kOurs),
                                        [&](const char* name) { return line.starts_with(std::string("box ") + name); });
        if (!isOurs) continue;
        std::vector<std::string> words;
        std::istringstream parts(line);
        for (std::string word; parts >> word;) words.push_back(word);
        const auto number = [&](size_t fromEnd) { return std::stof(words[words.size() - fromEnd]); };
        if (number(4) < -1 || number(3) < -1 || number(2) > float(size.x) + 1 || number(1) > float(size.y) + 1)
            return line;
    }
    return "";
}

void check(ScreenDriver& ui, const Screen& screen, const std::string& what) {
    ui.frame(3);
    const std::string cut = ui::cutTexts().empty() ? "" : ui::cutTexts().front();
    const std::string outside = itemOutside(screen.size);
    CAPTURE(what);
    CAPTURE(screen.size.x);
    CAPTURE(screen.scale);
    CHECK(cut == "");
    CHECK(outside == "");
}

std::vector<RecentProject> manyRecents() {
    std::vector<RecentProject> recents;
    for (int i = 0; i < 12; ++i) {
        RecentProject recent;
        recent.path = "/home/practice/plans of this year and the last/case " + std::to_string(i) +
                      " with a name that goes on and on and on.stipple";
        recent.usedAtS = 1'700'000'000 - i * 86'400;
        recent.missing = i == 2;
        recents.push_back(recent);
    }
    return recents;
}

ui::HeadTrouble trouble(ui::HeadTrouble::Kind kind) {
    ui::HeadTrouble one;
    one.kind = kind;
    one.head.file = "/media/stick/scans/case-0412-scan.ply";
    one.sentence = "The plan was drawn on \"case-0412-scan.ply\", which is not in /media/stick/scans.";
    return one;
}

}  // namespace

TEST_CASE("the start screen fits, with and without recent plans") {
    for (const Screen& screen : kScreens) {
        ScreenDriver ui(screen.size, screen.scale);
        ui.session().screen = ui::Screen::start;
        check(ui, screen, "start");
        ui.session().recents = manyRecents();
        check(ui, screen, "start with recents");
        ui.session().screen = ui::Screen::workspace;
        ui.session().offersLast = true;
        check(ui, screen, "the last plan on the picture");
        ui.session().file.path = ui.session().recents.front().path;
        ui.session().document.set(fieldAt("plan.density"), 77);
        check(ui, screen, "a long name in the top bar");
        ui.session().sheet = Sheet::fileMenu;
        check(ui, screen, "the list of files");
    }
}

TEST_CASE("the chooser fits, in deep folders, with long names, and with what it says") {
    const TemporaryFolder folder;
    fs::path deep = folder.path();
    for (int i = 0; i < 9; ++i) deep /= "a folder of a long name " + std::to_string(i);
    fs::create_directories(deep);
    writeFileAtomic(deep / "a scan with a name that is much longer than any row of this list has room for.ply", "x");
    for (const Screen& screen : kScreens) {
        ScreenDriver ui(screen.size, screen.scale);
        ui.session().recents = manyRecents();
        for (const auto task :
             {ui::Chooser::Task::open, ui::Chooser::Task::openHead, ui::Chooser::Task::findHead,
              ui::Chooser::Task::save, ui::Chooser::Task::savePicture, ui::Chooser::Task::saveSheet}) {
            ui.session().chooser.folder = deep;
            ui::openChooser(ui.session(), task);
            check(ui, screen, "chooser");
            ui.session().chooser.typed = "a scan of a head.ply";
            ui.session().chooser.problem = "\"a scan of a head.ply\" is no project, no picture of ours and no head.";
            check(ui, screen, "chooser with a problem");
            ui.session().sheet = Sheet::none;
            ui.frame();
        }
    }
}

TEST_CASE("the tape measures fit, and what they say") {
    for (const Screen& screen : kScreens) {
        ScreenDriver ui(screen.size, screen.scale);
        ui::openTapeForm(ui.session());
        check(ui, screen, "tape");
        ui.session().tape.byCircumference = true;
        ui.session().tape.typed = {"20 cm", "57.3 cm", "15.2 cm", "35 cm"};
        ui.session().tape.problem = "Circumference: 4.0 cm is no head's; usual are 53.2 to 60.1 cm.";
        check(ui, screen, "tape with a problem");
    }
}

TEST_CASE("every message fits with its ways on") {
    for (const Screen& screen : kScreens) {
        ScreenDriver ui(screen.size, screen.scale);
        const auto say = [&](const ui::Message& message) {
            ui.session().message = message;
            ui.session().sheet = Sheet::message;
            check(ui, screen, message.title);
        };
        for (const auto kind :
             {ui::HeadTrouble::Kind::missing, ui::HeadTrouble::Kind::changed, ui::HeadTrouble::Kind::unreadable})
            say(ui::messageOf(trouble(kind)));
        say({"Stipple did not close properly", "Your work was kept.", false, {Way::takeBack, Way::openSaved}});
        say({"'Case' is not saved", "What you changed is lost.", false, {Way::save, Way::dontSave, Way::cancel}});
        say({"This could not be saved", "The disk is full.", true, {Way::saveElsewhere, Way::close}});
        ui.session().sheet = Sheet::none;
        ui.session().facts = {};
        ui.session().headTrouble = trouble(ui::HeadTrouble::Kind::missing);
        check(ui, screen, "an empty place");
    }
}
