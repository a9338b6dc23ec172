#include "engine/project/file/migrations.h"

#include "engine/base/error.h"
#include "engine/project/project_file.h"

namespace stipple {

std::span<const Migration> migrations() {
    static_assert(kProjectVersion == 1, "a new version needs a migration here and its file in tests/data");
    return {};
}

void migrate(Json& file, size_t version, std::span<const Migration> steps) {
    STIPPLE_CHECK(version >= 1 && version <= steps.size() + 1, version);
    for (; version <= steps.size(); ++version) {
        steps[version - 1](file);
        file["version"] = version + 1;
    }
}

}  // namespace stipple
