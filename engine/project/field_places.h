// What fields have in common that say where something lies on the scalp, and how it is turned.
#pragma once
#include "engine/project/fields.h"

namespace stipple {

FieldInfo azimuthInfo(const std::string& path, std::string help, std::string source);
FieldInfo heightInfo(const std::string& path, std::string help, std::string source);
FieldInfo angleInfo(const std::string& path);  // of its length

}  // namespace stipple
