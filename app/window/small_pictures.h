// Small pictures of what is on the stage, beside the large one.
#pragma once
#include <array>
#include <string>

#include "app/ui/session.h"
#include "app/window/stage.h"

namespace stipple::window {

constexpr glm::ivec2 kLookThumbnail{168, 108}, kRecentThumbnail{264, 176};

// What is shown, treated, as PNG; "" where there is no head yet.
std::string thumbnailPng(Stage& stage, const ui::Session& session, glm::ivec2 size);

// The timeline's pictures, one at a time, so that whoever has the loop can ask for input between them. Only the time
// differs, so that nothing is uploaded for them.
class TimePictureMaker {
public:
    // Makes one that is missing or shows something else by now; false where none does. Where the plan has changed, all
    // that are there stay until they are made anew.
    bool makeNext(Stage& stage, ui::Session& session);
    bool isBehind(const Stage& stage, const ui::Session& session) const;

private:
    struct Key {
        int planState = -1;
        Camera camera;
        glm::ivec2 size{};
        bool operator==(const Key&) const = default;
    };
    int firstOld(const Stage& stage, const ui::Session& session) const;  // -1: none
    std::array<Key, ui::TimePictures::kCount> made_;
};

}  // namespace stipple::window
