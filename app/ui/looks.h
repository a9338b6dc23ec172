// The project's looks as the screen uses them. Every change is one step of the undo list.
#pragma once
#include <string>

#include "app/ui/session.h"

namespace stipple::ui {

// How a look stands to what is on the screen.
enum class LookMatch { other, otherCamera, whole };
LookMatch lookMatch(const Session& session, size_t index);

bool hasRoomForLook(const Session& session);
// What is on the screen, under the first free letter. At nine it only says that there is no more room.
void keepLook(Session& session);
void callLook(Session& session, size_t index);  // the camera moves too; nothing where there is no such look
void replaceLook(Session& session, size_t index);
void removeLook(Session& session, size_t index);
// False where the name is empty or another look's.
bool renameLook(Session& session, size_t index, const std::string& name);

}  // namespace stipple::ui
