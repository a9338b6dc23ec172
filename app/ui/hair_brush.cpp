#include <utility>

#include "app/ui/session.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/paint_mask.h"
#include "engine/head/skin_table.h"

namespace stipple::ui {
namespace {

constexpr float kStepShare = 0.3f;  // of the brush's radius: a point of the stroke nearer to the last adds nothing

std::optional<SurfacePoint> hitAt(const Head& head, const CheckPicture& picture, glm::vec2 pixel) {
    const glm::vec3 ray = rayThrough(picture.camera, pixel, picture.size);
    return head.bvh.firstHit(picture.camera.eye(), ray, 4 * picture.camera.distanceMm);
}

PaintOut paintWithDraft(const Session& session) {
    PaintOut paint = session.document.project().head.paintOut;
    if (session.check.brush.stroke) paint.strokes.push_back(*session.check.brush.stroke);
    return paint;
}

}  // namespace

std::optional<glm::vec3> brushPlace(const Head& head, const CheckPicture& picture, glm::vec2 pixel) {
    const auto hit = hitAt(head, picture, pixel);
    return hit ? std::optional(hit->position) : std::nullopt;
}

void paintHair(Session& session, const CheckPicture& picture, glm::vec2 pixel) {
    HairBrush& brush = session.check.brush;
    const Head& head = *session.facts.head;
    const auto hit = hitAt(head, picture, pixel);
    if (!hit) return;
    // The same place of the scan, where hair that has come down already stood.
    const glm::vec3 point = pointOn(siteGroundOf(head).mesh, hit->triangle, hit->b1, hit->b2);
    if (!brush.stroke) brush.stroke = PaintStroke{brush.erases, brush.radiusMm, {}};
    std::vector<glm::vec3>& points = brush.stroke->points;
    if (points.size() >= kMostStrokePoints) return;
    if (points.empty() || glm::distance(points.back(), point) > kStepShare * brush.radiusMm) points.push_back(point);
}

void endStroke(Session& session) {
    HairBrush& brush = session.check.brush;
    if (!brush.stroke) return;
    PaintStroke stroke = *std::exchange(brush.stroke, std::nullopt);
    const char* name = stroke.erases ? "Hair  given back" : "Hair  painted out";
    session.check.problem.clear();
    try {
        session.document.apply(name, withPaintStroke(session.document.project(), std::move(stroke)));
    } catch (const InputError& error) {
        session.check.problem = error.what();
    }
}

void takeHairGuess(Session& session, bool takes) {
    session.document.apply(takes ? "Hair  guess painted out" : "Hair  guess given back",
                           withHairGuess(session.document.project(), takes));
}

void clearPaint(Session& session) {
    session.document.apply("Hair  all given back", withoutPaintOut(session.document.project()));
}

void updateTint(Session& session) {
    HairBrush& brush = session.check.brush;
    const HeadPtr& shown = session.facts.head;
    PaintOut paint = paintWithDraft(session);
    if (brush.shownOn == shown && brush.shown == paint) return;
    const Head& ground = siteGroundOf(*shown);
    const ProxyFrame& frame = ground.chart.frame();
    const PaintMask mask(paint, ground.hair, frame);
    const bool isNewHead = brush.shownOn != shown;
    brush.shown = std::move(paint);
    brush.shownOn = shown;
    if (mask.empty()) {
        brush.tint.clear();
        return;
    }
    const std::vector<float>& radii = ground.chart.proxyRadii();
    brush.tint.resize(radii.size());
    brush.tintPoints.resize(radii.size());
    for (size_t i = 0; i < radii.size(); ++i) {
        const glm::vec3 point = frame.centre + radii[i] * proxyDirection(frame, proxyPlaceOfCell(i));
        brush.tint[i] = mask.at(point);
        if (!isNewHead && brush.tintPoints[i] != glm::vec3(0)) continue;
        const glm::vec3 here(shown->fromSiteGround * glm::dvec4(glm::dvec3(point), 1));
        brush.tintPoints[i] = shown->chart.surfaceAlong(here - shown->chart.centre());
    }
}

}  // namespace stipple::ui
