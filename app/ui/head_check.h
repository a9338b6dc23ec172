// 'Is this right?': a head from a file, looked at from the front and the side before work on it begins, and put right
// where it is not.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/head/head.h"
#include "engine/head/landmark_fixes.h"
#include "engine/head/paint_strokes.h"
#include "engine/project/head_edits.h"
#include "engine/render/camera.h"

namespace stipple::ui {

struct Session;

struct CheckPicture {
    Camera camera;
    glm::ivec2 min{}, size{};  // device pixels, from the upper left of the pictures' place; set by each frame
};
inline constexpr size_t kCheckPictures = 2;  // front, left side

// The brush that paints hair of the scan out.
struct HairBrush {
    bool isOn = false, erases = false;
    float radiusMm = 12;
    std::optional<PaintStroke> stroke;  // while it is being drawn
    PaintOut shown;                     // what the tint stands for
    HeadPtr shownOn;
    // What is painted out, 0..1, and where on the head on the screen, one a cell of the proxy (chart_proxy.h); empty
    // where nothing is.
    std::vector<float> tint;
    std::vector<glm::vec3> tintPoints;
};

struct HeadCheck {
    std::array<CheckPicture, kCheckPictures> pictures;
    HeadPtr framed;    // the head as first posed whose extent the cameras were set for
    HeadPtr measured;  // the head that the tapes belong to
    std::vector<glm::vec3> arcTape;
    glm::vec3 widestLeft{}, widestRight{};

    bool corrects = false;                     // the points are listed
    bool mirrors = true;                       // a point that is moved takes its mirror image along
    std::optional<Landmark> dragged, pointed;  // pointed: under the pointer, in the list or in a picture
    LandmarkFixes draft;                       // while one is being dragged
    int typed = -1;                            // the measure that is being typed, of checkMeasures()
    std::string typedWords;
    HairBrush brush;
    std::string problem;
};

// A head that a person is to look at first: it has no need of dots for that.
bool mustBeChecked(const Session& session, const HeadSource& head);
void openHeadCheck(Session& session);
// The head is right: the document keeps that, and the work goes on.
void confirmHead(Session& session);

// Where the landmarks are for what has been put right so far, whatever the head on the screen was seated on; mm, in the
// frame of that head.
std::array<glm::vec3, kLandmarkCount> checkPoints(const Session& session);
// The skin under a pixel of a picture, or where there is none the skin nearest to its ray at the depth of `near`. A
// landmark of the middle that keeps to it is looked for in the plane between left and right.
glm::vec3 skinAt(const Head& head, const CheckPicture& picture, glm::vec2 pixel, glm::vec3 near, bool inMiddle);
// One move of a landmark, `point` in the frame of the head on the screen: first as a draft, then as one undo step.
void movePoint(Session& session, Landmark landmark, glm::vec3 point);
void endMove(Session& session);
void resetPoint(Session& session, std::optional<Landmark> landmark);  // none: all

// The brush at a pixel of a picture: first as a draft, then as one undo step. The place on the skin, in the frame of
// the head on the screen; none beside the head.
std::optional<glm::vec3> brushPlace(const Head& head, const CheckPicture& picture, glm::vec2 pixel);
void paintHair(Session& session, const CheckPicture& picture, glm::vec2 pixel);
void endStroke(Session& session);
void takeHairGuess(Session& session, bool takes);
void clearPaint(Session& session);
// Brings HairBrush::tint up to date.
void updateTint(Session& session);

// Each asks for the file to be read again.
void turnHead(Session& session, HeadTurn turn);
void mirrorHead(Session& session);
void setUnit(Session& session, const std::string& unit);
// A measure as people type it: "57 cm", "570".
void setTrueMeasure(Session& session, double HeadMeasures::*measure, const std::string& typed);

// ---- words

struct CheckMeasure {
    const char* title;
    double HeadMeasures::*measure;
    const char* usual;  // 5th of 100 women to 95th of 100 men, mm
};
const std::vector<CheckMeasure>& checkMeasures();
struct PointWords {
    const char* title;
    const char* place;  // one sentence
};
const PointWords& pointWords(Landmark landmark);
std::string surenessWords(float confidence);  // "sure", "likely", "a guess"

struct CheckVerdict {
    std::string words;
    bool isDoubtful = false;
};
CheckVerdict verdictOf(const Head& head);
std::string unitWords(const Head& head);
std::vector<std::string> findingWords(const Head& head);

}  // namespace stipple::ui
