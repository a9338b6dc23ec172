#include "engine/head/import_gltf.h"

#include "engine/base/error.h"
#include "engine/head/import_sniff.h"

namespace stipple {

bool requiresExtension(std::string_view bytes, std::string_view extension) {
    const size_t begin = bytes.find("\"extensionsRequired\"");
    if (begin == std::string_view::npos) return false;
    const std::string_view names = bytes.substr(begin, bytes.find(']', begin) - begin);
    return names.find(std::string(1, '"').append(extension).append(1, '"')) != std::string_view::npos;
}

void refuseUnreadPacking(std::string_view bytes, const std::string& name) {
    for (const char* extension : {"EXT_meshopt_compression", "KHR_meshopt_compression", "KHR_mesh_quantization"})
        if (requiresExtension(bytes, extension))
            throw InputError("The file " + quoted(name) + " is packed with " + extension +
                             ", which cannot be unpacked here; export it without compression.");
}

}  // namespace stipple
