// What kind of head file some bytes are, and whether they are whole, before any reader touches them.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace stipple {

// The name in quotation marks; control characters become question marks, so that a message stays one line.
std::string quoted(const std::string& name);

// "obj", "glb", ... by the file's suffix; throws InputError for one that is not read.
std::string headFormatOf(const std::filesystem::path& path);

// Throws InputError where the bytes are no file of that format, or one that was cut off. `name` is for the message.
void checkHeadBytes(std::string_view bytes, const std::string& format, const std::string& name);

}  // namespace stipple
