#include "engine/head/hair_guess.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/base/units.h"
#include "engine/head/chart_proxy.h"
#include "engine/head/head.h"
#include "engine/head/skin_table.h"
#include "engine/head/table_fill.h"

namespace stipple {
namespace {

using Table = std::vector<float>;

constexpr size_t kCells = size_t(kProxyRows) * kProxyColumns;
// The natural logarithm of the face's tone over a place: shadows and tan stay under the first, hair reaches the other.
constexpr float kDarkFrom = 0.35f, kDarkTo = 0.7f;
// Roughness over that of the forehead, mm.
constexpr float kRoughFrom = 0.25f, kRoughTo = 0.6f;
// Off the template's skull, which is fitted to the forehead, mm: skulls differ by the first (FACTS §6).
constexpr float kLumpFrom = 13, kLumpTo = 20;
constexpr double kLeastAreaCm2 = 6;
constexpr float kLeastConfidence = 0.15f;  // noise at the rim of the scalp stays under it
constexpr float kScalp = 0.5f;             // of Head::scalpness

// The mean over a cell and those around it, as many steps away; 0 is not known.
Table meansOf(const Table& table, int steps) {
    Table means(kCells, 0);
    for (int r = 0; r < kProxyRows; ++r)
        for (int c = 0; c < kProxyColumns; ++c) {
            float sum = 0, count = 0;
            for (int dr = -steps; dr <= steps; ++dr)
                for (int dc = -steps; dc <= steps; ++dc) {
                    const int row = std::clamp(r + dr, 0, kProxyRows - 1);
                    const float v = table[proxyCellOf(row, (c + dc + kProxyColumns) % kProxyColumns)];
                    if (v == 0) continue;
                    sum += v;
                    ++count;
                }
            if (count > 0) means[proxyCellOf(r, c)] = sum / count;
        }
    return means;
}

float medianOf(std::vector<float> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class Guesser {
public:
    explicit Guesser(const Head& head)
        : head_(head), table_(skinTableOf(head)), scalp_(kCells), reach_(kCells), forehead_(kCells) {
        for (size_t i = 0; i < kCells; ++i) {
            if (!table_.isSkin(head.mesh, i)) continue;
            const SurfacePoint& place = *table_.places[i];
            const glm::uvec3 corner = head.mesh.triangles[place.triangle];
            const float scalp = (head.scalpness[corner.x] + head.scalpness[corner.y] + head.scalpness[corner.z]) / 3.0f;
            const ScalpCoordinate at = head.chart.coordinateOf(place.position);
            scalp_[i] = scalp > kScalp && facesOut(i);
            // Low hairlines and the upper sideburns; not the brows, and not the ears.
            reach_[i] = scalp_[i] || (std::abs(at.azimuthDeg) < 74 && at.height > 0.14f);
            forehead_[i] = std::abs(at.azimuthDeg) < 40 && at.height > 0.05f && at.height < 0.3f;
        }
    }

    // 0..1 a cell.
    Table dark() const {
        const std::optional<glm::vec3> tone = faceTone(head_, table_);
        Table weights(kCells, 0);
        if (!tone) return weights;
        Table logs(kCells, 0);
        for (size_t i = 0; i < kCells; ++i)
            if (table_.isSkin(head_.mesh, i))
                logs[i] = std::log(luminanceOf(*tone) / std::max(luminanceOf(table_.colours[i]), 1e-3f));
        logs = meansOf(logs, 1);
        for (size_t i = 0; i < kCells; ++i)
            if (reach_[i]) weights[i] = glm::smoothstep(kDarkFrom, kDarkTo, logs[i]);
        return weights;
    }

    // What seems to be hair, and hangs together with such a place on the scalp. Specks go, rims are taken in.
    Table cleaned(const Table& weights) const {
        constexpr float kAtRim = 0.08f;
        constexpr int kMostSteps = 30;  // a degree or two each
        std::vector<uint8_t> sure(kCells, 0);
        const Table means = meansOf(weights, 2);
        for (size_t i = 0; i < kCells; ++i) sure[i] = scalp_[i] && weights[i] > 0.5f && means[i] > 0.4f;
        for (int step = 0; step < kMostSteps; ++step) {
            std::vector<uint8_t> wider = sure;
            growTableMask(wider, kProxyRows, kProxyColumns, 1);
            for (size_t i = 0; i < kCells; ++i) wider[i] = sure[i] || (wider[i] && weights[i] > kAtRim);
            if (wider == sure) break;
            sure = std::move(wider);
        }
        growTableMask(sure, kProxyRows, kProxyColumns, 2);
        Table grown(kCells, 0);
        for (size_t i = 0; i < kCells; ++i) grown[i] = float(sure[i]);
        smoothTable(grown, kProxyRows, kProxyColumns, 1);
        for (size_t i = 0; i < kCells; ++i) grown[i] = sure[i] ? 1 : grown[i];
        return grown;
    }

    Table lumps() const {
        const Table rough = roughness(), offSkull = offTheSkull();
        const float usual = foreheadMedian(rough);
        Table weights(kCells, 0);
        for (size_t i = 0; i < kCells; ++i)
            if (scalp_[i])
                weights[i] = std::max(glm::smoothstep(kRoughFrom, kRoughTo, rough[i] - usual),
                                      glm::smoothstep(kLumpFrom, kLumpTo, offSkull[i]));
        return weights;
    }

    double areaCm2(size_t cell) const {
        if (!table_.places[cell]) return 0;
        const double radius = double(table_.places[cell]->distanceMm);
        const double polar = kPi * double(proxyPlaceOfCell(cell).row) / (kProxyRows - 1);
        return cm2OfMm2(radius * radius * std::sin(polar) * (kPi / (kProxyRows - 1)) * (2 * kPi / kProxyColumns));
    }

private:
    // On the neck the radii tell little of the skin: they run along it.
    bool facesOut(size_t cell) const {
        constexpr float kMostSlope = 1.3f, kStepDeg = 360.0f / (kProxyRows - 1);  // two rows
        const int row = int(cell / kProxyColumns), column = int(cell % kProxyColumns);
        const Table& radii = head_.chart.proxyRadii();
        const float above = radii[proxyCellOf(std::max(row - 1, 0), column)],
                    below = radii[proxyCellOf(std::min(row + 1, kProxyRows - 1), column)];
        return std::abs(below - above) < kMostSlope * radiansOf(kStepDeg) * radii[cell];
    }

    // Of scalp and forehead: an ear beside them is no roughness of theirs.
    Table radii() const {
        Table radii(kCells, 0);
        for (size_t i = 0; i < kCells; ++i)
            if (scalp_[i] || forehead_[i]) radii[i] = table_.places[i]->distanceMm;
        return radii;
    }

    float foreheadMedian(const Table& values) const {
        std::vector<float> seen;
        for (size_t i = 0; i < kCells; ++i)
            if (forehead_[i]) seen.push_back(values[i]);
        return medianOf(std::move(seen));
    }

    // Root mean square of what is left of the radii when their means over 8 degrees are taken away, mm.
    Table roughness() const {
        const Table own = radii(), smooth = meansOf(meansOf(own, 2), 1);
        Table squares(kCells, 0);
        for (size_t i = 0; i < kCells; ++i)
            if (own[i] > 0) squares[i] = (own[i] - smooth[i]) * (own[i] - smooth[i]) + 1e-9f;
        Table rough = meansOf(squares, 2);
        for (float& v : rough) v = std::sqrt(v);
        return rough;
    }

    Table offTheSkull() const {
        Table off(kCells, 0);
        const Table& skull = templateRadii();
        const Table& own = head_.chart.proxyRadii();
        Table ratio(kCells);
        for (size_t i = 0; i < kCells; ++i) ratio[i] = own[i] / skull[i];
        const float scale = foreheadMedian(ratio);
        for (size_t i = 0; i < kCells; ++i) off[i] = own[i] - scale * skull[i];
        return off;
    }

    const Head& head_;
    SkinTable table_;
    std::vector<uint8_t> scalp_, reach_, forehead_;
};

// How clear it is, where it is: the mean over the guess.
float clearness(const Table& weights, const Table& guess) {
    double sum = 0, all = 0;
    for (size_t i = 0; i < kCells; ++i) {
        if (guess[i] < 0.5f) continue;
        sum += double(weights[i]);
        ++all;
    }
    return all > 0 ? float(sum / all) : 0;
}

}  // namespace

HairGuess guessHair(const Head& head) {
    const Guesser guesser(head);
    const Table dark = guesser.dark(), lumps = guesser.lumps();
    Table both(kCells, 0);
    for (size_t i = 0; i < kCells; ++i) both[i] = std::max(dark[i], lumps[i]);
    HairGuess guess;
    guess.weights = guesser.cleaned(both);
    for (size_t i = 0; i < kCells; ++i)
        if (guess.weights[i] > 0.5f) guess.areaCm2 += guesser.areaCm2(i);
    if (guess.areaCm2 < kLeastAreaCm2) return {};
    constexpr float kSeen = 0.15f;
    const float darkness = clearness(dark, guess.weights), lumpiness = clearness(lumps, guess.weights);
    guess.isDark = darkness > kSeen;
    guess.isLump = lumpiness > kSeen;
    // Both together are surer than each; a small patch may be a birthmark or a shadow.
    const float clear = 1 - (1 - 0.8f * darkness) * (1 - 0.7f * lumpiness);
    guess.confidence = clear * float(glm::smoothstep(0.0, 40.0, guess.areaCm2));
    return guess.confidence < kLeastConfidence ? HairGuess{} : guess;
}

Finding hairFinding(const HairGuess& guess) {
    const char* how = guess.isDark && guess.isLump ? "cm2 of hair in the scan, dark and standing off the skull"
                      : guess.isDark               ? "cm2 of hair in the scan, dark"
                                                   : "cm2 of hair in the scan, standing off the skull";
    return {how, "", int64_t(std::lround(guess.areaCm2))};
}

}  // namespace stipple
