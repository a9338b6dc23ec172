// Short words on the picture that go by themselves.
#pragma once
#include <string>

#include "app/ui/box.h"

namespace stipple::ui {

struct Session;

void notice(Session& session, const std::string& words);
void noticePlate(Session& session, Box picture);  // drawn while it lasts

}  // namespace stipple::ui
