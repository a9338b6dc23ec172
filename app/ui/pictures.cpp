#include "app/ui/pictures.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "app/ui/paint.h"
#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/image.h"
#include "engine/gl/texture.h"

namespace stipple::ui {
namespace {

constexpr size_t kMostKept = 64;

struct Picture {
    Image8 image;  // emptied once it is on the device
    glm::vec2 size{0, 0};
    std::optional<gl::Texture> texture;
    int lastFrame = 0;
};

// By the hash of their bytes. Addresses stay, ImGui is given them as marks.
std::map<std::string, Picture>& kept() {
    static std::map<std::string, Picture> all;
    return all;
}

Picture decoded(const std::string& png) {
    Picture picture;
    try {
        picture.image = decodePng(png, "the small picture");
        picture.size = {picture.image.width, picture.image.height};
    } catch (const InputError&) {
        picture.size = {0, 0};
    }
    return picture;
}

void dropUnused() {
    const int now = ImGui::GetFrameCount();
    if (kept().size() < kMostKept) return;
    std::erase_if(kept(), [&](const auto& entry) { return entry.second.lastFrame < now - 1; });
}

Picture& pictureOf(const std::string& png) {
    const std::string key = contentHash(png);
    auto found = kept().find(key);
    if (found == kept().end()) {
        dropUnused();
        found = kept().emplace(key, decoded(png)).first;
    }
    found->second.lastFrame = ImGui::GetFrameCount();
    return found->second;
}

// The part of a picture, as shares of it, that fills a box without being stretched.
struct Part {
    ImVec2 min, max;
};

Part partThatFills(Box box, glm::vec2 size, ImVec2 focus) {
    const float wanted = box.width() / std::max(1.f, box.height()), own = size.x / size.y;
    const ImVec2 share{std::min(1.f, wanted / own), std::min(1.f, own / wanted)};
    const ImVec2 min{std::clamp(focus.x - share.x * 0.5f, 0.f, 1 - share.x),
                     std::clamp(focus.y - share.y * 0.5f, 0.f, 1 - share.y)};
    return {min, {min.x + share.x, min.y + share.y}};
}

// A decoded picture has its rows from the top, and that way it is kept.
void upload(Picture& picture) {
    gl::TextureShape shape;
    shape.format = gl::Format::rgba8;
    shape.size = glm::ivec2(picture.size);
    shape.filter = gl::Filter::mipmaps;
    picture.texture.emplace("small picture", shape);
    picture.texture->uploadWithMipmaps(picture.image.data);
    picture.image = {};
}

}  // namespace

void coverPicture(Box box, const std::string& png, float radius, ImVec2 focus, ImDrawFlags corners) {
    fill(box, colours().sunken, radius);
    if (png.empty()) return;
    Picture& picture = pictureOf(png);
    if (picture.size.x <= 0) return;
    const Part part = partThatFills(box, picture.size, focus);
    drawList()->AddImageRounded(&picture, box.min, box.max, part.min, part.max, IM_COL32_WHITE, radius, corners);
}

void putPictures(ImDrawData& data) {
    std::map<ImTextureID, Picture*> marks;
    for (auto& [key, picture] : kept()) marks[&picture] = &picture;
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            const auto found = marks.find(command.TextureId);
            if (found == marks.end()) continue;
            Picture& picture = *found->second;
            if (!picture.texture) upload(picture);
            const uintptr_t name = picture.texture->name();
            command.TextureId = reinterpret_cast<ImTextureID>(name);  // NOLINT(performance-no-int-to-ptr)
        }
}

void forgetPictures() { kept().clear(); }

}  // namespace stipple::ui
