// What sections of the inspector say besides their rows.
#pragma once
#include <string>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Opens a section as a press on its head does; open ones stay so.
void showSection(Session& session, const std::string& name);

// Boxes one below the other.
struct Column {
    float x, width, y;
    Box take(float height) {
        const Box box{{x, y}, {x + width, y + height}};
        y += height;
        return box;
    }
};

void fieldRows(Session& session, Column& column, const std::vector<const char*>& paths);

// Small words over as many lines as they take.
void say(Column& column, const std::string& words, ImU32 ink);
// The head of a part that opens and closes; true while it is open.
bool fold(Column& column, const std::string& name, const std::string& title, bool& isOpen);
// The head of one in a list: its name, words about it, and a cross that takes it off.
struct ListHead {
    bool pressed = false, removes = false;
};
ListHead listHead(Column& column, const std::string& name, const std::string& title, const std::string& words,
                  bool isChosen);
// Rows that few need, behind a head of their own.
void expertFold(Session& session, Column& column, const std::string& name, bool& isOpen,
                const std::vector<const char*>& paths);

void headFacts(Session& session, Column& column);
void clientSection(Session& session, Column& column);
void ownLineCards(Session& session, Column& column);
void lineSection(Session& session, Column& column);
void hairSection(Session& session, Column& column);
void scarsSection(Session& session, Column& column);
std::string scarsSummary(const Session& session);
void drawnZonesSection(Session& session, Column& column);
std::string drawnZonesSummary(const Session& session);
void patchSection(Session& session, Column& column);
std::string patchSummary(const Session& session);
void whatIfSection(Session& session, Column& column);
void dotsExtra(Session& session, Column& column);
void sessionSection(Session& session, Column& column);
void touchUpSection(Session& session, Column& column);
void oldWorkSection(Session& session, Column& column);
void timeNote(Session& session, Column& column);

}  // namespace stipple::ui
