#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/check_pictures.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/base/units.h"
#include "engine/head/landmark_mirror.h"

namespace stipple::ui {
namespace {

constexpr float kHandle = 12, kDot = 5;
constexpr float kLiftMm = 2.5f;  // marks lie on the skin, and stand out a little where it turns away

const CheckPicture& pictureOf(const Session& session, const CheckPlace& place) {
    return session.check.pictures[place.index];
}

std::optional<ImVec2> onScreen(const Session& session, const CheckPlace& place, glm::vec3 point) {
    const CheckPicture& picture = pictureOf(session, place);
    const auto pixel = pixelOf(picture.camera, point, picture.size);
    if (!pixel) return std::nullopt;
    return ImVec2{place.box.min.x + pixel->x, place.box.min.y + pixel->y};
}

bool isSeen(const Session& session, const CheckPlace& place, glm::vec3 point) {
    const Head& head = *session.facts.head;
    const glm::vec3 eye = pictureOf(session, place).camera.eye();
    const glm::vec3 from = point + glm::normalize(point - head.chart.centre()) * kLiftMm;
    return !head.bvh.anyHit(from, glm::normalize(eye - from), glm::distance(eye, from));
}

void tag(ImVec2 middle, const std::string& words, Face face) {
    const float width = textWidth(words, face) + px(14);
    const Box plate{{middle.x - width * 0.5f, middle.y - px(11)}, {middle.x + width * 0.5f, middle.y + px(11)}};
    fill(plate, colours().glass, px(kRadiusSmall));
    text(plate, words, face, colours().onGlass, Align::centre);
}

bool isInMiddle(Landmark landmark) { return mirrored(landmark) == landmark; }

void drawPoint(const CheckPlace& place, Landmark landmark, ImVec2 at, bool isLit) {
    const float radius = px(isLit ? 7 : kDot);
    drawList()->AddCircleFilled(at, radius + px(2), IM_COL32(20, 20, 20, 220));
    drawList()->AddCircleFilled(at, radius, colours().accent);
    drawList()->AddCircleFilled(at, px(1.6f), IM_COL32(20, 20, 20, 255));
    const char* title = pointWords(landmark).title;
    const float half = textWidth(title, Face::caption) * 0.5f + px(20);
    const bool left = at.x + 2 * half > place.box.max.x || landmark == Landmark::opisthocranion;
    tag({at.x + (left ? -half : half), at.y}, title, Face::caption);
}

// Lines up to the pixel where the tape goes behind the head.
void drawLine(const Session& session, const CheckPlace& place, const std::vector<glm::vec3>& points) {
    for (size_t i = 1; i < points.size(); ++i) {
        const auto a = onScreen(session, place, points[i - 1]), b = onScreen(session, place, points[i]);
        if (a && b && isSeen(session, place, 0.5f * (points[i - 1] + points[i])))
            drawList()->AddLine(*a, *b, IM_COL32(255, 255, 255, 220), px(1.5f));
    }
}

void drawCaliper(const Session& session, const CheckPlace& place, glm::vec3 from, glm::vec3 to, double mm) {
    constexpr int kDashes = 24;
    for (int i = 0; i < kDashes; ++i) {
        const auto a = onScreen(session, place, glm::mix(from, to, float(i) / kDashes));
        const auto b = onScreen(session, place, glm::mix(from, to, (float(i) + 0.6f) / kDashes));
        if (a && b) drawList()->AddLine(*a, *b, IM_COL32(255, 255, 255, 200), px(1.5f));
    }
    if (const auto middle = onScreen(session, place, 0.5f * (from + to)))
        tag(*middle, formatFixed(mm / 10, 1) + " cm", Face::strong);
}

// A triangle pair of one colour, soft by its corners, without the seams that anti-aliased ones would show.
void addQuad(const std::array<ImVec2, 4>& corners, const std::array<float, 4>& shares) {
    constexpr float kMostAlpha = 0.42f;
    ImDrawList* list = drawList();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list->PrimReserve(6, 4);
    const unsigned first = list->_VtxCurrentIdx;
    for (const unsigned corner : {0u, 1u, 2u, 0u, 2u, 3u}) list->PrimWriteIdx(ImDrawIdx(first + corner));
    for (size_t k = 0; k < 4; ++k)
        list->PrimWriteVtx(corners[k], white, withAlpha(colours().accent, kMostAlpha * shares[k]));
}

}  // namespace

void checkPointsOn(Session& session, const CheckPlace& place) {
    const Head& head = *session.facts.head;
    HeadCheck& check = session.check;
    const std::array<glm::vec3, kLandmarkCount> points = checkPoints(session);
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        const auto landmark = Landmark(i);
        const auto at = onScreen(session, place, points[i]);
        if (!at || (check.dragged != landmark && !isSeen(session, place, points[i]))) continue;
        const float reach = px(kHandle);
        const std::string name = "check." + place.name + "." + std::string(landmarkName(landmark));
        const Hit hit = hitItem(name, {{at->x - reach, at->y - reach}, {at->x + reach, at->y + reach}});
        const ImGuiIO& io = ImGui::GetIO();
        if (hit.held && !hit.began && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
            const glm::vec2 pixel{io.MousePos.x - place.box.min.x, io.MousePos.y - place.box.min.y};
            movePoint(session, landmark,
                      skinAt(head, pictureOf(session, place), pixel, points[i], check.mirrors && isInMiddle(landmark)));
        }
        if (hit.ended) endMove(session);
        drawPoint(place, landmark, *at, hit.hovered || hit.held);
        if (check.dragged != landmark)
            tooltip(hit, {pointWords(landmark).title, std::string(pointWords(landmark).place) +
                                                          " Found: " + surenessWords(head.landmarks.confidence[i]) +
                                                          ". Drag it along the skin."});
    }
}

void checkTapesOn(Session& session, const CheckPlace& place) {
    const Head& head = *session.facts.head;
    const HeadMeasures& m = head.measures;
    if (place.index == 0) {
        drawLine(session, place, session.check.arcTape);
        drawCaliper(session, place, session.check.widestLeft, session.check.widestRight, m.breadth);
        if (const auto top = onScreen(session, place, head.landmarks[Landmark::vertex]))
            tag({top->x, top->y + px(30)}, formatFixed(m.arc / 10, 1) + " cm", Face::strong);
    } else {
        drawCaliper(session, place, head.landmarks[Landmark::glabella], head.landmarks[Landmark::opisthocranion],
                    m.length);
    }
}

void paintTintOn(Session& session, const CheckPlace& place) {
    constexpr float kLeast = 0.02f;
    constexpr float kMostSideMm = 12;  // between the nape and the neck behind it there is no skin
    updateTint(session);
    const HairBrush& brush = session.check.brush;
    if (brush.tint.empty()) return;
    const glm::vec3 eye = pictureOf(session, place).camera.eye(), centre = session.facts.head->chart.centre();
    for (int r = 0; r + 1 < kProxyRows; ++r)
        for (int c = 0; c < kProxyColumns; ++c) {
            const int right = (c + 1) % kProxyColumns;
            const std::array<size_t, 4> cells{proxyCellOf(r, c), proxyCellOf(r, right), proxyCellOf(r + 1, right),
                                              proxyCellOf(r + 1, c)};
            std::array<ImVec2, 4> corners;
            std::array<float, 4> shares{};
            for (size_t k = 0; k < 4; ++k) shares[k] = brush.tint[cells[k]];
            if (*std::max_element(shares.begin(), shares.end()) < kLeast) continue;
            const glm::vec3 point = brush.tintPoints[cells[0]];
            bool seen = glm::dot(point - centre, eye - point) > 0 &&
                        glm::distance(point, brush.tintPoints[cells[2]]) < kMostSideMm;
            for (size_t k = 0; k < 4 && seen; ++k) {
                const auto at = onScreen(session, place, brush.tintPoints[cells[k]]);
                seen = at.has_value();
                if (seen) corners[k] = *at;
            }
            if (seen) addQuad(corners, shares);
        }
}

void brushRingOn(Session& session, const CheckPlace& place) {
    constexpr int kSteps = 48;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!place.box.contains(mouse)) return;
    const Head& head = *session.facts.head;
    const auto at = brushPlace(head, pictureOf(session, place), {mouse.x - place.box.min.x, mouse.y - place.box.min.y});
    if (!at) return;
    const HairBrush& brush = session.check.brush;
    const glm::vec3 out = glm::normalize(*at - head.chart.centre());
    const glm::vec3 side =
        glm::normalize(glm::cross(out, std::abs(out.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0)));
    const glm::vec3 up = glm::cross(side, out);
    std::vector<ImVec2> ring;
    for (int i = 0; i < kSteps; ++i) {
        const float turn = float(2 * kPi) * float(i) / kSteps;
        const auto point =
            onScreen(session, place, *at + brush.radiusMm * (std::cos(turn) * side + std::sin(turn) * up));
        if (point) ring.push_back(*point);
    }
    probeText("check.ring", formatFixed(double(brush.radiusMm), 0) + " mm");
    drawList()->AddPolyline(ring.data(), int(ring.size()), IM_COL32(20, 20, 20, 160), ImDrawFlags_Closed, px(3));
    drawList()->AddPolyline(ring.data(), int(ring.size()), brush.erases ? IM_COL32_WHITE : colours().accent,
                            ImDrawFlags_Closed, px(1.5f));
}

}  // namespace stipple::ui
