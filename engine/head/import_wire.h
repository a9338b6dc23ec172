// What an import worker sends back through its pipe: a header, then plain arrays. The reader trusts none of it.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "engine/head/import.h"

namespace stipple {

inline constexpr char kWireMagic[8] = {'S', 'T', 'P', 'L', 'H', 'E', 'A', 'D'};
inline constexpr uint32_t kWireVersion = 1;

struct WireHeader {
    char magic[8] = {};
    uint32_t version = 0;
    uint32_t failed = 0;  // 1: only the text follows, one sentence for the person
    uint64_t vertices = 0, triangles = 0;
    uint32_t hasColours = 0, hasUvs = 0;
    uint32_t imageWidth = 0, imageHeight = 0, imageChannels = 0;
    uint32_t textBytes = 0;  // of the findings, or of the sentence
};
static_assert(sizeof(WireHeader) == 56);

// Writes everything to the pipe; false where the other side is gone.
bool sendImported(int pipe, const ImportedFile& file);
bool sendFailure(int pipe, const std::string& sentence);

// Fills `size` bytes or throws.
using WireSource = std::function<void(void* bytes, size_t size)>;

// Reads and checks a whole answer: counts against the limits, indices, finite coordinates. Throws InputError, with the
// worker's own sentence where it sent one.
ImportedFile receiveImported(const WireSource& source, const ImportLimits& limits, const std::string& name);

}  // namespace stipple
