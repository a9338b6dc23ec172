// Choosing a file: folders of any size and kind, by hand, by arrows and by typing.
#include <doctest/doctest.h>

#include <filesystem>

#include "app/ui/folder_listing.h"
#include "app/ui/time_words.h"
#include "engine/base/files.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Sheet;
namespace fs = std::filesystem;

namespace {

void put(const fs::path& file) { writeFileAtomic(file, "x"); }

std::vector<std::string> namesIn(const fs::path& folder, const std::vector<std::string>& endings) {
    std::vector<std::string> names;
    for (const ui::FolderEntry& entry : ui::listFolder(folder, endings).entries) names.push_back(entry.name);
    return names;
}

}  // namespace

TEST_CASE("a folder lists folders first, as people sort, without what is hidden or of another kind") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "zoo");
    for (const char* name : {"scan 10.ply", "scan 9.PLY", "Scan 2.ply", "notes.txt", ".hidden.ply", "scan 010.ply"})
        put(folder.path() / name);
    CHECK(namesIn(folder.path(), {".ply"}) ==
          std::vector<std::string>{"zoo", "Scan 2.ply", "scan 9.PLY", "scan 010.ply", "scan 10.ply"});
    CHECK(namesIn(folder.path(), {}).size() == 6);
}

TEST_CASE("a folder that cannot be read says why in a sentence") {
    const TemporaryFolder folder;
    put(folder.path() / "file");
    CHECK(ui::listFolder(folder.path() / "none", {}).problem.find("no folder") != std::string::npos);
    CHECK(ui::listFolder(folder.path() / "file", {}).problem.find("is a file") != std::string::npos);
    CHECK(ui::listFolder(folder.path(), {}).problem.empty());
}

TEST_CASE("typed beginnings are completed as far as they agree") {
    const TemporaryFolder folder;
    for (const char* name : {"case-12.ply", "case-14.ply", "other.ply",
                             "gr\xC3\xA4"
                             "fe.ply",
                             "gr\xC3\xB6\xC3\x9F"
                             "e.ply"})
        put(folder.path() / name);
    fs::create_directory(folder.path() / "scans");
    const ui::FolderListing listing = ui::listFolder(folder.path(), {});
    CHECK(ui::completed(listing, "ca") == "case-1");
    CHECK(ui::completed(listing, "OT") == "other.ply");
    CHECK(ui::completed(listing, "sc") == "scans/");
    CHECK(ui::completed(listing, "x") == "x");
    CHECK(ui::completed(listing, "g") == "gr");  // never half of a letter
}

TEST_CASE("paths are understood from home, from the folder and from the root") {
    CHECK(ui::pathTyped("a.ply", "/scans") == "/scans/a.ply");
    CHECK(ui::pathTyped("../b/a.ply", "/scans") == "/b/a.ply");
    CHECK(ui::pathTyped("/x/a.ply", "/scans") == "/x/a.ply");
    CHECK(ui::pathTyped("~/a.ply", "/scans") == ui::homeFolder() / "a.ply");
}

TEST_CASE("sizes and times read as people say them") {
    CHECK(ui::sizeText(999) == "999 B");
    CHECK(ui::sizeText(1500) == "1.5 kB");
    CHECK(ui::sizeText(48'000'000) == "48 MB");
    const int64_t noon = 1'700'000'000;
    CHECK(ui::dayWords(noon, noon + 60) == "today " + ui::clockWords(noon));
    CHECK(ui::dayWords(noon - 86'400, noon) == "yesterday " + ui::clockWords(noon - 86'400));
    CHECK(ui::dayWords(noon - 400 * 86'400, noon).ends_with("2022"));
}

TEST_CASE("arrows walk through the list, Enter goes into folders and opens files") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "scans");
    put(folder.path() / "scans" / "a.ply");
    put(folder.path() / "scans" / "b.ply");
    ScreenDriver ui;
    ui.session().chooser.folder = folder.path();
    ui.tapWith(Key::control, Key::o);
    ui.frame(3);
    ui.tap(Key::down);
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(ui.session().chooser.folder == folder.path() / "scans");
    ui.tap(Key::down);
    ui.tap(Key::down);
    ui.tap(Key::enter);
    ui.frame(2);
    REQUIRE(ui.session().headWish);
    CHECK(ui.session().headWish->file == (folder.path() / "scans" / "b.ply").string());
    CHECK(ui.session().sheet == Sheet::none);
}

TEST_CASE("a click selects, a double click opens; Alt and up goes to the folder above") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "scans");
    put(folder.path() / "case.stipple");
    ScreenDriver ui;
    ui.session().chooser.folder = folder.path();
    ui.tapWith(Key::control, Key::o);
    ui.frame(3);
    ui.doubleClick("file.scans");
    ui.frame(2);
    CHECK(ui.session().chooser.folder == folder.path() / "scans");
    ui.tapWith(Key::alt, Key::up);
    ui.frame(2);
    CHECK(ui.session().chooser.folder == folder.path());
    ui.click("file.case.stipple");
    CHECK(ui.session().chooser.typed == "case.stipple");
    ui.doubleClick("file.case.stipple");
    ui.frame(2);
    REQUIRE(ui.session().fileWish);
    CHECK(ui.session().fileWish->path == folder.path() / "case.stipple");
}

TEST_CASE("what is typed is completed by Tab, and the list follows a typed folder") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "scans");
    put(folder.path() / "scans" / "only.ply");
    ScreenDriver ui;
    ui.tapWith(Key::control, Key::o);
    ui.frame(3);
    ui.typeInto("open.path", (folder.path() / "sca").string());
    ui.tap(Key::tab);
    ui.frame(2);
    CHECK(ui.session().chooser.typed == (folder.path() / "scans").string() + "/");
    CHECK(ui.has("file.only.ply"));
    ui.type("on");
    ui.tap(Key::tab);
    ui.frame(2);
    ui.tap(Key::enter);
    ui.frame(2);
    REQUIRE(ui.session().headWish);
    CHECK(ui.session().headWish->file == (folder.path() / "scans" / "only.ply").string());
}

TEST_CASE("'Open a head' takes the hints along, and says what it cannot take") {
    const TemporaryFolder folder;
    const fs::path scan = folder.path() / "case 12.ply";
    put(scan);
    put(folder.path() / "letter.pdf");
    ScreenDriver ui;
    ui.tapWithBoth(Key::control, Key::shift, Key::o);
    REQUIRE(ui.session().sheet == Sheet::chooser);
    ui.frame(3);
    ui.click("open.take");
    CHECK(!ui.session().headWish);
    CHECK(!ui.text("open.problem").empty());
    for (const char* name : {"letter.pdf", "none.ply"}) {
        ui.typeInto("open.path", (folder.path() / name).string());
        ui.click("open.take");
        ui.frame();
        CHECK(!ui.session().headWish);
        CHECK(ui.text("open.problem").find(name) != std::string::npos);
    }
    ui.typeInto("open.path", scan.string());
    ui.click("open.up");
    ui.frame(2);
    ui.click("open.up.item5");
    ui.frame(2);
    ui.typeInto("open.scale", "25.4");
    ui.click("open.take");
    REQUIRE(ui.session().headWish);
    CHECK(ui.session().headWish->file == scan.string());
    CHECK(ui.session().headWish->hints.up == glm::vec3(0, 0, 1));
    CHECK(!ui.session().headWish->hints.forward);
    CHECK(ui.session().headWish->hints.scaleToMm == 25.4);
    CHECK(ui.session().sheet == Sheet::none);
}

TEST_CASE("a file that is there is replaced only when asked twice") {
    const TemporaryFolder folder;
    put(folder.path() / "there.stipple");
    ScreenDriver ui;
    ui.tapWithBoth(Key::control, Key::shift, Key::s);
    ui.frame(3);
    ui.typeInto("open.path", (folder.path() / "there").string());
    ui.click("open.take");
    CHECK(!ui.session().fileWish);
    CHECK(ui.session().sheet == Sheet::chooser);
    ui.click("open.take");
    REQUIRE(ui.session().fileWish);
    CHECK(ui.session().fileWish->path == folder.path() / "there.stipple");
}

TEST_CASE("of thousands of files only those in view are made") {
    const TemporaryFolder folder;
    for (int i = 0; i < 3000; ++i) put(folder.path() / ("scan " + std::to_string(i) + ".ply"));
    ScreenDriver ui;
    ui.session().chooser.folder = folder.path();
    ui.tapWith(Key::control, Key::o);
    ui.frame(3);
    REQUIRE(ui.session().chooser.listing.entries.size() == 3000);
    CHECK(ui.has("file.scan 3.ply"));
    CHECK(!ui.has("file.scan 2900.ply"));
    ui.typeInto("open.path", "scan 2900");
    ui.frame(3);
    CHECK(ui.has("file.scan 2900.ply"));
    CHECK(!ui.has("file.scan 3.ply"));
}
