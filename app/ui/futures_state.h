// What the session remembers of the sheets 'If hair changes' and 'If it goes wrong'.
#pragma once
#include <filesystem>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/shared_bytes.h"
#include "engine/project/futures.h"
#include "engine/render/camera.h"

namespace stipple::ui {

struct Session;

struct FuturesState {
    FutureKind kind = FutureKind::loss;
    int view = 0;  // of futuresViews()
    // Row by row, the years next to each other; empty where a picture is not made yet. The window makes them while
    // wantsFutures().
    std::vector<SharedBytes> png;
    std::optional<std::filesystem::path> saveTo;  // a wish of the person, until the window has carried it out
    std::string said;                             // what became of it
};

std::string futuresTitle(FutureKind kind);  // of the sheet
// "As shown", "Front", ...
const std::vector<std::string>& futuresViews();
Camera futuresCamera(const Session& session);
bool wantsFutures(const Session& session);  // the sheet is on, or a file for it is being chosen
void openFutures(Session& session, FutureKind kind);

}  // namespace stipple::ui
