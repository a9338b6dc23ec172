// Treated skin beside the hair that a person has: their tones, measured in scene-linear light.
#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "tests/gl/look_stage.h"

using namespace stipple;

namespace {

// Light kept by hair and dots, beside the same skin with neither, in bands of signed distance to the border of the own
// hair: > 0 inside the hair.
class TonesByBorder {
public:
    static constexpr float kBandMm = 5, kReachMm = 25;
    static constexpr int kBands = int(2 * kReachMm / kBandMm);

    void add(const LookStage& stage, const Camera& camera, const ImageF& with, const ImageF& without) {
        const Head& head = *stage.pipeline.head();
        for (int y = 0; y < with.height; ++y)
            for (int x = 0; x < with.width; ++x) {
                const glm::vec3 ray = rayThrough(camera, glm::vec2(x, y) + 0.5f, LookStage::kSize);
                const auto hit = head.bvh.firstHit(camera.eye(), ray, 1000);
                if (!hit) continue;
                const ScalpSample sample = stage.pipeline.map().sample(head.chart.planeOf(hit->position));
                if (std::abs(sample.hairMm) >= kReachMm || sample.lineMm < kReachMm) continue;
                const size_t band = size_t((sample.hairMm + kReachMm) / kBandMm);
                for (int c = 0; c < 3; ++c) kept_[band][c] += double(with.at(x, y)[c] / without.at(x, y)[c]);
                ++pixels_[band];
            }
    }
    glm::dvec3 mean(int firstBand, int endBand) const {
        glm::dvec3 sum(0);
        double pixels = 0;
        for (int band = firstBand; band < endBand; ++band) {
            sum += kept_[size_t(band)];
            pixels += pixels_[size_t(band)];
        }
        REQUIRE(pixels > 5000);
        return sum / pixels;
    }

private:
    std::array<glm::dvec3, kBands> kept_{};
    std::array<int, kBands> pixels_{};
};

Camera facing(const Head& head, ScalpCoordinate place, float widthMm) {
    const glm::vec3 at = head.chart.surfaceOf(place);
    const glm::vec3 toEye = glm::normalize(at - head.chart.centre());
    return {glm::degrees(std::atan2(toEye.x, toEye.z)), glm::degrees(std::asin(toEye.y)), widthMm * 85 / 36, at};
}

}  // namespace

TEST_CASE(
    "Norwood V with stubble of a day: from treated skin to own hair the tone steps by less than 5 %, each colour") {
    LookStage stage({"hair.pattern=norwood_5", "hair.length_mm=0.5"});
    LookStage bare({"hair.pattern=totalis"});
    TonesByBorder tones;
    for (const ScalpCoordinate place : {ScalpCoordinate{180, 0.52f}, {150, 0.6f}, {-120, 0.65f}}) {
        const Camera camera = facing(*stage.pipeline.head(), place, 90);
        tones.add(stage, camera, stage.linear(camera, CompareState::after), bare.linear(camera, CompareState::before));
    }
    constexpr int kMiddle = TonesByBorder::kBands / 2;
    for (int c = 0; c < 3; ++c) {
        CAPTURE(c);
        const double treated = tones.mean(0, kMiddle - 1)[c], hair = tones.mean(kMiddle + 1, TonesByBorder::kBands)[c];
        CAPTURE(treated);
        CAPTURE(hair);
        CHECK(std::abs(hair / treated - 1) < 0.05);
        for (int band = 1; band < TonesByBorder::kBands; ++band) {
            CAPTURE(band);
            CHECK(std::abs(tones.mean(band, band + 1)[c] / tones.mean(band - 1, band)[c] - 1) < 0.05);
        }
    }
}
