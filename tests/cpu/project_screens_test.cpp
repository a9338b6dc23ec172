// What is kept of this machine's screens.
#include <doctest/doctest.h>
#include <stdlib.h>

#include "engine/base/files.h"
#include "engine/project/screen_settings.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
class ConfigHere {
public:
    ConfigHere() { setenv("XDG_CONFIG_HOME", folder_.path().c_str(), 1); }
    ~ConfigHere() { unsetenv("XDG_CONFIG_HOME"); }
    std::filesystem::path file() const { return folder_.path() / "stipple" / "screens.json"; }
    void write(const std::string& text) const {
        std::filesystem::create_directories(file().parent_path());
        writeFileAtomic(file(), text);
    }

private:
    TemporaryFolder folder_;
};

const ScreenId kDesk{"DP-1 \"27\"", {2560, 1440}}, kLaptop{"eDP-1", {1920, 1200}};
}  // namespace

TEST_CASE("a screen that was measured is known again, by its name and its pixels") {
    const ConfigHere here;
    CHECK(readScreenSettings() == ScreenSettings{});
    ScreenSettings settings;
    settings.eyeToScreenMm = 750;
    settings.setPixelsPerMm(kDesk, 4.29);
    settings.setPixelsPerMm(kLaptop, 6.25);
    settings.setPixelsPerMm(kDesk, 4.31);
    REQUIRE(keepScreenSettings(settings).empty());
    const ScreenSettings again = readScreenSettings();
    CHECK(again == settings);
    CHECK(again.screens.size() == 2);
    CHECK(again.pixelsPerMmOf(kDesk) == 4.31);
    CHECK_FALSE(again.pixelsPerMmOf({kDesk.name, {1280, 720}}));  // the same screen with larger pixels
}

TEST_CASE("of many screens the last are kept") {
    const ConfigHere here;
    ScreenSettings settings;
    for (int i = 0; i < 40; ++i) settings.setPixelsPerMm({"S" + std::to_string(i), {800, 600}}, 3);
    REQUIRE(keepScreenSettings(settings).empty());
    CHECK(readScreenSettings().screens.size() == ScreenSettings::kMost);
    CHECK(readScreenSettings().screens.front().id.name == "S39");
}

TEST_CASE("a file of nonsense is as none, and what is out of reach is left out") {
    const ConfigHere here;
    for (const char* text : {"", "{", "[]", "null", "{\"screens\": 3}",
                             "{\"eye_to_screen_m\": \"far\", \"screens\": []}", "\xFF\xFE\x00"}) {
        here.write(text);
        CHECK(readScreenSettings() == ScreenSettings{});
    }
    here.write(
        R"({"eye_to_screen_m": 90, "screens": [{"name": "a", "width_px": 9, "height_px": 9, "pixels_per_mm": -1},
        {"name": "b", "width_px": 9, "height_px": 9, "pixels_per_mm": 5}]})");
    const ScreenSettings settings = readScreenSettings();
    CHECK(settings.eyeToScreenMm == 600);
    REQUIRE(settings.screens.size() == 1);
    CHECK(settings.screens.front().id.name == "b");
}

TEST_CASE("where there is no place to write, it says so in one sentence") {
    setenv("XDG_CONFIG_HOME", "/proc/no-such-place", 1);
    CHECK(keepScreenSettings({}).find("cannot be kept") != std::string::npos);
    CHECK(readScreenSettings() == ScreenSettings{});
    unsetenv("XDG_CONFIG_HOME");
}
