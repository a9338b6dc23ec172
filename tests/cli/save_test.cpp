// Projects by the command line: what is saved renders the same, and whatever is wrong with a file is one sentence.
#include <doctest/doctest.h>

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/files.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {
using Words = std::vector<std::string>;

Words operator+(Words a, const Words& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

struct Workplace {
    TemporaryFolder folder;
    std::string at(const std::string& name) const { return (folder.path() / name).string(); }

    // Returns what was said on standard error.
    std::string run(const Words& words) const {
        const ProgramResult result = runStipple(words);
        CAPTURE(words[0]);
        CAPTURE(result.err);
        REQUIRE(result.exitCode == 0);
        return result.err;
    }
    std::string rendered(const Words& words) const {
        run(Words{"render"} + words + Words{"--output", at("picture.png"), "--size", "320x240"});
        return readFile(at("picture.png"));
    }
    std::string saved(const std::string& name, const Words& words) const {
        run(Words{"save"} + words + Words{"--output", at(name)});
        return readFile(at(name));
    }
    json savedJson(const std::string& name, const Words& words) const { return json::parse(saved(name, words)); }
    std::string headFile(const std::string& name) const {
        fs::create_directories(fs::path(at(name)).parent_path());
        fs::copy_file("assets/heads/studio.glb", at(name));
        return at(name);
    }
};

void checkRefused(const Words& words, int exitCode, const std::string& reason) {
    const ProgramResult result = runStipple(words, {"DISPLAY=", "WAYLAND_DISPLAY="});
    CAPTURE(reason);
    CAPTURE(result.err);
    CHECK(result.exitCode == exitCode);
    CHECK(result.out.empty());
    CHECK(result.err.find(reason) != std::string::npos);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}
}  // namespace

TEST_CASE("what is saved renders as the options that it was saved with, to the byte") {
    const Workplace w;
    const Words kOptions[] = {
        {"--preset", "widows_peak", "--set", "plan.density=111", "--set", "time.years=3.3"},
        {"--view", "hairline", "--set", "view.light=clinic", "--set", "plan.seed=9"},
        {"--camera", "-30.5,12.25,600,1,60.5,-2", "--set", "head.length_mm=190"},
    };
    for (const Words& options : kOptions) {
        w.saved("p.stipple", options);
        CHECK(w.rendered({w.at("p.stipple")}) == w.rendered(options));
    }
}

TEST_CASE("saving twice, saving again what was saved, and saving onto itself give the same bytes") {
    const Workplace w;
    const Words options{"--preset", "soft", "--set", "plan.dot.diameter_mm=0.31", "--view", "nape"};
    const std::string first = w.saved("a.stipple", options);
    CHECK(w.saved("b.stipple", options) == first);
    CHECK(w.saved("c.stipple", {w.at("a.stipple")}) == first);
    CHECK(w.saved("a.stipple", {w.at("a.stipple")}) == first);
    struct stat status {};
    REQUIRE(stat(w.at("a.stipple").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a project keeps its undo list and its unknown keys, and gets presets and settings as named steps") {
    const Workplace w;
    json file = w.savedJson("a.stipple", {"--set", "plan.density=100"});
    CHECK_FALSE(file.contains("history"));
    file["mood"] = "calm";
    writeFileAtomic(w.at("a.stipple"), file.dump());
    w.run({"save", w.at("a.stipple"), "--set", "plan.density=120", "--output", w.at("a.stipple")});
    const json again =
        w.savedJson("a.stipple", {w.at("a.stipple"), "--preset", "light", "--set", "time.years=1", "--view", "top"});
    CHECK(again["mood"] == "calm");
    CHECK(again["camera"].is_object());
    const json& steps = again["history"]["steps"];
    REQUIRE(steps.size() == 3);
    CHECK(again["history"]["position"] == 3);
    CHECK(again["history"]["opened"]["fields"]["plan.density"] == 100);
    CHECK(steps[0]["path"] == "plan.density");
    CHECK(steps[1]["name"] == "Preset  light");
    CHECK(steps[2]["name"].get<std::string>().starts_with("Time"));
}

TEST_CASE("the head file is found where the project says, and its hash is kept") {
    const Workplace w;
    w.headFile("case/scans/my head.glb");
    const json file = w.savedJson("case/p.stipple", {w.at("case/scans/my head.glb"), "--head-up", "+Y"});
    CHECK(file["head"]["file"] == "scans/my head.glb");
    CHECK(file["head"]["sha256"].get<std::string>().size() == 64);
    CHECK(file["head"]["hints"]["up"] == json::array({0, 1, 0}));
    const std::string picture = w.rendered({w.at("case/scans/my head.glb"), "--head-up", "+Y"});
    CHECK(w.rendered({w.at("case/p.stipple")}) == picture);
    fs::rename(w.at("case"), w.at("elsewhere"));
    CHECK(w.rendered({w.at("elsewhere/p.stipple")}) == picture);
    CHECK(runStipple({"inspect", w.at("elsewhere/p.stipple"), "--json"}).out ==
          runStipple({"inspect", w.at("elsewhere/scans/my head.glb"), "--head-up", "+Y", "--json"}).out);
}

TEST_CASE("a head that is missing is asked for, one that lies elsewhere is taken, one that has changed is told") {
    const Workplace w;
    const std::string head = w.headFile("one.glb");
    w.saved("p.stipple", {head});
    const std::string picture = w.rendered({w.at("p.stipple")});
    fs::rename(head, w.at("two.glb"));
    for (const char* command : {"render", "stats", "inspect", "export", "save"}) {
        Words words{command, w.at("p.stipple")};
        if (std::string(command) == "render") words = words + Words{"--output", w.at("x.png")};
        if (std::string(command) == "export") words = words + Words{"--output", w.at("x.csv")};
        if (std::string(command) == "save") words = words + Words{"--output", w.at("x.stipple")};
        checkRefused(words, 1, "one.glb\"; say where it is with --head FILE");
    }
    CHECK(w.rendered({w.at("p.stipple"), "--head", w.at("two.glb")}) == picture);
    checkRefused({"stats", w.at("p.stipple"), "--head", w.at("three.glb")}, 1, "There is no file");
    checkRefused({"stats", w.at("two.glb"), "--head", w.at("two.glb")}, 2, "not both");
    const json moved = w.savedJson("q.stipple", {w.at("p.stipple"), "--head", w.at("two.glb")});
    CHECK(moved["head"]["file"] == "two.glb");
    CHECK_FALSE(moved.contains("history"));

    writeFileAtomic(w.at("two.glb"), readFile(w.at("two.glb")) + " ");
    const ProgramResult changed = runStipple({"stats", w.at("q.stipple"), "--json"});
    CHECK(changed.exitCode == 0);
    CHECK(json::accept(changed.out));
    CHECK(changed.err.find("its content has changed") != std::string::npos);
    CHECK(std::count(changed.err.begin(), changed.err.end(), '\n') == 1);
}

TEST_CASE("a picture of ours brings its look back, another picture is refused") {
    const Workplace w;
    const std::string first = w.rendered({"--preset", "light", "--set", "plan.density=77"});
    fs::rename(w.at("picture.png"), w.at("first.png"));
    CHECK(w.rendered({w.at("first.png")}) == first);
    CHECK(w.savedJson("p.stipple", {w.at("first.png")})["fields"]["plan.density"] == 77);
    json drawn = w.savedJson("drawn.stipple", {"--set", "zones.2.density=0.2"});
    drawn["zones"]["2"] = {{"name", "Recess of case 12"}, {"points", {{20, 0.6}, {60, 0.6}, {40, 0.9}}}};
    writeFileAtomic(w.at("drawn.stipple"), drawn.dump());
    const std::string zoned = w.rendered({w.at("drawn.stipple")});
    CHECK(zoned.find("case 12") == std::string::npos);  // a name is in no picture, its curve is
    fs::rename(w.at("picture.png"), w.at("zoned.png"));
    CHECK(w.rendered({w.at("zoned.png")}) == zoned);
    fs::copy_file("assets/heads/studio.glb", w.at("not.png"));
    checkRefused({"stats", w.at("not.png")}, 1, "is not a PNG picture");
    checkRefused({"stats", w.at("none.png")}, 1, "There is no file");
}

TEST_CASE("a file that is no project, or is damaged, is refused in one sentence by every command") {
    const Workplace w;
    const std::string good = w.saved("good.stipple", {"--preset", "soft"});
    const auto write = [&](const char* name, const std::string& bytes) { writeFileAtomic(w.at(name), bytes); };
    write("empty.stipple", "");
    write("words.stipple", "a shopping list\n");
    write("cut.stipple", good.substr(0, good.size() / 2));
    write("newer.stipple", R"({"format": "stipple-project", "version": 99})");
    write("other.stipple", R"({"format": "other", "version": 1})");
    write("wrong.stipple", R"({"format": "stipple-project", "version": 1, "fields": {"plan.density": "much"}})");
    write("word.stipple", R"({"format": "stipple-project", "version": 1, "fields": {"hair.pattern": "norwod_5"}})");
    write("latin.stipple", "{\"format\": \"stipple-project\", \"version\": 1, \"client\": {\"words\": \"caf\xe9\"}}");
    write("twice.stipple", R"({"format": "stipple-project", "version": 1, "version": 1})");
    write("deep.stipple", std::string(100'000, '['));
    const std::pair<const char*, const char*> kBad[] = {
        {"none", "no file"},       {"empty", "empty"},    {"words", "damaged"},
        {"cut", "cut off"},        {"newer", "newer"},    {"other", "not a Stipple project"},
        {"wrong", "plan.density"}, {"word", "norwood_5"}, {"latin", "UTF-8"},
        {"twice", "twice"},        {"deep", "nested"},
    };
    for (const auto& [name, words] : kBad) {
        const std::string file = w.at(std::string(name) + ".stipple");
        checkRefused({"stats", file}, 1, words);
        checkRefused({"render", file, "--output", w.at("x.png")}, 1, words);
        checkRefused({"save", file, "--output", w.at("x.stipple")}, 1, words);
        checkRefused({"open", file}, 1, words);
    }
    CHECK_FALSE(fs::exists(w.at("x.png")));
    CHECK_FALSE(fs::exists(w.at("x.stipple")));
}

TEST_CASE("a value out of range is brought into it, told, and the command goes on") {
    const Workplace w;
    writeFileAtomic(w.at("p.stipple"),
                    R"({"format": "stipple-project", "version": 1, "fields": {"plan.density": 9999}})");
    const std::string said = w.run({"save", w.at("p.stipple"), "--output", w.at("q.stipple")});
    CHECK(said.find("plan.density") != std::string::npos);
    CHECK(said.find("2500") != std::string::npos);
    CHECK(json::parse(readFile(w.at("q.stipple")))["fields"]["plan.density"] == 2500);
}

TEST_CASE("what cannot be saved is one sentence, and nothing is left") {
    const Workplace w;
    writeFileAtomic(w.at("shopping.txt"), "milk\n");
    checkRefused({"save"}, 2, "--output");
    checkRefused({"save", "--output", w.at("p.txt")}, 2, ".stipple");
    checkRefused({"save", "--output", w.at("no/p.stipple")}, 1, "no folder");
    checkRefused({"save", w.at("none.obj"), "--output", w.at("p.stipple")}, 1, "no file");
    checkRefused({"save", w.at("shopping.txt"), "--output", w.at("p.stipple")}, 1, "shopping.txt");
    CHECK(std::distance(fs::directory_iterator(w.folder.path()), fs::directory_iterator()) == 1);
}
