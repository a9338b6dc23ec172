#include "engine/plan/areata.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "engine/plan/scalp_map_maker.h"
#include "engine/plan/zones.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;

namespace {

const Chart& chart() { return studioHead().chart; }

ScalpMap mapOf(const OwnHair& hair) {
    static ScalpMapMaker maker(studioHead());
    return maker.make(Plan{}, hair);
}

ScalpSample sampleAt(const ScalpMap& map, glm::vec3 position) { return map.sample(chart().planeOf(position)); }

constexpr AreataPlace kPlaces[] = {AreataPlace::allOver, AreataPlace::front, AreataPlace::top, AreataPlace::crown,
                                   AreataPlace::left,    AreataPlace::right, AreataPlace::back};

}  // namespace

TEST_CASE("patches lie in their place, and nowhere else") {
    for (const AreataPlace place : kPlaces) {
        CAPTURE(int(place));
        for (uint32_t seed = 1; seed < 6; ++seed) {
            const auto patches = areataPatches(chart(), {.count = 5, .place = place, .seed = seed});
            CHECK(patches.size() == 5);
            for (const AreataPatch& patch : patches) CHECK(isAreataPlace(place, chart().coordinateOf(patch.centre)));
        }
    }
}

TEST_CASE("the same seed gives the same patches; one more, or another size, moves none; another seed moves all") {
    const auto patches = areataPatches(chart(), {});
    const auto more = areataPatches(chart(), {.count = 9, .sizeMm = 50});
    const auto other = areataPatches(chart(), {.seed = 2});
    for (size_t i = 0; i < patches.size(); ++i) {
        CHECK(more[i].centre == patches[i].centre);
        CHECK(more[i].radiusMm == doctest::Approx(patches[i].radiusMm * 50 / Areata{}.sizeMm));
        CHECK(glm::distance(other[i].centre, patches[i].centre) > 1);
    }
}

TEST_CASE("patches of the usual size stay apart") {
    for (uint32_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto patches = areataPatches(chart(), {.seed = seed});
        for (size_t i = 0; i < patches.size(); ++i)
            for (size_t k = 0; k < i; ++k)
                CHECK(glm::distance(patches[i].centre, patches[k].centre) > patches[i].radiusMm + patches[k].radiusMm);
    }
}

TEST_CASE("a patch is bare within, about as wide as its size, and hair is full beside it") {
    OwnHair hair;
    hair.pattern = LossPattern::areata;
    hair.areata = {.count = 1, .sizeMm = 40, .place = AreataPlace::top};
    const ScalpMap map = mapOf(hair);
    const AreataPatch patch = areataPatches(chart(), hair.areata).front();
    const ScalpSample middle = sampleAt(map, patch.centre);
    CHECK(middle.hairMm == nearly(-patch.radiusMm, 0.12));
    CHECK(middle.thinShare == 0);
    CHECK(middle.hairRampMm <= 3);  // FACTS §5.3: a sharp edge
    ScalpGrid grid(chart());
    double mm2 = 0;
    for (int y = 0; y < ScalpGrid::kSize; ++y)
        for (int x = 0; x < ScalpGrid::kSize; ++x)
            if (map.texels()[ScalpGrid::indexAt(x, y)].y < 0 && map.texels()[ScalpGrid::indexAt(x, y)].x > 10)
                mm2 += grid.texelAreaMm2(x, y);
    CHECK(mm2 == nearly(3.14159 * patch.radiusMm * patch.radiusMm, 0.06));
}

TEST_CASE("even thinning leaves full hair everywhere its share, and the regions of the scalp as they are") {
    OwnHair hair;
    hair.pattern = LossPattern::diffuse;
    hair.diffuseShare = 0.3f;
    const ScalpMap thin = mapOf(hair);
    for (const ScalpCoordinate where : {ScalpCoordinate{0, 0.8f}, {90, 0.6f}, {180, 0.2f}}) {
        const ScalpSample sample = sampleAt(thin, chart().surfaceOf(where));
        CHECK(sample.hairKept == 0.3f);
        CHECK(sample.hairMm > 0);
    }
    CHECK(zoneAt({0, 0.9f}, sampleAt(thin, chart().surfaceOf(ScalpCoordinate{0, 0.9f})), {}) == Zone::body);
    hair.pattern = LossPattern::norwood1;
    CHECK(sampleAt(mapOf(hair), chart().surfaceOf(ScalpCoordinate{0, 0.8f})).hairKept == 1);
}
