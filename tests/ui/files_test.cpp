// Saving, opening, leaving and coming back, on the real screens with real files.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "engine/base/files.h"
#include "engine/project/edits.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Screen;
using ui::Sheet;
namespace fs = std::filesystem;

namespace {

constexpr double kKeepEveryS = 60;
const Project kFresh;

// A person's screens (one at a time: ImGui has one context), with a state folder and a folder for plans of their own.
struct Desk {
    TemporaryFolder home;
    fs::path state = home.path() / "state", plans = home.path() / "plans";
    Desk() {
        fs::create_directory(state);
        fs::create_directory(plans);
    }
};

struct Window {
    window::Files files;
    ScreenDriver ui;
    explicit Window(const Desk& desk, const fs::path& file = {}) : files(desk.state, kKeepEveryS) {
        WindowOptions asked;
        if (!file.empty()) {
            std::vector<std::string> notes;
            asked.project = readProject(file, notes);
            asked.file = file;
        }
        ui.attach(files, asked);
    }
    ui::Session& session() { return ui.session(); }
    Document& document() { return ui.session().document; }
    void saveAs(const fs::path& path) {
        ui.tapWithBoth(Key::control, Key::shift, Key::s);
        REQUIRE(session().sheet == Sheet::chooser);
        ui.frame(3);
        ui.typeInto("open.path", path.string());
        ui.click("open.take");
        ui.frame(2);
    }
};

void setDensity(Document& document, double perCm2) { document.set(fieldAt("plan.density"), perCm2); }

}  // namespace

TEST_CASE("a plan that was saved opens again with its undo list, and the title says whether it is saved") {
    const Desk desk;
    {
        Window first(desk);
        CHECK(first.ui.text("project") == "Untitled");
        CHECK(first.ui.text("saved") == "yes");
        setDensity(first.document(), 90);
        first.ui.frame(2);
        CHECK(first.ui.text("saved") == "no");
        first.saveAs(desk.plans / "case 12");
        CHECK(fs::exists(desk.plans / "case 12.stipple"));
        CHECK(first.ui.text("project") == "case 12");
        CHECK(first.ui.text("saved") == "yes");
        first.ui.wait(0.5);
        setDensity(first.document(), 80);
        first.ui.tapWith(Key::control, Key::s);  // where it is
        first.ui.frame(2);
        CHECK(first.ui.text("saved") == "yes");
    }
    Window second(desk, desk.plans / "case 12.stipple");
    CHECK(second.ui.value("plan.density") == 80);
    CHECK(second.document().steps().size() == 2);
    second.ui.tapWith(Key::control, Key::z);
    CHECK(second.ui.value("plan.density") == 90);
    CHECK(second.ui.text("project") == "case 12");
}

TEST_CASE("moving the camera is no change that would have to be saved, but is saved with the rest") {
    const Desk desk;
    {
        Window window(desk);
        window.saveAs(desk.plans / "a.stipple");
        window.session().camera.azimuthDeg = 77;
        window.ui.frame(2);
        CHECK(window.ui.text("saved") == "yes");
        window.ui.tapWith(Key::control, Key::s);
        window.ui.frame(2);
    }
    Window again(desk, desk.plans / "a.stipple");
    REQUIRE(again.ui.project().view.camera);
    CHECK(again.ui.project().view.camera->azimuthDeg == 77);
}

TEST_CASE("leaving with unsaved changes asks; Cancel stays, Save asks for a name and then leaves") {
    const Desk desk;
    Window window(desk);
    setDensity(window.document(), 90);
    window.ui.tapWith(Key::control, Key::q);
    window.ui.frame(2);
    REQUIRE(window.session().sheet == Sheet::message);
    CHECK(!window.session().quitWish);
    window.ui.click("message.cancel");
    CHECK(window.session().sheet == Sheet::none);
    CHECK(!window.session().waiting);
    window.ui.tapWith(Key::control, Key::q);
    window.ui.frame(2);
    window.ui.click("message.save");
    window.ui.frame(3);
    REQUIRE(window.session().sheet == Sheet::chooser);
    window.ui.typeInto("open.path", (desk.plans / "b.stipple").string());
    window.ui.click("open.take");
    window.ui.frame(2);
    CHECK(fs::exists(desk.plans / "b.stipple"));
    CHECK(window.session().quitWish);
}

TEST_CASE("a chooser that is closed on the way to leaving leaves nothing") {
    const Desk desk;
    Window window(desk);
    setDensity(window.document(), 90);
    window.ui.tapWith(Key::control, Key::q);
    window.ui.frame(2);
    window.ui.click("message.save");
    window.ui.frame(3);
    window.ui.tap(Key::escape);
    window.ui.frame(3);
    CHECK(window.session().sheet == Sheet::none);
    window.saveAs(desk.plans / "c.stipple");
    CHECK(!window.session().quitWish);
}

TEST_CASE("another plan is opened over an unsaved one only after Save or Don't save") {
    const Desk desk;
    Window window(desk);
    setDensity(window.document(), 90);
    window.saveAs(desk.plans / "first.stipple");
    setDensity(window.document(), 60);
    window.session().fileWish = ui::openWish(desk.plans / "first.stipple");
    window.ui.frame(2);
    REQUIRE(window.session().sheet == Sheet::message);
    CHECK(window.ui.value("plan.density") == 60);
    window.ui.click("message.dont_save");
    window.ui.frame(2);
    CHECK(window.ui.value("plan.density") == 90);
    CHECK(window.ui.text("saved") == "yes");
}

TEST_CASE("the name that is offered says nothing of the client") {
    const Desk desk;
    Window window(desk);
    Client client;
    client.reference = "Reference-4711";
    client.words = "came by train";
    window.document().apply("Client", withClient(window.ui.project(), client));
    window.ui.tapWith(Key::control, Key::s);
    REQUIRE(window.session().sheet == Sheet::chooser);
    const std::string name = window.session().chooser.typed;
    CHECK(name.ends_with(".stipple"));
    CHECK(name.find("4711") == std::string::npos);
    CHECK(name.find("train") == std::string::npos);
}

TEST_CASE("what cannot be saved is said in one sentence, and stays unsaved and whole") {
    const Desk desk;
    Window window(desk);
    setDensity(window.document(), 90);
    window.saveAs(desk.plans / "gone.stipple");
    setDensity(window.document(), 60);
    fs::remove_all(desk.plans);
    window.ui.tapWith(Key::control, Key::s);
    window.ui.frame(2);
    REQUIRE(window.session().sheet == Sheet::message);
    CHECK(window.ui.text("message").find("gone.stipple") != std::string::npos);
    CHECK(window.ui.text("saved") == "no");
    CHECK(window.ui.value("plan.density") == 60);
    CHECK(window.document().steps().size() == 2);
    window.ui.click("message.save_elsewhere");
    window.ui.frame(3);
    REQUIRE(window.session().sheet == Sheet::chooser);
    window.ui.typeInto("open.path", (desk.home.path() / "elsewhere.stipple").string());
    window.ui.click("open.take");
    window.ui.frame(2);
    CHECK(window.ui.text("saved") == "yes");
    CHECK(fs::exists(desk.home.path() / "elsewhere.stipple"));
}

TEST_CASE("a file that is no plan is told, and what was open stays") {
    const Desk desk;
    writeFileAtomic(desk.plans / "broken.stipple", "{\"format\": \"stipple-project\", \"version\":");
    Window window(desk);
    window.session().fileWish = ui::openWish(desk.plans / "broken.stipple");
    window.ui.frame(2);
    REQUIRE(window.session().sheet == Sheet::message);
    CHECK(window.ui.text("message").find("broken.stipple") != std::string::npos);
    CHECK(window.ui.project() == kFresh);
    window.ui.click("message.open");
    window.ui.frame(2);
    CHECK(window.session().sheet == Sheet::chooser);
}

TEST_CASE("after a crash the work is offered once, and can be taken back with its undo list") {
    const Desk desk;
    {
        Window crashed(desk);
        setDensity(crashed.document(), 90);
        crashed.ui.wait(1);
        setDensity(crashed.document(), 60);  // within the minute: not kept yet
    }
    {
        Window window(desk);
        REQUIRE(window.session().sheet == Sheet::message);
        CHECK(window.ui.text("message.title") == "Stipple did not close properly");
        CHECK(window.ui.text("message").find("Untitled") != std::string::npos);
        window.ui.click("message.take_back");
        window.ui.frame(2);
        CHECK(window.ui.value("plan.density") == 90);
        CHECK(window.document().steps().size() == 1);
        CHECK(window.ui.text("saved") == "no");
        window.saveAs(desk.plans / "back.stipple");
        window.ui.tapWith(Key::control, Key::q);
        window.ui.frame(2);
        CHECK(window.session().quitWish);
    }
    CHECK(Window(desk).session().sheet == Sheet::none);
}

TEST_CASE("work is kept again after a minute, and not while nothing has changed") {
    const Desk desk;
    {
        Window crashed(desk);
        setDensity(crashed.document(), 90);
        crashed.ui.wait(1);
        setDensity(crashed.document(), 60);
        crashed.ui.wait(kKeepEveryS + 1);
        CHECK(std::isinf(crashed.files.wakeTime()));
    }
    Window window(desk);
    window.ui.click("message.take_back");
    window.ui.frame(2);
    CHECK(window.ui.value("plan.density") == 60);
}

TEST_CASE("what was kept of a saved plan can be left for the saved file; what was never saved can be let go") {
    const Desk desk;
    {
        Window crashed(desk);
        setDensity(crashed.document(), 90);
        crashed.saveAs(desk.plans / "d.stipple");
        setDensity(crashed.document(), 60);
        crashed.ui.wait(kKeepEveryS + 1);
    }
    {
        Window window(desk);
        REQUIRE(window.ui.has("message.open_saved"));
        window.ui.click("message.open_saved");
        window.ui.frame(2);
        CHECK(window.ui.value("plan.density") == 90);
        CHECK(window.ui.text("project") == "d");
        window.session().fileWish = ui::startWish(kFresh);
        window.ui.frame(2);
        setDensity(window.document(), 50);
        window.ui.wait(kKeepEveryS + 1);
    }
    {
        Window window(desk);
        REQUIRE(window.ui.has("message.let_go"));
        window.ui.click("message.let_go");
        window.ui.frame(2);
        CHECK(window.ui.project() == kFresh);
    }
    CHECK(Window(desk).session().sheet == Sheet::none);
}

TEST_CASE("a clean end leaves nothing to offer, whatever was not wanted") {
    const Desk desk;
    {
        Window window(desk);
        setDensity(window.document(), 90);
        window.ui.wait(1);
        window.ui.tapWith(Key::control, Key::q);
        window.ui.frame(2);
        window.ui.click("message.dont_save");
        window.ui.frame(2);
        CHECK(window.session().quitWish);
    }
    CHECK(Window(desk).session().sheet == Sheet::none);
}

TEST_CASE("what was saved is among the recent plans; one that has gone is marked and can be forgotten") {
    const Desk desk;
    {
        Window window(desk);
        setDensity(window.document(), 90);
        window.saveAs(desk.plans / "one.stipple");
        window.saveAs(desk.plans / "two.stipple");
    }
    fs::remove(desk.plans / "one.stipple");
    {
        Window window(desk);
        REQUIRE(window.session().recents.size() == 2);
        window.ui.tapWith(Key::control, Key::n);
        REQUIRE(window.session().screen == Screen::start);
        window.ui.frame(2);
        window.ui.click("recent.1");
        window.ui.frame(2);
        CHECK(window.ui.text("message.title") == "This project is not where it was");
        window.ui.click("message.close");
        window.ui.frame(2);
        window.ui.click("recent.1.forget");
        window.ui.frame(2);
        CHECK(window.session().recents.size() == 1);
        window.ui.click("recent.0");
        window.ui.frame(2);
        CHECK(window.ui.value("plan.density") == 90);
        CHECK(window.session().screen == Screen::workspace);
    }
    CHECK(Window(desk).session().recents.size() == 1);
}

TEST_CASE("an untouched window offers to go on with the last plan, until something is done") {
    const Desk desk;
    {
        Window window(desk);
        setDensity(window.document(), 90);
        window.saveAs(desk.plans / "last.stipple");
        CHECK(!window.session().offersLast);
    }
    {
        Window window(desk);
        REQUIRE(window.ui.has("last.open"));
        setDensity(window.document(), 50);
        window.ui.frame(2);
        CHECK(!window.ui.has("last.open"));
        window.document().undo();
    }
    Window window(desk);
    window.ui.click("message.let_go");
    window.ui.frame(2);
    window.ui.click("last.open");
    window.ui.frame(2);
    CHECK(window.ui.value("plan.density") == 90);
}

TEST_CASE("the head of a plan that is not there any more can be found, or replaced by a step") {
    const Desk desk;
    fs::copy_file("assets/heads/studio.glb", desk.plans / "scan.glb");
    Project project;
    project.head.file = (desk.plans / "scan.glb").string();
    ProjectFile file{Document(project)};
    recordHeadHash(file.document);
    writeProject(desk.plans / "case.stipple", file);
    fs::create_directory(desk.plans / "moved");
    fs::rename(desk.plans / "scan.glb", desk.plans / "moved" / "scan.glb");

    Window window(desk, desk.plans / "case.stipple");
    const auto missing = [&] {
        window.session().headTrouble = {ui::HeadTrouble::Kind::missing, window.ui.project().head, "It is not there."};
        window.session().facts = {};
        window.session().message = ui::messageOf(*window.session().headTrouble);
        window.session().sheet = Sheet::message;
        window.ui.frame(2);
    };
    missing();
    window.ui.click("message.built_in");
    window.ui.frame(2);
    CHECK(window.ui.project().head.file.empty());
    CHECK(window.document().steps().size() == 1);
    window.ui.tapWith(Key::control, Key::z);
    CHECK(window.ui.project().head.file == (desk.plans / "scan.glb").string());
    missing();
    window.ui.click("message.find_head");
    window.ui.frame(3);
    REQUIRE(window.session().sheet == Sheet::chooser);
    window.ui.typeInto("open.path", (desk.plans / "moved" / "scan.glb").string());
    window.ui.click("open.take");
    window.ui.frame(2);
    CHECK(window.ui.project().head.file == (desk.plans / "moved" / "scan.glb").string());
    CHECK(!window.session().headTrouble);
    CHECK(headFileState(window.ui.project().head) == HeadFileState::found);
    CHECK(window.document().steps().empty() == false);
}
