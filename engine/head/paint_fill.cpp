#include "engine/head/paint_fill.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "engine/head/skin_table.h"
#include "engine/head/table_fill.h"

namespace stipple {
namespace {

constexpr size_t kCells = size_t(kProxyRows) * kProxyColumns;
constexpr float kTouched = 0.02f;  // painted by more than that is not skin to go on from
constexpr int kRim = 2;            // cells around it that hair may still colour or lift
// Skin that is darker than the face by this factor, or brighter, is none to go on from (hair that was left, a light).
constexpr float kDarkest = 0.6f, kBrightest = 1.8f;
constexpr int kColourPasses = 6;  // pores and moles are not to be drawn out into streaks

std::vector<uint8_t> touchedCells(const Head& head, const SkinTable& table, const PaintMask& mask) {
    std::vector<uint8_t> touched(kCells, 0);
    const ProxyFrame& frame = head.chart.frame();
    for (size_t i = 0; i < kCells; ++i) {
        const glm::vec3 direction = proxyDirection(frame, proxyPlaceOfCell(i));
        const glm::vec3 proxy = frame.centre + head.chart.proxyRadii()[i] * direction;
        touched[i] = mask.at(proxy) > kTouched || (table.places[i] && mask.at(table.places[i]->position) > kTouched);
    }
    return touched;
}

// Each touched cell at most as high as the lowest around it, so that clumps with gaps between them come down to the
// gaps.
void takeLowest(std::vector<float>& ratio, const std::vector<float>& seen, const std::vector<uint8_t>& touched) {
    constexpr int kReach = 3;
    std::vector<float> lowest = ratio;
    for (int r = kReach; r < kProxyRows - kReach; ++r)
        for (int c = 0; c < kProxyColumns; ++c) {
            const size_t cell = proxyCellOf(r, c);
            if (!touched[cell]) continue;
            for (int dr = -kReach; dr <= kReach; ++dr)
                for (int dc = -kReach; dc <= kReach; ++dc) {
                    const float v = seen[proxyCellOf(r + dr, (c + dc + kProxyColumns) % kProxyColumns)];
                    if (v > 0) lowest[cell] = std::min(lowest[cell], v);
                }
        }
    smoothTable(lowest, kProxyRows, kProxyColumns, 2);
    for (size_t i = 0; i < kCells; ++i)
        if (touched[i]) ratio[i] = std::min(ratio[i], lowest[i]);
}

// The proxy around what is painted, and in it the template's skull, drawn to fit where they meet.
std::vector<float> smoothRadii(const Head& head, const SkinTable& table, const std::vector<uint8_t>& touched) {
    constexpr float kUnit = 100;  // fillTable() is made for millimetres of a head
    const std::vector<float>&skull = templateRadii(), &own = head.chart.proxyRadii();
    std::vector<uint8_t> open = touched;
    growTableMask(open, kProxyRows, kProxyColumns, kRim);
    std::vector<float> ratio(kCells), seen(kCells, 0);
    for (size_t i = 0; i < kCells; ++i) {
        ratio[i] = open[i] ? 0 : kUnit * own[i] / skull[i];
        if (table.places[i]) seen[i] = kUnit * table.places[i]->distanceMm / skull[i];
    }
    fillTable(ratio, kProxyRows, kProxyColumns);
    takeLowest(ratio, seen, touched);
    for (size_t i = 0; i < kCells; ++i) ratio[i] *= skull[i] / kUnit;
    return ratio;
}

std::vector<glm::vec3> filledColours(const Head& head, const SkinTable& table, const std::vector<uint8_t>& touched) {
    const std::optional<glm::vec3> tone = faceTone(head, table);
    if (!tone) return {};
    std::vector<uint8_t> known(kCells, 0);
    std::vector<uint8_t> open = touched;
    growTableMask(open, kProxyRows, kProxyColumns, kRim);
    std::vector<glm::vec3> colours = table.colours;
    for (size_t i = 0; i < kCells; ++i) {
        const float share = luminanceOf(colours[i]) / luminanceOf(*tone);
        known[i] = !open[i] && share > kDarkest && share < kBrightest;
        if (!known[i]) colours[i] = *tone;
    }
    smoothKnown(colours, known, kColourPasses);
    relaxTable(colours, known);
    return colours;
}

// Beside hair it is darker than on the skin that takes its place.
std::vector<glm::vec3> filledOcclusion(const Head& head, const SkinTable& table, const std::vector<uint8_t>& touched) {
    std::vector<glm::vec3> occlusion(kCells, glm::vec3(1));
    std::vector<uint8_t> known(kCells, 0);
    for (size_t i = 0; i < kCells; ++i) {
        if (!table.isSkin(head.mesh, i) || touched[i]) continue;
        const glm::uvec3 corner = head.mesh.triangles[table.places[i]->triangle];
        occlusion[i] =
            glm::vec3((head.occlusion[corner.x] + head.occlusion[corner.y] + head.occlusion[corner.z]) / 3.0f);
        known[i] = 1;
    }
    relaxTable(occlusion, known);
    return occlusion;
}

}  // namespace

PaintFill::PaintFill(const Head& head, const PaintMask& mask) : frame_(head.chart.frame()) {
    const SkinTable table = skinTableOf(head);
    const std::vector<uint8_t> touched = touchedCells(head, table, mask);
    radii_ = smoothRadii(head, table, touched);
    colours_ = filledColours(head, table, touched);
    occlusion_ = filledOcclusion(head, table, touched);
}

glm::vec3 PaintFill::surfaceAlong(glm::vec3 direction) const {
    return frame_.centre + proxyValueAt(radii_, proxyPlaceOf(frame_, direction)) * direction;
}

glm::vec3 PaintFill::lowered(glm::vec3 point, float share, float insideMm) const {
    const glm::vec3 out = point - frame_.centre;
    const float radius = glm::length(out), wanted = proxyValueAt(radii_, placeOf(point)) - insideMm;
    if (!(radius > wanted) || !(wanted > 0)) return point;
    // On the neck the lines run along the skin, and a small step in would be a long one along them.
    constexpr float kAlong = 0.35f, kAcross = 0.6f;
    const float facing = glm::smoothstep(kAlong, kAcross, glm::dot(normalAt(point), out / radius));
    return frame_.centre + out * (glm::mix(radius, wanted, share * facing) / radius);
}

glm::vec3 PaintFill::normalAt(glm::vec3 point) const {
    constexpr float kStep = 0.025f;  // radians
    const glm::vec3 out = glm::normalize(point - frame_.centre);
    const glm::vec3 axis = std::abs(out.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
    const glm::vec3 side = glm::normalize(glm::cross(axis, out)), up = glm::cross(out, side);
    const auto across = [&](glm::vec3 way) {
        return surfaceAlong(glm::normalize(out + kStep * way)) - surfaceAlong(glm::normalize(out - kStep * way));
    };
    return glm::normalize(glm::cross(across(side), across(up)));
}

glm::vec3 PaintFill::colourAt(glm::vec3 point) const { return proxyValueAt(colours_, placeOf(point)); }

float PaintFill::occlusionAt(glm::vec3 point) const { return proxyValueAt(occlusion_, placeOf(point)).x; }

}  // namespace stipple
