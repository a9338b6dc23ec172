// The screens, each drawn into a box. drawScreen() is all of them.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void drawScreen(Session& session, Box screen);

void topBar(Session& session, Box box);
void inspector(Session& session, Box box);
void timeline(Session& session, Box box);
void headCheckScreen(Session& session, Box screen);
void viewport(Session& session, Box box);
void sheets(Session& session, Box screen);
void shortcuts(Session& session);

// The picture's texture is known only when it is drawn; ImGui is given this in its place (Host::draw puts the true
// one).
inline char pictureMark = 0;
inline const ImTextureID kPictureTexture = &pictureMark;

}  // namespace stipple::ui
