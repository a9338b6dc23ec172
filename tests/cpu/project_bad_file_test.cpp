// Projects that were cut off, edited by hand or come from elsewhere: one sentence, or a project; never a crash.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/file/history_json.h"
#include "engine/project/file/migrations.h"
#include "engine/project/project_file.h"
#include "tests/support/nearly.h"
#include "tests/support/random_project.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
struct Reading {
    std::vector<std::string> notes;
    ProjectFile read(const std::string& text) { return projectOfText(text, "p.stipple", "/work", notes); }
    bool told(const std::string& words) const {
        return std::any_of(notes.begin(), notes.end(),
                           [&](const std::string& note) { return note.find(words) != std::string::npos; });
    }
};

// `rest` follows format and version.
std::string fileWith(const std::string& rest) {
    return R"({"format": "stipple-project", "version": 1)" + (rest.empty() ? "" : ", " + rest) + "}";
}

std::string fullFile(unsigned seed) {
    RandomProjects random(seed);
    ProjectFile file{Document(random.project())};
    for (int i = 0; i < 8; ++i) random.edit(file.document);
    file.document.undo();
    return projectText(file, "/work");
}

// True where it was read; what is thrown must be one sentence for a person.
bool readsOrIsRefused(const std::string& text) {
    try {
        Reading reading;
        const ProjectFile file = reading.read(text);
        const std::string written = projectText(file, "/work");  // and can be written again
        Reading second;
        CHECK(projectText(second.read(written), "/work") == written);
        return true;
    } catch (const InputError& error) {
        const std::string what = error.what();
        CAPTURE(what);
        CHECK(what.find('\n') == std::string::npos);
        CHECK(what.find("p.stipple") != std::string::npos);
        CHECK(what.size() < 400);
        return false;
    }
}
}  // namespace

TEST_CASE("what is no project is refused in a sentence that says why") {
    const std::string nested = fileWith("\"deep\": " + std::string(100'000, '[') + std::string(100'000, ']'));
    const std::pair<std::string, const char*> kBad[] = {
        {"", "is empty"},
        {" \n\t", "is empty"},
        {"hello", "damaged at line 1"},
        {"[1, 2]", "not a Stipple project"},
        {"3", "not a Stipple project"},
        {"{}", "not a Stipple project"},
        {R"({"format": "stipple-project"})", "not a Stipple project"},
        {R"({"version": 1})", "not a Stipple project"},
        {R"({"format": "other", "version": 1})", "not a Stipple project"},
        {R"({"format": 7, "version": 1})", "not a Stipple project"},
        {R"({"format": "stipple-project", "version": 0})", "not a Stipple project"},
        {R"({"format": "stipple-project", "version": -1})", "not a Stipple project"},
        {R"({"format": "stipple-project", "version": "1"})", "not a Stipple project"},
        {R"({"format": "stipple-project", "version": 1.5})", "not a Stipple project"},
        {R"({"format": "stipple-project", "version": 2})", "newer Stipple"},
        {R"({"format": "stipple-project", "version": 18446744073709551615})", "newer Stipple"},
        {fileWith("") + "}", "damaged at line 1"},
        {fileWith("\"a\": NaN"), "damaged"},
        {fileWith("\"a\": Infinity"), "damaged"},
        {fileWith("\"a\": 1e999"), "too large"},
        {fileWith("\"a\": \"\xff\xfe\""), "UTF-8"},
        {fileWith("\"a\": 1, \"b\": {\"x\": 1, \"x\": 2}"), "\"x\" twice"},
        {fileWith("\"version\": 1"), "\"version\" twice"},
        {nested, "nested too deep"},
        {fileWith("\n\"fields\": {\n\"plan.density\": }"), "line 3"},
    };
    for (const auto& [text, words] : kBad) {
        CAPTURE(words);
        CHECK_THROWS_WITH_AS(Reading().read(text), doctest::Contains(words), InputError);
        CHECK_FALSE(readsOrIsRefused(text));
    }
}

TEST_CASE("a value of the wrong kind is refused with its key, a wrong word with the nearest right one") {
    const std::pair<const char*, const char*> kBad[] = {
        {R"("fields": {"plan.density": "135"})", "fields.plan.density must be a number"},
        {R"("fields": {"plan.density": true})", "fields.plan.density"},
        {R"("fields": {"view.dither": 1})", "fields.view.dither must be true or false"},
        {R"("fields": {"hair.pattern": "norwod_5"})", "did you mean \"norwood_5\"?"},
        {R"("fields": {"hair.pattern": 3})", "fields.hair.pattern"},
        {R"("fields": [])", "fields must be an object"},
        {R"("head": "studio")", "head must be an object"},
        {R"("head": {"built_in": "studo"})", "did you mean \"studio\"?"},
        {R"("head": {"file": 3})", "head.file must be a text"},
        {R"("head": {"file": ""})", "head.file"},
        {R"("head": {"file": "a.obj", "sha256": "12"})", "head.sha256 must be 64 hex digits"},
        {R"("head": {"file": "a.obj", "hints": {"up": [0, 1]}})", "head.hints.up"},
        {R"("head": {"file": "a.obj", "hints": {"up": [0, 2, 0]}})", "length 1"},
        {R"("head": {"file": "a.obj", "hints": {"unit": "feet"}})", "head.hints.unit"},
        {R"("camera": {"azimuth_deg": 1})", "camera.elevation_deg is missing"},
        {R"("camera": {"azimuth_deg": 1, "elevation_deg": 1, "distance_mm": 500, "target_mm": [1, 2, "3"]})",
         "camera.target_mm[2]"},
        {R"("client": {"words": 3})", "client.words must be a text"},
        {R"("line": [[0, 0.4]])", "line must be a list of at least 3 points"},
        {R"("line": [[0, 0.4], [1, "a"], [2, 0.4]])", "line[1][1] must be a number"},
        {R"("line": [[0, 0.4], [1], [2, 0.4]])", "line[1] must be two numbers"},
        {R"("line": [[0, 0.4], [1, 0.4, "sharp"], [2, 0.4]])", "line[1] must be two numbers"},
        {R"("line": {})", "line must be a list"},
        {R"("looks": {})", "looks must be a list"},
        {R"("looks": [{"fields": {}}])", "looks[0].name is missing"},
        {R"("looks": [{"name": "A", "fields": {"view.light": "sunny"}}])", "looks[0].fields.view.light"},
        {R"("thumbnails": [])", "thumbnails must be an object"},
        {R"("history": {"position": 0, "steps": []})", "history.opened is missing"},
        {R"("history": {"position": 1, "opened": {}, "steps": []})", "history.position"},
        {R"("history": {"position": -1, "opened": {}, "steps": []})", "history.position"},
        {R"("history": {"position": 0, "opened": 4, "steps": []})", "history.opened must be an object"},
        {R"("history": {"position": 0, "opened": {}, "steps": [{"name": "x", "path": "", "change": {"fields": 3}}]})",
         "history.steps[0].change.fields"},
    };
    for (const auto& [rest, words] : kBad) {
        CAPTURE(rest);
        CHECK_THROWS_WITH_AS(Reading().read(fileWith(rest)), doctest::Contains(words), InputError);
        CHECK_FALSE(readsOrIsRefused(fileWith(rest)));
    }
}

TEST_CASE("a value out of its range is brought into it and told; what is missing is at its default") {
    Reading reading;
    const Project project =
        reading
            .read(fileWith(
                R"("fields": {"plan.density": 99999, "plan.dot.shade": 2.4, "plan.dot.depth_mm": -1},)"
                R"("camera": {"azimuth_deg": 10, "elevation_deg": 95, "distance_mm": 600, "target_mm": [0, 0, 0]})"))
            .document.project();
    CHECK(project.plan.densityPerCm2 == 2500);
    CHECK(project.plan.dot.shade == 2);
    CHECK(project.plan.dot.depthMm == 0.15f);
    CHECK(project.view.camera->elevationDeg == 89);
    CHECK(reading.notes.size() == 4);
    CHECK(reading.told("fields.plan.density in \"p.stipple\" was 99999; it is now 2500"));
    CHECK(reading.told("a whole number"));
    CHECK(reading.told("camera.elevation_deg"));
    const Project defaults;
    CHECK(Reading().read(fileWith("")).document.project() == defaults);
}

TEST_CASE("years say the time of a file that has no day, and the day goes before them") {
    const Project years =
        Reading().read(fileWith(R"("fields": {"time.years": 5, "plan.sessions": 2})")).document.project();
    CHECK(yearsSinceHealed(years.plan, years.time.days) == nearly(5, 1e-4));
    const Project days = Reading().read(fileWith(R"("fields": {"time.days": 3, "time.years": 5})")).document.project();
    CHECK(days.time.days == 3);
}

TEST_CASE("keys that are not known survive wherever they stand, also when the project is edited") {
    const std::string text = fileWith(
        R"("new": {"a": [1, null, {"b": 2}]}, "nothing": null, "head": {"built_in": "studio", "mood": "calm", "hints": {"w": 1}},)"
        R"("fields": {"plan.density": 120, "plan.magic": 7}, "client": {"shoe_size": 43},)"
        R"("looks": [{"name": "A", "fields": {"plan.magic": 1}, "stars": 5}, {"name": "A", "stars": 2}, {"name": "B", "stars": 3}],)"
        R"("history": {"position": 1, "opened": {"fields": {"plan.density": 135}}, "until": "noon",)"
        R"(  "steps": [{"name": "Density", "path": "plan.density", "change": {"fields": {"plan.density": 120}}, "by": "hand"}]})");
    Reading reading;
    ProjectFile file = reading.read(text);
    CHECK(reading.told("keeps as they are: new, nothing, head.mood and"));
    file.document.set(fieldAt("plan.density"), 90);
    const Json saved = Json::parse(projectText(file, "/work"));
    CHECK(saved["new"].dump() == R"({"a":[1,null,{"b":2}]})");
    CHECK(saved["nothing"].is_null());
    CHECK(saved["head"]["mood"] == "calm");
    CHECK(saved["fields"]["plan.magic"] == 7);
    CHECK(saved["fields"]["plan.density"] == 90);
    CHECK(saved["client"]["shoe_size"] == 43);
    CHECK(saved["looks"][0]["stars"] == 5);
    CHECK(saved["looks"][0]["fields"]["plan.magic"] == 1);
    CHECK(saved["looks"][1]["stars"] == 2);
    CHECK(saved["looks"][2]["stars"] == 3);
    CHECK(saved["history"]["until"] == "noon");
    CHECK(saved["history"]["steps"][0]["by"] == "hand");
    const std::string once = projectText(file, "/work");
    Reading again;
    CHECK(projectText(again.read(once), "/work") == once);
}

TEST_CASE("a state that was edited by hand is a step of its own") {
    ProjectFile file{Document()};
    file.document.set(fieldAt("plan.density"), 100);
    file.document.set(fieldAt("plan.dot.shade"), 5);
    file.document.undo();
    Json json = Json::parse(projectText(file, "/work"));
    json["fields"]["plan.density"] = 77;
    Reading reading;
    Document edited = reading.read(json.dump()).document;
    CHECK(reading.told("changed by hand"));
    CHECK(edited.project().plan.densityPerCm2 == 77);
    CHECK(edited.undoName() == "Changed in the file");
    CHECK(edited.redoName().empty());
    edited.undo();
    CHECK(edited.project().plan.densityPerCm2 == 100);
}

TEST_CASE("a picture of a look that is damaged, missing or huge is left out, and the look stays") {
    Json huge = Json::parse(fileWith(R"("looks": [{"name": "A", "thumbnail": "k"}])"));
    for (const char* text : {"!!", "iVBORw0KGgo=", ""}) {
        Json json = huge;
        json["thumbnails"] = {{"k", text}};
        Reading reading;
        const Project project = reading.read(json.dump()).document.project();
        REQUIRE(project.looks.size() == 1);
        CHECK(project.looks[0].thumbnailPng.empty());
        CHECK(reading.told("damaged"));
    }
    CHECK(Reading().read(huge.dump()).document.project().looks.size() == 1);
}

TEST_CASE("more than nine looks are cut to nine, and told") {
    std::string looks;
    for (int i = 0; i < 12; ++i) looks += std::string(i ? ", " : "") + "{\"name\": \"" + std::to_string(i) + "\"}";
    Reading reading;
    CHECK(reading.read(fileWith("\"looks\": [" + looks + "]")).document.project().looks.size() == 9);
    CHECK(reading.told("12 looks"));
}

TEST_CASE("a file cut off anywhere is refused or, without its last line end, whole") {
    const std::string text = fullFile(5);
    for (size_t length = 0; length + 2 < text.size(); length += 7) {
        CAPTURE(length);
        CHECK_FALSE(readsOrIsRefused(text.substr(0, length)));
    }
    CHECK(readsOrIsRefused(text.substr(0, text.size() - 1)));
}

TEST_CASE("a file with flipped, lost or doubled bytes is refused or is a project") {
    std::mt19937 random(11);
    const std::string text = fullFile(6);
    int read = 0, refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string damaged = text;
        for (int n = 0; n < 1 + i % 3; ++n) {
            const size_t at = random() % damaged.size();
            switch (random() % 4) {
                case 0:
                    damaged[at] = char(random());
                    break;
                case 1:
                    damaged[at] = "0123456789-.eE,:[]{}\"ntf"[random() % 24];
                    break;
                case 2:
                    damaged.erase(at, 1 + random() % 20);
                    break;
                default:
                    damaged.insert(at, damaged.substr(at, 1 + random() % 20));
            }
        }
        CAPTURE(i);
        (readsOrIsRefused(damaged) ? read : refused)++;
    }
    CHECK(read > 100);
    CHECK(refused > 1000);
}

TEST_CASE("files that are too large, folders and pipes are refused before they are read") {
    const TemporaryFolder folder;
    std::vector<std::string> notes;
    CHECK_THROWS_WITH_AS(readProject(folder.path() / "no.stipple", notes), doctest::Contains("There is no file"),
                         InputError);
    CHECK_THROWS_WITH_AS(readProject(folder.path(), notes), doctest::Contains("is a folder"), InputError);
    CHECK_THROWS_WITH_AS(readProject("/dev/zero", notes), doctest::Contains("no plain file"), InputError);
    writeFileAtomic(folder.path() / "big.stipple", "{}");
    std::filesystem::resize_file(folder.path() / "big.stipple", (size_t(64) << 20) + 1);  // a hole, no bytes
    CHECK_THROWS_WITH_AS(readProject(folder.path() / "big.stipple", notes), doctest::Contains("larger than 64 MB"),
                         InputError);
}

TEST_CASE("a merge patch between two states leads from one to the other") {  // RFC 7386
    const std::pair<const char*, const char*> kStates[] = {
        {R"({"a": 1, "b": {"c": 2, "d": 3}, "e": [1, 2]})", R"({"a": 1, "b": {"c": 4}, "e": [2, 1], "f": {"g": 1}})"},
        {"{}", R"({"a": {"b": {}}})"},
        {R"({"a": {"b": 1}})", R"({"a": 3})"},
        {R"({"a": 3})", R"({"a": {"b": 1}})"},
        {R"({"a": 3})", R"({"a": 3})"},
    };
    for (const auto& [from, to] : kStates) {
        Json state = Json::parse(from);
        const Json target = Json::parse(to), patch = mergeDiff(state, target);
        CHECK(patch.empty() == (state == target));
        state.merge_patch(patch);
        CHECK(nlohmann::json(state) == nlohmann::json(target));
    }
}

TEST_CASE("migrations run in order, from the version of the file to the newest") {
    static const Migration kSteps[] = {
        [](Json& file) { file["trail"] = file["trail"].get<std::string>() + "a"; },
        [](Json& file) { file["trail"] = file["trail"].get<std::string>() + "b"; },
    };
    for (const auto& [version, trail] : {std::pair<size_t, const char*>{1, "ab"}, {2, "b"}, {3, ""}}) {
        Json file{{"version", version}, {"trail", ""}};
        migrate(file, version, kSteps);
        CHECK(file["version"] == 3);
        CHECK(file["trail"] == trail);
    }
}
