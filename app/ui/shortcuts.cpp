#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "app/ui/input.h"
#include "app/ui/looks.h"
#include "app/ui/screens.h"
#include "app/ui/steps.h"
#include "app/ui/tools.h"
#include "engine/project/edits.h"

namespace stipple::ui {
namespace {

constexpr float kOrbitStepDeg = 5;
constexpr float kMonthDays = 365.f / 12;

void setDays(Session& session, float days) {
    const Field& field = fieldAt("time.days");
    session.document.set(field, std::clamp(double(days), field.info.min, field.info.max));
}

// Control.
void editKeys(Session& session) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyAlt && keyPressed(Key::z))
        session.sheet = Sheet::undoList;
    else if (keyPressed(Key::z, true))
        io.KeyShift ? redoStep(session) : undoStep(session);
    if (keyPressed(Key::y, true)) redoStep(session);
    if (keyPressed(Key::l) && session.screen == Screen::workspace) keepLook(session);
}

// Control; in client mode only leaving is left.
void fileKeys(Session& session) {
    if (keyPressed(Key::q)) session.fileWish = leaveWish();
    if (session.presenting) return;
    const bool shift = ImGui::GetIO().KeyShift;
    if (keyPressed(Key::n)) session.screen = Screen::start;
    if (keyPressed(Key::o)) openChooser(session, shift ? Chooser::Task::openHead : Chooser::Task::open);
    if (keyPressed(Key::s)) shift ? openChooser(session, Chooser::Task::save) : wishToSave(session);
    if (keyPressed(Key::t)) openTapeForm(session);
    if (keyPressed(Key::p) && session.screen == Screen::workspace && session.facts.head)
        openChooser(session, Chooser::Task::savePicture);
}

// Alt: day 0, healed, and the years that the timeline names.
void timeKeys(Session& session) {
    const Plan& plan = session.document.project().plan;
    if (keyPressed(Key::digit0)) setDays(session, 0);
    if (keyPressed(Key::h)) setDays(session, healedDay(plan));
    for (const auto& [key, years] : std::array<std::pair<Key, float>, 4>{
             {{Key::digit1, 1.f}, {Key::digit3, 3.f}, {Key::digit5, 5.f}, {Key::digit8, 8.f}}})
        if (keyPressed(key)) setDays(session, daysAtYears(plan, years));
}

// Looks, with Shift the named views.
void digitKeys(Session& session) {
    const auto names = viewNames();
    for (size_t i = 0; i < kMostLooks; ++i) {
        if (!keyPressed(Key(int(Key::digit1) + int(i)))) continue;
        if (!ImGui::GetIO().KeyShift)
            callLook(session, i);
        else if (i < names.size())
            lookFrom(session, names[i]);
    }
}

void viewKeys(Session& session) {
    if (keyPressed(Key::f)) frameHead(session);
    if (!focusedStop().empty()) return;  // the arrows belong to the control that has the ring
    const float right = float(keyPressed(Key::right, true)) - float(keyPressed(Key::left, true));
    const float up = float(keyPressed(Key::up, true)) - float(keyPressed(Key::down, true));
    if (right != 0 || up != 0) session.camera = orbited(session.camera, right * kOrbitStepDeg, up * kOrbitStepDeg);
}

void toggleSplit(Session& session) {
    const bool isSplit = session.layout == Layout::single && session.compare == CompareState::split;
    session.compare = isSplit ? CompareState::after : CompareState::split;
    session.layout = Layout::single;
}

void toggleLayout(Session& session, Layout layout) {
    session.layout = session.layout == layout ? Layout::single : layout;
}

void nextEstimate(Session& session) {
    const Field& field = fieldAt("time.estimate");
    const int count = int(field.info.choices.size());
    session.document.set(field, (int(session.document.value(field)) + 1) % count);
}

void toolKeys(Session& session) {
    for (const auto& [key, tool] : std::array<std::pair<Key, Tool>, kToolCount>{{{Key::o, Tool::orbit},
                                                                                 {Key::l, Tool::pencil},
                                                                                 {Key::p, Tool::points},
                                                                                 {Key::b, Tool::brush},
                                                                                 {Key::k, Tool::scars},
                                                                                 {Key::z, Tool::zones}}})
        if (keyPressed(key)) chooseTool(session, tool);
    if (keyPressed(Key::m)) toggleMirror(session);
    if (session.tool == Tool::orbit) return;
    if (keyPressed(Key::escape)) chooseTool(session, Tool::orbit);
    if (keyPressed(Key::del) || keyPressed(Key::backspace)) removeHandle(session);
    if (keyPressed(Key::c)) turnCorner(session);
}

// The brush goes first, then the typing of a measure, then the step itself.
void checkKeys(Session& session) {
    HeadCheck& check = session.check;
    if (ImGui::GetIO().KeyCtrl) editKeys(session);
    if (!keyPressed(Key::escape)) return;
    if (check.brush.isOn)
        check.brush.isOn = false;
    else if (check.typed >= 0)
        check.typed = -1;
    else
        session.screen = Screen::workspace;
}

void plainKeys(Session& session) {
    if (keyPressed(Key::t) || (session.measuring.isOn && keyPressed(Key::escape))) toggleMeasuring(session);
    if (keyPressed(Key::h)) session.panelsShown = !session.panelsShown;
    if (keyPressed(Key::s)) ImGui::GetIO().KeyShift ? toggleLayout(session, Layout::beside) : toggleSplit(session);
    if (keyPressed(Key::q)) ImGui::GetIO().KeyShift ? toggleLayout(session, Layout::estimates) : nextEstimate(session);
    session.beforeHeld = ImGui::IsKeyDown(int(Key::v));
    const float days = session.document.project().time.days;
    if (keyPressed(Key::comma, true)) setDays(session, days - kMonthDays);
    if (keyPressed(Key::period, true)) setDays(session, days + kMonthDays);
    digitKeys(session);
    toolKeys(session);
    viewKeys(session);
}

}  // namespace

void shortcuts(Session& session) {
    if (isTyping()) {
        session.beforeHeld = false;
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const bool help = keyPressed(Key::f1) || characterPressed(U'?');
    if (help) session.sheet = session.sheet == Sheet::keys ? Sheet::none : Sheet::keys;
    if (session.sheet != Sheet::none) return;
    if (io.KeyCtrl) fileKeys(session);
    if (session.screen == Screen::start) {
        if (keyPressed(Key::escape)) session.screen = Screen::workspace;
    } else if (session.screen == Screen::headCheck) {
        checkKeys(session);
    } else if (io.KeyCtrl) {
        editKeys(session);
    } else if (!session.facts.head) {
        return;
    } else if (io.KeyAlt) {
        timeKeys(session);
    } else {
        plainKeys(session);
    }
}

}  // namespace stipple::ui
