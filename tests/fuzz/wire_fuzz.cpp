// libFuzzer on what comes back from an import worker: whatever the bytes are, receiveImported gives a mesh that keeps
// its promises, or throws InputError.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/base/error.h"
#include "engine/head/import_wire.h"

using namespace stipple;

namespace {

// Small, so that a lie about a count costs a read and not the memory of the fuzzer.
ImportLimits smallLimits() {
    ImportLimits limits;
    limits.maxTriangles = 20'000;
    return limits;
}

void require(bool holds) {
    if (!holds) __builtin_trap();
}

template <typename Vectors>
void requireFinite(const Vectors& items) {
    for (const auto& v : items)
        for (int a = 0; a < v.length(); ++a) require(std::isfinite(v[a]));
}

void requireSound(const ImportedFile& file) {
    const Mesh& mesh = file.mesh;
    require(!mesh.triangles.empty() && mesh.parts.size() == mesh.triangles.size());
    require(mesh.normals.size() == mesh.positions.size());
    require(mesh.colours.empty() || mesh.colours.size() == mesh.positions.size());
    require(mesh.uvs.empty() || mesh.uvs.size() == mesh.positions.size());
    for (const glm::uvec3& t : mesh.triangles) require(std::max({t.x, t.y, t.z}) < mesh.positions.size());
    requireFinite(mesh.positions), requireFinite(mesh.normals), requireFinite(mesh.colours), requireFinite(mesh.uvs);
    const Image8& image = mesh.baseColour;
    require(image.data.size() == size_t(image.width) * size_t(image.height) * size_t(image.channels));
}

// A picture of a gigabyte is allowed, but its memory is no news to the fuzzer.
bool claimsLargePicture(std::string_view bytes) {
    WireHeader header;
    if (bytes.size() < sizeof header) return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    return uint64_t(header.imageWidth) * header.imageHeight > 1'000'000;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
    std::string_view left(reinterpret_cast<const char*>(bytes), size);
    if (claimsLargePicture(left)) return 0;
    const WireSource source = [&](void* to, size_t count) {
        if (count > left.size()) throw InputError("The answer ends early.");
        std::memcpy(to, left.data(), count);
        left.remove_prefix(count);
    };
    try {
        requireSound(receiveImported(source, smallLimits(), "head.obj"));
    } catch (const InputError& error) {
        require(std::string_view(error.what()).find('\n') == std::string_view::npos);
    }
    return 0;
}
