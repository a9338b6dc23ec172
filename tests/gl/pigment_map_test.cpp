// The pigment from its map against the pigment drawn for the camera.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "engine/base/compare.h"
#include "engine/dots/look.h"
#include "engine/gl/loader.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

FrameInputs farInputs() {
    FrameInputs inputs;
    inputs.size = {640, 360};
    inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = 900, .targetMm = glm::vec3(0)}};
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    inputs.shine = 0;
    return inputs;
}

ImageF picture(Renderer& renderer, const FrameInputs& inputs, PigmentPath path) {
    renderer.setPigmentPath(path);
    renderer.render(inputs);
    return renderer.readLinear();
}

// Mean of the middle of the picture, and its relative contrast, green.
struct Patch {
    double mean = 0, contrast = 0;
};
Patch middleOf(const ImageF& image) {
    double sum = 0, squares = 0;
    int count = 0;
    for (int y = image.height * 2 / 5; y < image.height * 3 / 5; ++y)
        for (int x = image.width * 2 / 5; x < image.width * 3 / 5; ++x, ++count) {
            const double value = double(image.at(x, y)[1]);
            sum += value;
            squares += value * value;
        }
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(squares / count - mean * mean, 0.0)) / mean};
}

// Mean over blocks of `sidePx`, in the middle of the picture, green.
std::vector<double> blockMeans(const ImageF& image, int sidePx) {
    std::vector<double> means;
    for (int y = image.height / 4; y + sidePx <= image.height * 3 / 4; y += sidePx)
        for (int x = image.width / 4; x + sidePx <= image.width * 3 / 4; x += sidePx) {
            double sum = 0;
            for (int j = y; j < y + sidePx; ++j)
                for (int i = x; i < x + sidePx; ++i) sum += double(image.at(i, j)[1]);
            means.push_back(sum / (sidePx * sidePx));
        }
    return means;
}

// Every site's triangle is the one that it lies on. `spanMm`: two sites lie that far apart, across and up.
SyntheticSites gridOnPlane(const Head& head, float sideMm, float perCm2, float spanMm = 0) {
    SyntheticSites sites = planeSites(sideMm, perCm2);
    if (spanMm > sideMm)
        for (const float corner : {-0.5f * spanMm, 0.5f * spanMm}) sites.add({corner, corner, 0}, {0, 0, 1}, 0);
    for (size_t i = 0; i < sites.placed.size(); ++i)
        for (uint32_t t = 0; t < head.mesh.triangles.size(); ++t) {
            const glm::uvec3 c = head.mesh.triangles[t];
            const glm::vec2 p(sites.placed[i].positionMm), a(head.mesh.positions[c.x]);
            const glm::mat2 edges(glm::vec2(head.mesh.positions[c.y]) - a, glm::vec2(head.mesh.positions[c.z]) - a);
            const glm::vec2 weights = glm::inverse(edges) * (p - a);
            if (weights.x >= 0 && weights.y >= 0 && weights.x + weights.y <= 1) sites.set.sites[i].triangle = t;
        }
    return sites;
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "from the map the marks have the same mean and contrast as drawn, before and after") {
    const HeadPtr head = planeHead(300);
    const SyntheticSites sites = gridOnPlane(*head, 150, 100);
    Renderer renderer;
    renderer.setHead(head);
    renderer.setSites(sites.set, sites.placed);
    VisibleDots visible = sites.allMarks();
    for (size_t i = 0; i < visible.marks.size(); i += 3) visible.marks[i] |= Mark::kHair;
    renderer.setVisible(visible);
    FrameInputs inputs = farInputs();
    for (const CompareState state : {CompareState::before, CompareState::after})
        for (const float azimuthDeg : {0.0f, 50.0f}) {
            inputs.state = state;
            inputs.camera.azimuthDeg = azimuthDeg;
            const Patch direct = middleOf(picture(renderer, inputs, PigmentPath::direct));
            const Patch cached = middleOf(picture(renderer, inputs, PigmentPath::cached));
            CAPTURE(azimuthDeg);
            CHECK(std::abs(cached.mean / direct.mean - 1) < 0.01);
            CHECK(std::abs(cached.contrast / direct.contrast - 1) < 0.20);
        }
}

TEST_CASE_FIXTURE(GlFixture, "close up and in a split picture marks are drawn all the same") {
    const HeadPtr head = planeHead(300);
    const SyntheticSites sites = gridOnPlane(*head, 100, 60);
    Renderer renderer;
    renderer.setHead(head);
    renderer.setSites(sites.set, sites.placed);
    renderer.setVisible(sites.allMarks());
    FrameInputs inputs = farInputs();
    inputs.state = CompareState::split;
    CHECK(picture(renderer, inputs, PigmentPath::direct) == picture(renderer, inputs, PigmentPath::cached));
    inputs.state = CompareState::after;
    inputs.camera.distanceMm = 150;
    CHECK(picture(renderer, inputs, PigmentPath::direct) == picture(renderer, inputs, PigmentPath::cached));
}

TEST_CASE_FIXTURE(GlFixture, "the map follows a change of marks and of time") {
    const HeadPtr head = planeHead(300);
    const SyntheticSites sites = gridOnPlane(*head, 100, 60);
    Renderer renderer;
    renderer.setHead(head);
    renderer.setSites(sites.set, sites.placed);
    renderer.setVisible(sites.allMarks());
    FrameInputs inputs = farInputs();
    const double healed = middleOf(picture(renderer, inputs, PigmentPath::cached)).mean;
    inputs.look.dayNow += 365 * 8;
    const double faded = middleOf(picture(renderer, inputs, PigmentPath::cached)).mean;
    CHECK(faded > healed * 1.01);
    renderer.setVisible({});
    CHECK(middleOf(picture(renderer, inputs, PigmentPath::cached)).mean > faded * 1.005);
}

TEST_CASE_FIXTURE(GlFixture, "skin that holds no sites shows no marks, though it has their place in the plane") {
    // A second sheet before the first, as an ear is before the scalp.
    auto head = std::make_shared<Head>(*planeHead(300, 4));
    const uint32_t first = uint32_t(head->mesh.positions.size());
    const size_t triangles = head->mesh.triangles.size();
    for (uint32_t i = 0; i < first; ++i) {
        head->mesh.positions.push_back(head->mesh.positions[i] * 0.3f + glm::vec3(0, 0, 20));
        head->mesh.normals.push_back({0, 0, 1});
    }
    for (size_t t = 0; t < triangles; ++t) head->mesh.triangles.push_back(head->mesh.triangles[t] + first);
    fillBakes(*head);
    for (size_t t = triangles; t < head->siteTriangles.size(); ++t) head->siteTriangles[t] = 0;
    const SyntheticSites sites = gridOnPlane(*planeHead(300, 4), 80, 100);
    Renderer renderer;
    renderer.setHead(head);
    renderer.setSites(sites.set, sites.placed);
    const FrameInputs inputs = farInputs();
    const ImageF bare = picture(renderer, inputs, PigmentPath::cached);
    renderer.setVisible(sites.allMarks());
    CHECK(middleOf(picture(renderer, inputs, PigmentPath::cached)).mean == doctest::Approx(middleOf(bare).mean));
}

namespace {

// Of marks over 200 mm on a map over `mapMm`, which has one texel in its 2048th.
void checkBlocks(float mapMm, std::initializer_list<float> distancesMm) {
    const HeadPtr head = planeHead(mapMm * 1.2f);
    const SyntheticSites sites = gridOnPlane(*head, 200, 135, mapMm);
    Renderer renderer;
    renderer.setHead(head);
    renderer.setSites(sites.set, sites.placed);
    renderer.setVisible(sites.allMarks());
    FrameInputs inputs = farInputs();
    for (const float distanceMm : distancesMm) {
        inputs.camera.distanceMm = distanceMm;
        const int sidePx = int(std::lround(4 * inputs.camera.pixelsPerRadianAt(inputs.size) / distanceMm));
        const ImageF drawn = picture(renderer, inputs, PigmentPath::direct);
        const ImageF mapped = picture(renderer, inputs, PigmentPath::cached);
        REQUIRE(renderer.drewFromMap());
        const std::vector<double> direct = blockMeans(drawn, sidePx), cached = blockMeans(mapped, sidePx);
        double worst = 0, squares = 0;
        for (size_t i = 0; i < direct.size(); ++i) {
            const double away = cached[i] / direct[i] - 1;
            worst = std::max(worst, std::abs(away));
            squares += away * away;
        }
        const double rms = std::sqrt(squares / double(direct.size()));
        CAPTURE(distanceMm);
        CAPTURE(worst);
        CAPTURE(rms);
        CHECK(direct.size() >= 100);
        CHECK(rms < 0.005);
        CHECK(worst < 0.01);
        const double contrast = middleOf(mapped).contrast / middleOf(drawn).contrast;
        CAPTURE(contrast);
        CHECK(std::abs(contrast - 1) < 0.10);
    }
}

}  // namespace

TEST_CASE_FIXTURE(
    GlFixture, "from the map blocks of 4 mm have the mean of those drawn within 1 %, and a tenth of their contrast") {
    SUBCASE("a fine map, of which a pixel covers many texels") { checkBlocks(200, {450, 640, 900}); }
    SUBCASE("a map as wide as a head's") { checkBlocks(600, {450, 520, 640, 800, 900, 1100}); }
}

namespace {

// What a moving camera's pictures show of many marks, beside those of a renderer that draws its map at once.
class MapInParts {
public:
    MapInParts() {
        inputs.size = {160, 90};
        inputs.quality = Quality::moving;
        for (Renderer* renderer : {&moving_, &atOnce_}) {
            renderer->setHead(head_);
            renderer->setSites(sites_.set, sites_.placed);
        }
    }
    // Hairs, the old work as it was and as it is, the plan's: as many of each. Or the plan's alone.
    void setMarks(bool ofAllKinds) {
        VisibleDots visible = sites_.allMarks();
        for (size_t i = 0; i < visible.marks.size() && ofAllKinds; ++i)
            visible.marks[i] |= std::array{Mark::kHair, Mark::kOld | Mark::kOldBeforeLaser, Mark::kOld, 0u}[i % 4];
        for (Renderer* renderer : {&moving_, &atOnce_}) renderer->setVisible(visible);
    }
    // The next picture shows all marks, from the whole map or without it. True where from the map.
    bool nextIsFromMap() {
        inputs.camera.azimuthDeg += 0.5f;
        const ImageF shown = picture(moving_, inputs, PigmentPath::automatic);
        const bool fromMap = moving_.drewFromMap();
        const PigmentPath whole = fromMap ? PigmentPath::cached : PigmentPath::direct;
        CHECK(shown == picture(fromMap ? atOnce_ : moving_, inputs, whole));
        return fromMap;
    }
    // Pictures until the first from the map.
    int picturesWithout() {
        int count = 0;
        while (count < kMost && !nextIsFromMap()) ++count;
        return count;
    }
    static constexpr int kMost = 6;
    FrameInputs inputs = farInputs();

private:
    const HeadPtr head_ = planeHead(300, 2);
    const SyntheticSites sites_ = gridOnPlane(*head_, 150, 110);  // 25,000
    Renderer moving_, atOnce_;
};

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "drawn part by part the map is as drawn at once, and no picture shows a part of it") {
    MapInParts map;
    map.setMarks(false);
    const int parts = map.picturesWithout();
    if (!gl::deviceInfo().software) {
        CHECK(parts == map.kMost);  // drawn for the camera, always
        return;
    }
    CHECK(parts >= 3);
    CHECK(parts < map.kMost);
    CHECK(map.nextIsFromMap());

    map.inputs.look.dayNow += 300;
    for (int i = 0; i < parts - 1; ++i) CHECK_FALSE(map.nextIsFromMap());
    map.inputs.look.dayNow += 300;  // an edit begins it anew
    for (int i = 0; i < parts - 1; ++i) CHECK_FALSE(map.nextIsFromMap());
    map.inputs.quality = Quality::full;  // which a hand at rest does not
    CHECK_FALSE(map.nextIsFromMap());
    map.inputs.quality = Quality::moving;
    CHECK(map.picturesWithout() == 1);

    map.setMarks(true);
    CHECK(map.picturesWithout() >= 3);
    map.inputs.state = CompareState::before;
    CHECK(map.picturesWithout() >= 2);
    for (int i = 0; i < map.kMost; ++i) {  // two states in turn, side by side
        map.inputs.state = i % 2 ? CompareState::before : CompareState::after;
        CHECK_FALSE(map.nextIsFromMap());
    }
}
