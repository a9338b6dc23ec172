#include "app/ui/head_check.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/session.h"
#include "app/ui/tape_form.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/landmark_mirror.h"
#include "engine/head/reseat.h"

namespace stipple::ui {
namespace {

// Beside the skin under the pointer, the nearest skin within this counts.
constexpr float kGraspMm = 60;
// A ray that runs so much across the middle plane meets it where the pointer is.
constexpr float kAcross = 0.5f;

glm::vec3 moved(const glm::dmat4& frame, glm::vec3 point) {
    return glm::vec3(frame * glm::dvec4(glm::dvec3(point), 1));
}

glm::vec3 toFirstPosed(const Head& head, glm::vec3 point) { return moved(glm::inverse(head.fromSiteGround), point); }

const LandmarkFixes& shownFixes(const Session& session) {
    return session.check.dragged ? session.check.draft : session.document.project().head.landmarkFixes;
}

// Asks for the document's file to be read with other hints.
template <typename Edit>
void askFor(Session& session, const Edit& edit) {
    session.check.problem.clear();
    try {
        const Project after = edit(session.document.project(), *session.facts.head);
        if (after.head != session.document.project().head) session.headWish = after.head;
    } catch (const InputError& error) {
        session.check.problem = error.what();
    }
}

}  // namespace

bool mustBeChecked(const Session& session, const HeadSource& head) {
    return !head.file.empty() && !head.isConfirmed && !session.presenting;
}

void openHeadCheck(Session& session) {
    const bool mirrors = session.check.mirrors;
    session.check = {};
    session.check.mirrors = mirrors;
    session.screen = Screen::headCheck;
}

void confirmHead(Session& session) {
    session.document.confirmHead();
    session.screen = Screen::workspace;
}

std::array<glm::vec3, kLandmarkCount> checkPoints(const Session& session) {
    const Head& head = *session.facts.head;
    const LandmarkFixes& fixes = shownFixes(session);
    const Landmarks& found = siteGroundOf(head).landmarks;
    std::array<glm::vec3, kLandmarkCount> points;
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        // Where hair was painted out, the head on the screen has them lower.
        const bool isByHand = head.landmarks.confidence[i] >= 1;
        const glm::vec3 own = isByHand ? moved(head.fromSiteGround, found.points[i]) : head.landmarks.points[i];
        points[i] = fixes.points[i] ? moved(head.fromSiteGround, *fixes.points[i]) : own;
    }
    return points;
}

glm::vec3 skinAt(const Head& head, const CheckPicture& picture, glm::vec2 pixel, glm::vec3 near, bool inMiddle) {
    const glm::vec3 eye = picture.camera.eye(), ray = rayThrough(picture.camera, pixel, picture.size);
    const float farMm = 4 * picture.camera.distanceMm;
    const float middle = symmetryX(head.landmarks);
    glm::vec3 point = eye + ray * glm::dot(near - eye, ray);
    if (inMiddle && std::abs(ray.x) > kAcross)
        point = eye + ray * ((middle - eye.x) / ray.x);
    else if (const auto skin = head.bvh.firstHit(eye, ray, farMm))
        return skin->position;
    const auto nearest = head.bvh.nearest(point, kGraspMm);
    return nearest ? nearest->position : near;
}

void movePoint(Session& session, Landmark landmark, glm::vec3 point) {
    HeadCheck& check = session.check;
    const Head& head = *session.facts.head;
    if (!check.dragged) check.draft = session.document.project().head.landmarkFixes;
    check.dragged = landmark;
    const glm::vec3 there = toFirstPosed(head, point);
    if (check.mirrors)
        check.draft = withMirroredFix(check.draft, siteGroundOf(head), landmark, there);
    else
        check.draft[landmark] = there;
}

void endMove(Session& session) {
    HeadCheck& check = session.check;
    if (!check.dragged) return;
    const Landmark landmark = *std::exchange(check.dragged, std::nullopt);
    const Head& ground = siteGroundOf(*session.facts.head);
    check.problem = problemOf(check.draft, ground);
    if (!check.problem.empty()) return;
    Project after = session.document.project();
    const auto& was = after.head.landmarkFixes[landmark];
    const float movedMm = glm::distance(*check.draft[landmark], was ? *was : ground.landmarks[landmark]);
    after.head.landmarkFixes = check.draft;
    session.document.apply(std::string(pointWords(landmark).title) + "  moved " + formatFixed(movedMm, 0) + " mm",
                           std::move(after));
}

void resetPoint(Session& session, std::optional<Landmark> landmark) {
    session.check.problem.clear();
    const Project& project = session.document.project();
    if (landmark)
        session.document.apply(std::string(pointWords(*landmark).title) + "  as found",
                               withoutLandmark(project, *landmark));
    else
        session.document.apply("Points  as found", withoutLandmarks(project));
}

void turnHead(Session& session, HeadTurn turn) {
    askFor(session, [&](const Project& project, const Head& head) { return withHeadTurned(project, head, turn); });
}

void mirrorHead(Session& session) {
    askFor(session, [](const Project& project, const Head&) { return withHeadMirrored(project); });
}

void setUnit(Session& session, const std::string& unit) {
    askFor(session, [&](const Project& project, const Head& head) { return withHeadUnit(project, head, unit); });
}

void setTrueMeasure(Session& session, double HeadMeasures::*measure, const std::string& typed) {
    const std::optional<double> mm = measureTyped(typed);
    if (!mm) {
        session.check.problem = "\"" + typed + "\" is no measure; type it as in 57 cm, 570 or 22.4 in.";
        return;
    }
    askFor(session,
           [&](const Project& project, const Head& head) { return withTrueMeasure(project, head, measure, *mm); });
}

}  // namespace stipple::ui
