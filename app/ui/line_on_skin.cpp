#include "app/ui/line_on_skin.h"

#include <algorithm>
#include <limits>

#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/skin_stroke.h"
#include "app/ui/theme.h"
#include "engine/plan/border.h"
#include "engine/plan/line_fit.h"
#include "engine/plan/line_points.h"

namespace stipple::ui {
namespace {

constexpr float kReachMm = 200;    // from the chart's centre to any skin
constexpr float kOffProxyMm = 8;   // farther out lies an ear or a loose piece
constexpr float kHiddenMm = 2.5f;  // skin this much nearer to the eye hides a point
constexpr size_t kPathStep = 2;    // points of the line a point of the drawing
constexpr int kTapeSteps = 24;
constexpr float kNearPathPx = 60, kStrokeStepPx = 3;  // logical: where rays are worth while; between two of a stroke

LinePicture pictureOf(const Session& session, const PictureCell& cell) {
    return {session.viewMin + cell.min, cell.size, shownCamera(session), session.facts.head.get()};
}

bool showsLine(const PictureCell& cell) { return !cell.look && cell.state != CompareState::before; }

}  // namespace

glm::vec3 skinOver(const Head& head, glm::vec3 proxyPoint) {
    const glm::vec3 centre = head.chart.centre(), out = glm::normalize(proxyPoint - centre);
    const auto hit = head.bvh.lastHit(centre, out, kReachMm);
    const bool isSkin = hit && std::abs(hit->distanceMm - glm::distance(centre, proxyPoint)) < kOffProxyMm;
    return isSkin ? hit->position : proxyPoint;
}

LineOnSkin lineOnSkin(const HeadPtr& head, const HairlinePlan& line) {
    LineOnSkin laid{head, line, handlePoints(*head, line), {}, {}, {}, {}, {}};
    const Chart& chart = head->chart;
    for (const ShapePoint& handle : laid.handles) laid.spots.push_back(skinOver(*head, chart.surfaceOf(handle.at)));
    // A shape is drawn as it is, not as its handles would draw it.
    const FrontLine front = frontLineThrough(*head, placedPoints(*head, line));
    for (size_t i = 0; i < front.points.size(); i += kPathStep) laid.path.push_back(skinOver(*head, front.points[i]));
    const TreatmentBorder border = traceBorder(*head, line);
    for (size_t i = border.frontCount; i < border.points.size(); i += kPathStep)
        laid.tail.push_back(skinOver(*head, border.points[i]));
    laid.tail.push_back(laid.path.front());
    laid.ends = {skinOver(*head, border.points[border.footRAt]), skinOver(*head, border.points[border.footLAt]),
                 skinOver(*head, border.points[border.napeAt])};
    const float middle = middleMm(chart, front.points) / chart.meridianMm(0);
    for (int i = 0; i <= kTapeSteps; ++i) {
        const ScalpCoordinate at{0, middle * float(i) / kTapeSteps};
        laid.tape.push_back(skinOver(*head, chart.surfaceOf(at)));
    }
    return laid;
}

std::optional<glm::vec2> LinePicture::pixelOf(glm::vec3 point) const {
    const auto pixel = stipple::pixelOf(camera, point, size);
    if (!pixel) return {};
    return *pixel + glm::vec2(min);
}

std::optional<glm::vec2> LinePicture::seenAt(glm::vec3 point) const {
    auto pixel = pixelOf(point);
    const glm::vec3 eye = camera.eye(), ray = glm::normalize(point - eye);
    const float nearMm = glm::distance(eye, point) - kHiddenMm;
    if (!pixel || head->bvh.anyHit(eye, ray, nearMm)) return {};
    return pixel;
}

std::optional<glm::vec3> LinePicture::skinAt(glm::vec2 pixel) const {
    const glm::vec3 ray = rayThrough(camera, pixel - glm::vec2(min), size);
    const auto hit = head->bvh.firstHit(camera.eye(), ray, camera.distanceMm + 2 * kReachMm);
    if (!hit) return {};
    return hit->position;
}

float pixelsToPath(const LinePicture& picture, const std::vector<glm::vec3>& path, glm::vec2 pixel) {
    float nearest = std::numeric_limits<float>::infinity();
    std::optional<glm::vec2> before;
    for (const glm::vec3& point : path) {
        const auto here = picture.pixelOf(point);
        if (here && before && glm::distance(*here, pixel) < px(kNearPathPx)) {  // rays only near the pixel
            const glm::vec2 along = *here - *before;
            const float share = glm::dot(pixel - *before, along) / std::max(glm::dot(along, along), 1e-6f);
            const float away = glm::distance(pixel, *before + std::clamp(share, 0.f, 1.f) * along);
            if (away < nearest && picture.seenAt(point)) nearest = away;
        }
        before = here;
    }
    return nearest;
}

void SkinStroke::goOn(const LinePicture& picture, glm::vec2 pixel) {
    const glm::vec2 from = points.empty() ? pixel : lastPixel;
    const int steps = std::max(1, int(glm::distance(from, pixel) / px(kStrokeStepPx)));
    for (int i = 1; i <= steps; ++i) {
        const auto skin = picture.skinAt(glm::mix(from, pixel, float(i) / float(steps)));
        if (skin && (points.empty() || *skin != points.back())) points.push_back(*skin);
    }
    lastPixel = pixel;
}

bool drawOn(const Hit& hit, const LinePicture& picture, bool& draws, SkinStroke& stroke) {
    if (hit.began) {
        draws = true;
        stroke = {};
    }
    if (!draws) return false;
    stroke.goOn(picture, mousePixel());
    return !ImGui::IsMouseDown(0);
}

std::vector<LinePicture> linePictures(const Session& session) {
    std::vector<LinePicture> pictures;
    for (const PictureCell& cell : pictureCells(session))
        if (showsLine(cell)) pictures.push_back(pictureOf(session, cell));
    return pictures;
}

std::optional<ScalpCoordinate> placeLookedAt(const Session& session) {
    const std::vector<LinePicture> pictures = linePictures(session);
    if (pictures.empty()) return {};
    const LinePicture& picture = pictures.front();
    const auto skin = picture.skinAt(glm::vec2(picture.min) + 0.5f * glm::vec2(picture.size));
    if (!skin) return {};
    return picture.head->chart.coordinateOf(*skin);
}

std::optional<LinePicture> linePictureAt(const Session& session, glm::vec2 pixel) {
    const std::vector<PictureCell> cells = pictureCells(session);
    const PictureCell& cell = cellAt(cells, pixel - glm::vec2(session.viewMin));
    if (!showsLine(cell)) return {};
    return pictureOf(session, cell);
}

}  // namespace stipple::ui
