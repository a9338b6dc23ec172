// Pictures of looks, each once in a file: {contentHash of the PNG: base64}.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/base/shared_bytes.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

class Thumbnails {
public:
    static constexpr int kMostPixels = 1024;  // a side

    Thumbnails() = default;
    // Of a file. A picture that cannot be shown is left out and told.
    Thumbnails(const JsonValue& object, std::vector<std::string>& notes);

    std::string keyOf(const SharedBytes& png);        // of a picture that is not empty; it is then in the table
    SharedBytes pngOf(const std::string& key) const;  // empty where there is none
    Json json() const;

private:
    std::map<std::string, SharedBytes> pictures_;
    std::map<const void*, std::string> keys_;  // by SharedBytes::identity
};

}  // namespace stipple
