// The memory of an array, for hashes and files. (glm's vectors are plain numbers but not trivially copyable by the
// letter while GLM_FORCE_CTOR_INIT is set.)
#pragma once
#include <string_view>
#include <vector>

namespace stipple {

template <typename T>
std::string_view bytesOf(const std::vector<T>& items) {
    return {reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T)};
}

}  // namespace stipple
