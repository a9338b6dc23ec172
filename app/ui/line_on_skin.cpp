#include "app/ui/line_on_skin.h"

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

LinePicture pictureOf(const Session& session, const PictureCell& cell) {
    return {session.viewMin + cell.min, cell.size, session.camera, session.facts.head.get()};
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

std::vector<LinePicture> linePictures(const Session& session) {
    std::vector<LinePicture> pictures;
    for (const PictureCell& cell : pictureCells(session))
        if (showsLine(cell)) pictures.push_back(pictureOf(session, cell));
    return pictures;
}

std::optional<LinePicture> linePictureAt(const Session& session, glm::vec2 pixel) {
    const std::vector<PictureCell> cells = pictureCells(session);
    const PictureCell& cell = cellAt(cells, pixel - glm::vec2(session.viewMin));
    if (!showsLine(cell)) return {};
    return pictureOf(session, cell);
}

}  // namespace stipple::ui
