// What a glTF file says of how its mesh is packed, before Assimp sees it.
#pragma once
#include <string>
#include <string_view>

namespace stipple {

inline constexpr std::string_view kDraco = "KHR_draco_mesh_compression";

// Whether the bytes of a .gltf or .glb file name `extension` among those that a reader must know.
bool requiresExtension(std::string_view bytes, std::string_view extension);

// Throws InputError for packings that Assimp 5.2.5 takes for plain numbers: they would come out as noise.
void refuseUnreadPacking(std::string_view bytes, const std::string& name);

}  // namespace stipple
