// What the window and the screens share: the open project, what the engine found for it, and how it is being looked at.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/project/document.h"
#include "engine/dots/statistics.h"
#include "engine/head/head.h"
#include "engine/render/camera.h"
#include "engine/render/frame.h"

namespace stipple::ui {

// Found by the engine for the plan that is on the screen; shown, never edited.
struct Facts {
    HeadPtr head;  // none until the first one is there
    double glabellaToLineMm = 0;
    size_t pigmentDots = 0;
    std::vector<ZoneStatistics> zones;
};

enum class Sheet { none, keys, undoList, openHead, message };

struct Message {
    std::string title, body;
    bool offersOpen = false;  // beside 'Close', the way to open another head
};

// What is typed in 'Open a head'. The words of the hints are the command line's.
struct OpenHeadForm {
    std::string path, scale;
    int up = 0, forward = 0, unit = 0;  // indices into the words of the sheet; 0 is 'guess'
    std::string problem;                // said under the fields
};

struct Session {
    Document document;
    Facts facts;

    Camera camera;
    CompareState compare = CompareState::after;
    float splitAt = 0.5f;
    bool beforeHeld = false;  // the key that shows 'before' while it is down

    bool panelsShown = true;
    bool presenting = false;  // nothing but the picture
    std::vector<bool> sectionsOpen;
    bool expertOpen = false;

    Sheet sheet = Sheet::none;
    Message message;
    OpenHeadForm openHead;

    std::string work;                    // what is being read or made, "" while nothing is
    std::optional<HeadSource> headWish;  // asked for here; the window fetches it
    bool quitWish = false;

    // Where the picture goes, device pixels from the window's top left; set by each frame.
    glm::ivec2 viewMin{}, viewSize{};
    bool pictureReady = false;  // the picture on the screen is full and of this state (for tests)

    CompareState shownState() const { return beforeHeld ? CompareState::before : compare; }
};

// "studio head", or the file's name.
std::string headTitle(const HeadSource& source);

// The words that always stand on the picture: "Simulation, typical healed result".
std::string simulationWords(const Session& session);
// "Healed", "Day 12", "5.0 years after healing".
std::string timeWords(const Project& project);

// Shows the head as named, from the front towards the middle (camera.h), or frames it from where the camera is.
void lookFrom(Session& session, const std::string& viewName);
void frameHead(Session& session);
// The named view that the camera is at, or -1: index into viewNames().
int currentView(const Session& session);

}  // namespace stipple::ui
