// The table of files carried inside the program; generated at build time, read by resources.cpp alone.
#pragma once

namespace stipple {

struct EmbeddedFile {
    const char* name;  // path in the repository; the last entry has nullptr
    const unsigned char* begin;
    const unsigned char* end;
};
extern const EmbeddedFile kEmbeddedFiles[];

}  // namespace stipple
