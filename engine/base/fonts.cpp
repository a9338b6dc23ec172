#include "engine/base/fonts.h"

#include <map>
#include <mutex>

#include "engine/base/resources.h"

namespace stipple {

const std::string& fontBytes(const char* name) {
    static std::mutex mutex;
    static std::map<std::string, std::string> loaded;
    const std::lock_guard lock(mutex);
    auto found = loaded.find(name);
    if (found == loaded.end()) found = loaded.emplace(name, resourceText(name)).first;
    return found->second;
}

}  // namespace stipple
