// The hairline as it lies on the skin, and pixels of the picture as places on it.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Of the head that is shown; `line` is the document's.
LineOnSkin lineOnSkin(const HeadPtr& head, const HairlinePlan& line);

// The skin over a point of the chart's proxy.
glm::vec3 skinOver(const Head& head, glm::vec3 proxyPoint);

// One picture that shows the project's own line, and the head in it.
struct LinePicture {
    glm::ivec2 min{}, size{};  // device pixels, from the window's upper left
    Camera camera;
    const Head* head;

    // Where a point of the skin is seen; nothing where it is behind the head or the camera.
    std::optional<glm::vec2> seenAt(glm::vec3 point) const;
    std::optional<glm::vec2> pixelOf(glm::vec3 point) const;  // seen or not
    std::optional<glm::vec3> skinAt(glm::vec2 pixel) const;
};
// Draws what is seen of a path on the skin, in pieces; width in logical pixels.
void drawOnSkin(const LinePicture& picture, const std::vector<glm::vec3>& points, ImU32 ink, float width);

// Pixels from a path on the skin to a pixel near it, where it is seen; infinite where there is none near.
float pixelsToPath(const LinePicture& picture, const std::vector<glm::vec3>& path, glm::vec2 pixel);

std::vector<LinePicture> linePictures(const Session& session);
// The skin in the middle of the picture.
std::optional<ScalpCoordinate> placeLookedAt(const Session& session);
// The one under a pixel; nothing where that is another picture.
std::optional<LinePicture> linePictureAt(const Session& session, glm::vec2 pixel);

}  // namespace stipple::ui
