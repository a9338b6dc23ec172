// What the window and the screens share: the open project, what the engine found for it, and how it is being looked at.
#pragma once
#include <functional>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/chooser.h"
#include "app/ui/comparing_state.h"
#include "app/ui/file_state.h"
#include "app/ui/futures_state.h"
#include "app/ui/head_check.h"
#include "app/ui/measuring.h"
#include "app/ui/patch_tool.h"
#include "app/ui/picture_cells.h"
#include "app/ui/playing.h"
#include "app/ui/saved_picture.h"
#include "app/ui/scar_tool.h"
#include "app/ui/tape_form.h"
#include "app/ui/tool_state.h"
#include "app/ui/true_size.h"
#include "app/ui/zone_tool.h"
#include "engine/dots/session_statistics.h"
#include "engine/dots/statistics.h"
#include "engine/head/head.h"
#include "engine/plan/hair_count.h"
#include "engine/plan/line_measures.h"
#include "engine/project/document.h"
#include "engine/project/notes.h"
#include "engine/project/recent_list.h"
#include "engine/render/camera.h"
#include "engine/render/frame.h"

namespace stipple::ui {

// Found by the engine for the plan that is on the screen; shown, never edited.
struct Facts {
    HeadPtr head;  // none until the first one is there
    LineMeasures line;
    ShownDots dots;
    size_t ownUnits = 0, ownHairs = 0;
    std::vector<SessionStatistics> sessions;
    std::vector<TouchUpStatistics> touchUps;
    size_t oldDots = 0, oldDotsInFront = 0;  // of someone else's work; those before the plan's line
    ZoneFigures figures;

    double treatedCm2() const;
};

enum class Screen { workspace, start, headCheck };
enum class Sheet { none, keys, undoList, fileMenu, chooser, tape, message, futures, screenSize };

// What is being typed of the client, until the field is left.
struct ClientForm {
    std::string reference, words;
    bool typesReference = false, typesWords = false;
};

struct Session {
    Document document;
    Facts facts;

    Camera camera;  // of the usual size; shownCamera() is what the picture is of
    TrueSizeState trueSize;
    CompareState compare = CompareState::after;
    float splitAt = 0.5f;
    bool beforeHeld = false;  // the key that shows 'before' while it is down
    Layout layout = Layout::single;
    std::optional<size_t> besideLook;  // the look at the left of Layout::beside; none: before treatment
    LookMenu lookMenu;
    TimePictures timePictures;
    Playing playing;
    Notice notice;
    size_t undoCursor = 0;                       // the step that the arrows stand on in the undo list
    std::function<std::string()> takeThumbnail;  // PNG of what is shown; the window gives it

    Tool tool = Tool::orbit;
    LineTool line;
    DotBrush brush;
    ScarTool scarTool;
    ZoneTool zoneTool;
    PatchTool patchTool;
    FuturesState futures;
    SavedPicture savedPicture;
    OwnLines ownLines;
    HairCount hairCount;        // at the person's fringe, for hair.density
    std::string hairCountText;  // as typed

    bool panelsShown = true;
    bool presenting = false;  // nothing but the picture
    std::vector<bool> sectionsOpen;
    bool expertOpen = false, lineExpertOpen = false, zonesOpen = false, ladderOpen = false;
    bool eachSessionOpen = false, tariffOpen = false, oldWorkOpen = false;
    int touchUpChosen = -1;             // 0-based; -1: none
    std::vector<NoteKind> closedNotes;  // by hand, until they are raised anew

    Screen screen = Screen::workspace;
    HeadCheck check;
    Measuring measuring;
    Sheet sheet = Sheet::none;
    Message message;
    std::optional<Way> answer;  // to the message, until the window has taken it
    Chooser chooser;
    TapeForm tape;
    ClientForm client;

    FileState file;
    std::optional<FileWish> fileWish;  // the window carries it out
    std::optional<FileWish> waiting;   // until it is decided what becomes of what is not saved
    std::optional<HeadTrouble> headTrouble;
    std::vector<RecentProject> recents;
    std::optional<std::filesystem::path> forgetWish;  // to go from the recents
    bool offersLast = false;                          // the project that was open last is offered on the picture
    bool placesCamera = false;                        // the document is another one: the camera goes to where it has it
    bool tellsReach = false;  // a head was made to measure: what it could not reach is said when it is there

    std::string work;                    // what is being read or made, "" while nothing is
    bool workCanStop = false;            // it may be cancelled
    std::optional<HeadSource> headWish;  // asked for here; the window fetches it
    bool cancelWish = false;             // what is being read is not wanted any more
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
