#include "engine/project/file/thumbnails_json.h"

#include "engine/base/base64.h"
#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/image.h"

namespace stipple {
namespace {
// The two sides stand at byte 16 of a PNG; a picture that claims to be huge is not decoded.
bool isSmallPng(const std::string& bytes) {
    if (bytes.size() < 24) return false;
    const auto sideAt = [&](size_t at) {
        unsigned side = 0;
        for (size_t i = at; i < at + 4; ++i) side = side << 8 | static_cast<unsigned char>(bytes[i]);
        return side;
    };
    const auto most = unsigned(Thumbnails::kMostPixels);
    return sideAt(16) <= most && sideAt(20) <= most;
}

bool canBeShown(const std::string& bytes) {
    if (!isSmallPng(bytes)) return false;
    try {
        decodePng(bytes, "");
        return true;
    } catch (const InputError&) {
        return false;
    }
}
}  // namespace

Thumbnails::Thumbnails(const JsonValue& object, std::vector<std::string>& notes) {
    object.requireObject();
    for (const auto& item : object.json().items()) {
        const JsonValue value(item.value(), object.fileName(), object.key() + "." + item.key());
        std::optional<std::string> bytes = bytesOfBase64(value.text());
        if (bytes && canBeShown(*bytes))
            pictures_.emplace(item.key(), std::move(*bytes));
        else
            notes.push_back("A picture of a look in \"" + object.fileName() + "\" is damaged and was left out.");
    }
}

std::string Thumbnails::keyOf(const SharedBytes& png) {
    std::string& key = keys_[png.identity()];
    if (key.empty()) {
        key = contentHash(png.get());
        pictures_.emplace(key, png);
    }
    return key;
}

SharedBytes Thumbnails::pngOf(const std::string& key) const {
    const auto found = pictures_.find(key);
    return found == pictures_.end() ? SharedBytes() : found->second;
}

Json Thumbnails::json() const {
    Json json = Json::object();
    for (const auto& [key, png] : pictures_) json[key] = base64Of(png.get());
    return json;
}

}  // namespace stipple
