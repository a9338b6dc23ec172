#include "app/window/probe_file.h"

#include <cstdlib>

#include "engine/base/files.h"

namespace stipple::window {

ProbeFile::ProbeFile() {
    if (const char* path = std::getenv("STIPPLE_UI_PROBE")) path_ = path;
}

void ProbeFile::write(const std::string& report) {
    if (!isWanted() || report == written_) return;
    writeFileAtomic(path_, report);
    written_ = report;
}

}  // namespace stipple::window
