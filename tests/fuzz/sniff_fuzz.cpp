// libFuzzer on what looks at a head file's bytes first: the format is taken from the first byte, the rest is the file.
// checkHeadBytes lets it pass or throws InputError, and reads nothing outside.
#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "engine/base/error.h"
#include "engine/head/import_gltf.h"
#include "engine/head/import_links.h"
#include "engine/head/import_sniff.h"

using namespace stipple;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
    constexpr std::array<const char*, 8> kFormats{"obj", "glb", "gltf", "ply", "stl", "fbx", "dae", "off"};
    if (size == 0) return 0;
    const std::string_view file(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    try {
        checkHeadBytes(file, kFormats[bytes[0] % kFormats.size()], "head");
        (void)requiresExtension(file, kDraco);
        (void)missingMaterials(file, "/nonexistent");
    } catch (const InputError& error) {
        if (std::string_view(error.what()).find('\n') != std::string_view::npos) __builtin_trap();
    }
    return 0;
}
