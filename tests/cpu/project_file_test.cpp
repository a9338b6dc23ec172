// A project that is written reads back as it was, to the byte.
#include <doctest/doctest.h>

#include <sys/stat.h>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/edits.h"
#include "engine/project/project_file.h"
#include "tests/support/random_project.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
const std::filesystem::path kFolder = "/work/projects";

ProjectFile readBack(const std::string& text) {
    std::vector<std::string> notes;
    ProjectFile file = projectOfText(text, "p.stipple", kFolder, notes);
    CHECK(notes.empty());
    return file;
}

void checkSame(const Document& a, const Document& b) {
    CHECK(a.project() == b.project());
    CHECK(a.opened() == b.opened());
    CHECK(a.position() == b.position());
    REQUIRE(a.steps().size() == b.steps().size());
    for (size_t i = 0; i < a.steps().size(); ++i) {
        CHECK(a.steps()[i].name == b.steps()[i].name);
        CHECK(a.steps()[i].path == b.steps()[i].path);
        CHECK(a.steps()[i].after == b.steps()[i].after);
    }
}

// Of the state alone, without the undo list.
std::string bytesOf(const Project& project) { return projectText({Document(project)}, kFolder); }
}  // namespace

TEST_CASE("any project reads back as the same value, and is then written as the same bytes") {
    for (unsigned seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const Project project = RandomProjects(seed).project();
        const std::string text = bytesOf(project);
        const ProjectFile again = readBack(text);
        CHECK(again.document.project() == project);
        CHECK(again.document.steps().empty());
        CHECK(projectText(again, kFolder) == text);
    }
}

TEST_CASE("the undo list comes back with its names, its place and what can be redone") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        RandomProjects random(seed);
        ProjectFile file{Document(random.project())};
        for (int i = 0; i < 25; ++i) random.edit(file.document);
        for (size_t i = 0, count = random.below(26); i < count; ++i) file.document.undo();
        if (random.chance(0.5)) file.document.setCamera({12.25f, -3.1f, 511.7f, {1, 2, 3.3f}});
        const std::string text = projectText(file, kFolder);
        const ProjectFile again = readBack(text);
        checkSame(again.document, file.document);
        CHECK(projectText(again, kFolder) == text);
    }
}

TEST_CASE("30 edits and 30 undos give the starting project to the byte, 30 redos the end; also after a save") {
    for (unsigned seed : {3u, 14u, 15u}) {
        CAPTURE(seed);
        RandomProjects random(seed);
        ProjectFile file{Document(random.project())};
        std::vector<std::string> states{bytesOf(file.document.project())};
        for (int i = 0; i < 30; ++i) {
            random.edit(file.document);
            states.push_back(bytesOf(file.document.project()));
        }
        REQUIRE(file.document.steps().size() == 30);
        for (int round = 0; round < 2; ++round) {
            for (size_t i = 30; i-- > 0;) {
                file.document.undo();
                CHECK(bytesOf(file.document.project()) == states[i]);
            }
            CHECK(file.document.undoName().empty());
            file = readBack(projectText(file, kFolder));
            for (size_t i = 1; i <= 30; ++i) {
                file.document.redo();
                CHECK(bytesOf(file.document.project()) == states[i]);
            }
            CHECK(file.document.redoName().empty());
            file = readBack(projectText(file, kFolder));
        }
    }
}

TEST_CASE("the last day is the last, however the sessions move, so that it is read as it was written") {
    Project project;
    for (const char* setting : {"plan.sessions=1", "time.days=5701", "plan.sessions=4", "plan.session_gap_days=60"})
        project = withField(project, *settingOf(setting).field, settingOf(setting).value);
    CHECK(project.time.days == kMostDays);
    CHECK(readBack(bytesOf(project)).document.project() == project);
}

TEST_CASE("a drag that is on while a project is written is a step in the file, and goes on in the document") {
    ProjectFile file{Document()};
    const Field& density = fieldAt("plan.density");
    file.document.beginDrag(density);
    file.document.drag(density, 101);
    const ProjectFile again = readBack(projectText(file, kFolder));
    CHECK(again.document.steps().size() == 1);
    CHECK(again.document.project().plan.densityPerCm2 == 101);
    CHECK(file.document.isDragging());
    CHECK(file.document.steps().empty());
}

TEST_CASE("of an undo list that is too large to be read again the newest steps are written") {
    ProjectFile file{Document()};
    for (int i = 0; i < 40; ++i) {
        const Client client{0, std::to_string(i), std::string(size_t(2) << 20, char('a' + i % 26))};
        file.document.apply("Words " + std::to_string(i), withClient(file.document.project(), client));
    }
    file.document.undo();
    const Document all = file.document, some = readBack(projectText(file, kFolder)).document;
    CHECK(some.project() == all.project());
    REQUIRE(some.steps().size() == 20);
    CHECK(some.position() == 19);
    CHECK(some.redoName() == "Words 39");
    CHECK(some.opened() == all.steps()[19].after);
    while (file.document.position() > 0) file.document.undo();
    CHECK(readBack(projectText(file, kFolder)).document.project() == file.document.project());
    file.document.apply("Words", withClient(file.document.project(), {0, "", std::string(size_t(65) << 20, 'a')}));
    CHECK_THROWS_WITH_AS(projectText(file, kFolder), doctest::Contains("64 MB"), InputError);
}

TEST_CASE("a key pressed after a project was opened does not join the step before it was saved") {
    ProjectFile file{Document()};
    file.document.set(fieldAt("plan.density"), 101);
    ProjectFile again = readBack(projectText(file, kFolder));
    again.document.set(fieldAt("plan.density"), 102);
    CHECK(again.document.steps().size() == 2);
}

TEST_CASE("the head's file is kept relative to the project, wherever both are moved together") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "a" / "scans");
    writeFileAtomic(folder.path() / "a" / "scans" / "one.obj", "v 0 0 0\n");
    Project project;
    project.head.file = (folder.path() / "a" / "scans" / "one.obj").string();
    writeProject(folder.path() / "a" / "p.stipple", {Document(project)});
    CHECK(readFile(folder.path() / "a" / "p.stipple").find("\"scans/one.obj\"") != std::string::npos);
    CHECK(readFile(folder.path() / "a" / "p.stipple").find(folder.path().string()) == std::string::npos);
    std::filesystem::rename(folder.path() / "a", folder.path() / "b");
    std::vector<std::string> notes;
    const Project moved = readProject(folder.path() / "b" / "p.stipple", notes).document.project();
    CHECK(std::filesystem::equivalent(moved.head.file, folder.path() / "b" / "scans" / "one.obj"));
    CHECK(headFileState(moved.head) == HeadFileState::found);
}

TEST_CASE("a folder that is reached through a link has the same heads") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "deep" / "down" / "projects");
    writeFileAtomic(folder.path() / "deep" / "down" / "one.obj", "v 0 0 0\n");
    std::filesystem::create_directory_symlink(folder.path() / "deep" / "down" / "projects", folder.path() / "link");
    Project project;
    project.head.file = (folder.path() / "deep" / "down" / "one.obj").string();
    writeProject(folder.path() / "link" / "p.stipple", {Document(project)});
    std::vector<std::string> notes;
    for (const std::filesystem::path& way : {folder.path() / "link", folder.path() / "deep" / "down" / "projects"})
        CHECK(std::filesystem::exists(readProject(way / "p.stipple", notes).document.project().head.file));
}

TEST_CASE("a head that is there, gone or changed is told apart, and its hash is kept in every state") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "one.obj").string();
    writeFileAtomic(path, "v 0 0 0\n");
    ProjectFile file{Document()};
    CHECK(headFileState(file.document.project().head) == HeadFileState::found);
    HeadSource head;
    head.file = path;
    file.document.setHead(head, "Head");
    file.document.set(fieldAt("plan.density"), 90);
    CHECK(headFileState(file.document.project().head) == HeadFileState::found);
    recordHeadHash(file.document);
    CHECK(file.document.project().head.sha256.size() == 64);
    CHECK(headFileState(file.document.project().head) == HeadFileState::found);
    writeFileAtomic(path, "v 0 0 1\n");
    CHECK(headFileState(file.document.project().head) == HeadFileState::changed);
    std::filesystem::remove(path);
    CHECK(headFileState(file.document.project().head) == HeadFileState::missing);
    Document unknown(file.document.project());
    unknown.renewHeadFile(path, path, "");
    CHECK_THROWS_WITH_AS(recordHeadHash(unknown), doctest::Contains("There is no file"), InputError);
    file.document.undo();
    CHECK(file.document.project().head.sha256.size() == 64);
    file.document.undo();
    CHECK(file.document.project().head.sha256.empty());
}

TEST_CASE("a project is its owner's alone, and its pictures are in it once") {
    const TemporaryFolder folder;
    ProjectFile file{Document()};
    for (int i = 0; i < 6; ++i)
        file.document.apply("Look", withLook(file.document.project(), std::to_string(i), smallPng(7)));
    writeProject(folder.path() / "p.stipple", file);
    struct stat status {};
    REQUIRE(stat((folder.path() / "p.stipple").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const std::string text = readFile(folder.path() / "p.stipple");
    const size_t first = text.find("iVBORw0KGgo");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("iVBORw0KGgo", first + 1) == std::string::npos);
    const Document again = readBack(text).document;
    CHECK(again.project().looks[5].thumbnailPng.get() == smallPng(7));
    CHECK(again.project().looks[5].thumbnailPng.identity() == again.steps()[0].after.looks[0].thumbnailPng.identity());
}
