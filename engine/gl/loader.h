// Makes the current context's OpenGL functions usable. Call once a context, before anything else of this room.
#pragma once
#include <cstddef>
#include <string>

namespace stipple::gl {

using Procedure = void (*)();
using GetProcedure = Procedure (*)(const char* name);

// Throws InputError where the current context offers less than OpenGL 4.5.
void loadGl(GetProcedure getProcedure);

struct DeviceInfo {
    std::string vendor, renderer, version;
    bool software = false;  // Mesa's llvmpipe or softpipe
    size_t maxStorageBlockBytes = 0;
    size_t storageAlignment = 1;  // of the offset of a bound range, bytes
    int maxTextureSize = 0, maxSamples = 0, maxVertexStorageBlocks = 0;
};
DeviceInfo deviceInfo();

// The one sentence for a machine that has too little; `found` is what it has.
std::string needsNewerGl(const std::string& found);

void waitUntilDone();  // glFinish

}  // namespace stipple::gl
