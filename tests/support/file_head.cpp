#include "tests/support/file_head.h"

#include "engine/base/files.h"
#include "engine/base/resources.h"
#include "engine/head/import_scene.h"

namespace stipple {
namespace {
constexpr char kFile[] = "assets/heads/studio.glb";
}

ImportedFile importedHead() {
    ImportedFile file;
    file.format = "glb";
    file.mesh = readSceneMemory(resourceText(kFile), "glb", "studio.glb").mesh;
    return file;
}

HeadPtr fileHead() {
    static const HeadPtr head = makeHead(importedHead(), "studio.glb", {});
    return head;
}

std::filesystem::path writeHeadFile(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "client.glb";
    writeFileAtomic(path, resourceText(kFile), 0600);
    return path;
}

}  // namespace stipple
