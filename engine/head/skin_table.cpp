#include "engine/head/skin_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/srgb.h"
#include "engine/base/units.h"
#include "engine/head/chart_proxy.h"
#include "engine/head/parallel.h"
#include "engine/head/pose/template_head.h"
#include "engine/head/table_fill.h"

namespace stipple {
namespace {

constexpr float kReachMm = 200;  // hair that stands off counts

// The four cells beside one, and their weights: a step along a row is shorter towards the poles.
struct Around {
    std::array<size_t, 4> cells;
    std::array<float, 4> weights;
};
Around aroundOf(int row, int column) {
    constexpr float kColumnDeg = 360.0f / kProxyColumns, kRowDeg = 180.0f / (kProxyRows - 1);
    const float width = kColumnDeg * std::max(0.15f, std::sin(radiansOf(float(row) * kRowDeg)));
    const float across = kRowDeg * kRowDeg / (width * width);
    return {
        {proxyCellOf(row, (column + 1) % kProxyColumns), proxyCellOf(row, (column + kProxyColumns - 1) % kProxyColumns),
         proxyCellOf(std::max(row - 1, 0), column), proxyCellOf(std::min(row + 1, kProxyRows - 1), column)},
        {across, across, row > 0 ? 1.0f : 0.0f, row + 1 < kProxyRows ? 1.0f : 0.0f}};
}

std::vector<float> readTemplateRadii() {
    const headfit::TemplateHead& head = headfit::templateHead();
    const ProxyFrame frame = proxyFrameOf(head.landmarks);
    std::vector<float> radii(size_t(kProxyRows) * kProxyColumns, 0.0f);
    for (const glm::vec3& p : head.points) {
        const ProxyPlace at = proxyPlaceOf(frame, p - frame.centre);
        float& radius = radii[proxyCellOf(int(std::lround(at.row)), int(std::lround(at.column)) % kProxyColumns)];
        radius = std::max(radius, glm::distance(p, frame.centre));
    }
    fillTable(radii, kProxyRows, kProxyColumns);
    return proxyRadiiFrom(std::move(radii), head.landmarks, frame);
}

}  // namespace

glm::vec3 linearTexel(const Image8& image, glm::vec2 uv) {
    const glm::vec2 wrapped = uv - glm::floor(uv);
    const int x = std::min(int(wrapped.x * float(image.width)), image.width - 1);
    const int y = std::min(int((1.0f - wrapped.y) * float(image.height)), image.height - 1);
    const uint8_t* texel = image.at(x, y);
    const auto linear = [&](int channel) { return linearOfSrgb(float(texel[channel]) / 255.0f); };
    if (image.channels < 3) return glm::vec3(linear(0));
    return {linear(0), linear(1), linear(2)};
}

std::optional<glm::vec3> ownColourAt(const Mesh& mesh, const SurfacePoint& place) {
    const glm::uvec3 corner = mesh.triangles[place.triangle];
    const auto blend = [&](const auto& values) {
        return values[corner.x] * (1 - place.b1 - place.b2) + values[corner.y] * place.b1 + values[corner.z] * place.b2;
    };
    const bool hasPicture = !mesh.baseColour.empty() && !mesh.uvs.empty();
    if (!hasPicture && mesh.colours.empty()) return std::nullopt;
    glm::vec3 colour(1);
    if (hasPicture) colour *= linearTexel(mesh.baseColour, blend(mesh.uvs));
    if (!mesh.colours.empty()) colour *= blend(mesh.colours);
    return colour;
}

SkinTable skinTableOf(const Head& head) {
    SkinTable table;
    table.places.resize(size_t(kProxyRows) * kProxyColumns);
    const ProxyFrame& frame = head.chart.frame();
    parallelRanges(table.places.size(), kProxyColumns, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            const glm::vec3 direction = proxyDirection(frame, proxyPlaceOfCell(i));
            table.places[i] = head.bvh.lastHit(frame.centre, direction, kReachMm);
        }
    });
    for (size_t i = 0; i < table.places.size(); ++i) {
        if (!table.isSkin(head.mesh, i)) continue;
        const std::optional<glm::vec3> colour = ownColourAt(head.mesh, *table.places[i]);
        if (!colour) return table;
        table.colours.resize(table.places.size(), glm::vec3(0));
        table.colours[i] = *colour;
    }
    return table;
}

float luminanceOf(glm::vec3 linear) { return glm::dot(linear, glm::vec3(0.2126f, 0.7152f, 0.0722f)); }

std::optional<glm::vec3> faceTone(const Head& head, const SkinTable& table) {
    constexpr float kSideDeg = 50, kLow = -0.4f, kHigh = 0.25f;  // of the chart: nose to forehead
    constexpr float kDarkShare = 0.4f;                           // eyes, brows, shadows
    std::vector<glm::vec3> seen;
    for (size_t i = 0; i < table.colours.size(); ++i) {
        if (!table.isSkin(head.mesh, i)) continue;
        const ScalpCoordinate at = head.chart.coordinateOf(table.places[i]->position);
        if (std::abs(at.azimuthDeg) < kSideDeg && at.height > kLow && at.height < kHigh)
            seen.push_back(table.colours[i]);
    }
    if (seen.empty()) return std::nullopt;
    const auto middle = seen.begin() + std::ptrdiff_t(float(seen.size()) * (kDarkShare + 1) / 2);
    std::nth_element(seen.begin(), middle, seen.end(),
                     [](glm::vec3 a, glm::vec3 b) { return luminanceOf(a) < luminanceOf(b); });
    return *middle;
}

void relaxTable(std::vector<glm::vec3>& values, const std::vector<uint8_t>& known) {
    constexpr int kSweeps = 400;
    constexpr float kOver = 1.9f;  // successive over-relaxation
    if (std::find(known.begin(), known.end(), 1) == known.end()) return;
    glm::vec3 low(1e9f), high(-1e9f);
    for (size_t i = 0; i < values.size(); ++i) {
        if (!known[i]) continue;
        low = glm::min(low, values[i]);
        high = glm::max(high, values[i]);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (size_t i = 0; i < values.size(); ++i) {
            if (known[i]) continue;
            const Around around = aroundOf(int(i / kProxyColumns), int(i % kProxyColumns));
            glm::vec3 sum(0);
            float weight = 0;
            for (size_t k = 0; k < 4; ++k) {
                sum += around.weights[k] * values[around.cells[k]];
                weight += around.weights[k];
            }
            values[i] = glm::clamp(values[i] + kOver * (sum / weight - values[i]), low, high);
        }
    }
}

void smoothKnown(std::vector<glm::vec3>& values, const std::vector<uint8_t>& known, int passes) {
    for (int pass = 0; pass < passes; ++pass) {
        const std::vector<glm::vec3> before = values;
        for (size_t i = 0; i < values.size(); ++i) {
            if (!known[i]) continue;
            glm::vec3 sum = before[i];
            float weight = 1;
            for (const size_t other : aroundOf(int(i / kProxyColumns), int(i % kProxyColumns)).cells) {
                if (!known[other]) continue;
                sum += before[other];
                weight += 1;
            }
            values[i] = sum / weight;
        }
    }
}

const std::vector<float>& templateRadii() {
    static const std::vector<float> radii = readTemplateRadii();
    return radii;
}

}  // namespace stipple
