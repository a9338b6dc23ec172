// What is on the screen, as text in a file, for tests and scripts (app/window.h).
#pragma once
#include <filesystem>
#include <string>

namespace stipple::window {

class ProbeFile {
public:
    ProbeFile();  // the file that STIPPLE_UI_PROBE names, or none
    bool isWanted() const { return !path_.empty(); }
    void write(const std::string& report);  // where it differs from the last; never half of it

private:
    std::filesystem::path path_;
    std::string written_;
};

}  // namespace stipple::window
