// The tools on the picture: their strip, what they draw and what they take hold of.
#pragma once
#include "app/ui/box.h"
#include "app/ui/scar_tool.h"
#include "app/ui/session.h"
#include "app/ui/zone_tool.h"

namespace stipple::ui {

void chooseTool(Session& session, Tool tool);
void toolStrip(Session& session, Box box, bool small);
// The line, its handles and the stroke, over the picture; nothing with Tool::orbit.
void drawTool(Session& session);
// Takes the pointer where the tool has something under it; true where it has. Before the hands that turn the head.
bool toolHands(Session& session, Box picture);

struct LinePicture;
// The same for the handles at the sideburns' feet and at the nape.
void drawTailHandles(const Session& session, const LinePicture& picture);
bool tailHands(Session& session, const LinePicture& picture);

// Of the handle that is pointed at, or was pressed last.
void removeHandle(Session& session);
void turnCorner(Session& session);
// Keeps the side that the camera sees more of.
void toggleMirror(Session& session);

}  // namespace stipple::ui
