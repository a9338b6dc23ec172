// What sections of the inspector say besides their rows.
#pragma once
#include <vector>

#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

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

void headFacts(Session& session, Column& column);
void clientSection(Session& session, Column& column);
void dotsExtra(Session& session, Column& column);
void sessionTable(Session& session, Column& column);
void timeNote(Session& session, Column& column);

}  // namespace stipple::ui
