#include "app/ui/playing.h"

#include <algorithm>

#include "app/ui/input.h"
#include "app/ui/timeline_axis.h"

namespace stipple::ui {
namespace {

constexpr double kWholeS = 16;      // from the timeline's beginning to its end
constexpr double kMostStepS = 0.5;  // so that a machine that draws slowly leaves nothing out

const Field& daysField() { return fieldAt("time.days"); }

TimeAxis unitAxis(const Plan& plan) { return {.plot = {{0, 0}, {1, 1}}, .healedDays = healedDay(plan)}; }

bool mayPlay(const Session& session) {
    return session.screen == Screen::workspace && session.sheet == Sheet::none && session.facts.head &&
           !session.presenting;
}

// Shift belongs to the hand that moves the camera.
bool anyKeyPressed() {
    for (int key = int(Key::tab); key <= int(Key::digit9); ++key)
        if (Key(key) != Key::shift && keyPressed(Key(key))) return true;
    return false;
}

bool pressedElsewhere(const Session& session) {
    bool isPressed = false;
    for (int button = 0; button < 3; ++button) isPressed = isPressed || ImGui::IsMouseClicked(button);
    if (!isPressed || session.playing.buttonHovered) return false;
    const ImVec2 at = ImGui::GetIO().MousePos;
    const glm::ivec2 low = session.viewMin, high = session.viewMin + session.viewSize;
    const bool onPicture = at.x >= float(low.x) && at.y >= float(low.y) && at.x < float(high.x) && at.y < float(high.y);
    return !onPicture || session.tool != Tool::orbit || session.measuring.isOn;
}

void stop(Session& session) {
    session.playing.isOn = false;
    if (session.document.isDragging()) session.document.endDrag();
}

void moveOn(Session& session) {
    Playing& playing = session.playing;
    const Plan plan = session.document.project().plan;
    const double now = ImGui::GetTime();
    playing.place += float(std::min(now - playing.lastS, kMostStepS) / kWholeS);
    playing.lastS = now;
    session.document.drag(daysField(), double(unitAxis(plan).daysAt(plan, std::min(playing.place, 1.0f))));
    if (playing.place >= 1) stop(session);
    wakeAt(now);
}

}  // namespace

void togglePlaying(Session& session) {
    if (session.playing.isOn) return stop(session);
    if (!mayPlay(session) || session.document.isDragging()) return;
    const Project& project = session.document.project();
    const float place = unitAxis(project.plan).xOfTime(project.plan, project.time.days);
    session.playing = {.isOn = true, .lastS = ImGui::GetTime(), .place = place < 1 ? place : 0.0f};
    session.document.beginDrag(daysField());
    wakeAt(session.playing.lastS);
}

void playOn(Session& session) {
    const bool space = keyPressed(Key::space) && !isTyping() && focusedStop().empty();
    if (!session.playing.isOn) {
        if (space) togglePlaying(session);
        return;
    }
    const bool isOurs = mayPlay(session) && session.document.isDragging();
    if (!isOurs || anyKeyPressed() || pressedElsewhere(session)) return stop(session);
    moveOn(session);
}

}  // namespace stipple::ui
