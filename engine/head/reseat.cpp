#include "engine/head/reseat.h"

#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/base/units.h"
#include "engine/head/head_build.h"
#include "engine/head/pose/frankfurt.h"
#include "engine/head/regions.h"

namespace stipple {
namespace {

// A landmark under hair or in a hole may lie so far off the surface.
constexpr float kFarFromHeadMm = 50;

glm::vec3 transformed(const glm::dmat4& matrix, glm::vec3 p) {
    return glm::vec3(matrix * glm::dvec4(glm::dvec3(p), 1));
}

Landmarks fixed(Landmarks landmarks, const LandmarkFixes& fixes) {
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        if (!fixes.points[i]) continue;
        landmarks.points[i] = *fixes.points[i];
        landmarks.confidence[i] = 1;
    }
    return landmarks;
}

// From the frame of the head as first posed to the one that the tragions ask for; turns about the ear axis alone.
glm::dmat4 frameChange(const Landmarks& found, const LandmarkFixes& fixes) {
    if (!fixes[Landmark::tragionL] && !fixes[Landmark::tragionR]) return glm::dmat4(1);
    Landmarks byTragions = found;
    for (const Landmark side : {Landmark::tragionL, Landmark::tragionR})
        if (fixes[side]) byTragions[side] = *fixes[side];
    const double pitch = radiansOf(headfit::kElevationShare *
                                   (headfit::faceElevationDeg(byTragions) - headfit::faceElevationDeg(found)));
    const double c = std::cos(pitch), s = std::sin(pitch);
    const glm::dmat3 turn(1, 0, 0, 0, c, s, 0, -s, c);  // columns; the new forward axis is (0, s, c)
    const glm::dvec3 origin =
        0.5 * (glm::dvec3(byTragions[Landmark::tragionL]) + glm::dvec3(byTragions[Landmark::tragionR]));
    glm::dmat4 change(turn);
    change[3] = glm::dvec4(-(turn * origin), 1);
    return change;
}

// In the file's axes, so that toHeadFrame() leads to the new frame.
HeadPose poseAfter(const HeadPose& pose, const LandmarkFixes& fixes, const glm::dmat4& change) {
    const glm::dmat4 toFile = glm::inverse(pose.toHeadFrame()), newToFile = glm::inverse(change * pose.toHeadFrame());
    HeadPose after = pose;
    if (change != glm::dmat4(1)) {
        after.up = glm::vec3(glm::normalize(glm::dvec3(newToFile[1])));
        after.forward = glm::vec3(glm::normalize(glm::dvec3(newToFile[2])));
    }
    for (size_t i = 0; i < kLandmarkCount; ++i)
        if (fixes.points[i]) after.landmarks.points[i] = transformed(toFile, *fixes.points[i]);
    after.landmarks.confidence = fixed(pose.landmarks, fixes).confidence;
    return after;
}

void moveMesh(Head& head, const glm::dmat4& change) {
    const glm::dmat3 turn(change);
    for (glm::vec3& p : head.mesh.positions) p = transformed(change, p);
    for (glm::vec3& n : head.mesh.normals) n = glm::vec3(turn * glm::dvec3(n));
    for (glm::vec3& p : head.landmarks.points) p = transformed(change, p);
    for (std::vector<glm::vec3>& rim : head.bridges)
        for (glm::vec3& p : rim) p = transformed(change, p);
    head.bvh = Bvh(head.mesh.positions, head.mesh.triangles);
}

std::string pointText(glm::vec3 p) {
    return formatNumber(double(p.x)) + "," + formatNumber(double(p.y)) + "," + formatNumber(double(p.z));
}

// In the head frame, or near it.
std::string problemOf(const Landmarks& l) {
    const glm::vec3 ears = 0.5f * (l[Landmark::tragionL] + l[Landmark::tragionR]);
    constexpr float kLeastMm = 40;  // of a child's head these are twice as much and more
    if (l[Landmark::tragionL].x - l[Landmark::tragionR].x < 2 * kLeastMm)
        return "The tragions are not left and right of the head; tragion_L is the one at the subject's left ear.";
    if (l[Landmark::vertex].y - ears.y < kLeastMm)
        return "The vertex is not above the ears; put it on top of the head.";
    if (l[Landmark::glabella].z - ears.z < kLeastMm)
        return "The glabella is not in front of the ears; put it between the brows.";
    if (ears.z - l[Landmark::opisthocranion].z < kLeastMm / 2)
        return "The opisthocranion is not behind the ears; put it where the head reaches farthest back.";
    if (l[Landmark::vertex].y - l[Landmark::glabella].y < kLeastMm)
        return "The glabella is not below the vertex; put it between the brows.";
    if (l[Landmark::sellion].y - l[Landmark::menton].y < kLeastMm)
        return "The chin is not below the root of the nose; put menton at the lowest point of the chin.";
    return "";
}

}  // namespace

std::string problemOf(const LandmarkFixes& fixes, const Head& firstPosed) {
    for (int i = 0; i < kLandmarkCount; ++i) {
        const auto& point = fixes.points[size_t(i)];
        if (!point) continue;
        const bool isNumber = std::isfinite(point->x) && std::isfinite(point->y) && std::isfinite(point->z);
        if (!isNumber || !firstPosed.bvh.nearest(*point, kFarFromHeadMm))
            return "The landmark " + std::string(landmarkName(Landmark(i))) + " at " + pointText(*point) +
                   " is not on the head; give a point on its skin (millimetres: to the subject's left, up, forward).";
    }
    return problemOf(fixed(firstPosed.landmarks, fixes));
}

HeadPtr reseatHead(const HeadPtr& firstPosed, const LandmarkFixes& fixes) {
    if (fixes.empty()) return firstPosed;
    if (const std::string problem = problemOf(fixes, *firstPosed); !problem.empty()) throw InputError(problem);
    auto head = std::make_shared<Head>(*firstPosed);
    head->siteGround = firstPosed->siteGround ? firstPosed->siteGround : firstPosed;
    head->fromSiteGround = frameChange(firstPosed->landmarks, fixes);
    head->landmarks = fixed(firstPosed->landmarks, fixes);
    head->pose = poseAfter(firstPosed->pose, fixes, head->fromSiteGround);
    if (head->fromSiteGround != glm::dmat4(1)) moveMesh(*head, head->fromSiteGround);

    const EarMask ears = seatHead(*head, findHeadSkin(head->mesh));
    head->siteTriangles =
        findSiteTrianglesWithin(firstPosed->siteTriangles, head->mesh, head->chart, head->landmarks, ears);
    head->scalpness = findScalpness(head->mesh, head->chart, ears);
    return head;
}

}  // namespace stipple
