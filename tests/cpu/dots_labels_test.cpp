#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <functional>

#include "engine/dots/sites.h"
#include "tests/support/site_spacing.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr size_t kCount = 30000;

struct Fixture {
    HeadPtr head = ballHead(75);
    SiteSet set = makeSites(*head, 5, kCount);
    std::vector<glm::vec3> positions = sitePositions(*head, set);
};
const Fixture& fixture() {
    static const Fixture made;
    return made;
}

using LabelOf = std::function<int(const Site&)>;
const std::array<LabelOf, 3> kLabels = {[](const Site& s) { return int(s.hairLabel); },
                                        [](const Site& s) { return int(s.layerLabel); },
                                        [](const Site& s) { return int(s.sessionLabel); }};

std::vector<glm::vec3> classOf(const LabelOf& label, int from, int to, size_t count) {
    std::vector<glm::vec3> points;
    for (size_t i = 0; i < count; ++i) {
        const int value = label(fixture().set.sites[i]);
        if (value >= from && value < to) points.push_back(fixture().positions[i]);
    }
    return points;
}

double correlation(const LabelOf& a, const LabelOf& b) {
    double product = 0;
    for (const Site& site : fixture().set.sites) product += (a(site) - 127.5) * (b(site) - 127.5);
    return product / double(kCount) / (256.0 * 256.0 / 12.0);
}

}  // namespace

TEST_CASE("the sites below a threshold of a label are the share that the threshold says, at every prefix") {
    for (const LabelOf& label : kLabels)
        for (const size_t count : {2000u, 10000u, 30000u})
            for (const int threshold : {16, 40, 72, 128, 200}) {
                CAPTURE(count);
                CAPTURE(threshold);
                const double share = double(classOf(label, 0, threshold, count).size()) / double(count);
                CHECK(std::abs(share - threshold / 256.0) < 0.01);
            }
}

TEST_CASE("the sites below a threshold, and those above it, are evenly spread") {
    for (const LabelOf& label : kLabels)
        for (const size_t count : {8000u, 30000u})
            for (const int threshold : {16, 32, 72, 102, 128, 200}) {
                CAPTURE(count);
                CAPTURE(threshold);
                const double perCm2 = double(count) / fixture().set.areaCm2;
                const auto below = classOf(label, 0, threshold, count),
                           above = classOf(label, 256 - threshold, 256, count);
                // Points at random would have 0.5.
                CHECK(spacingOf(below, perCm2 * threshold / 256).mean > 0.65);
                CHECK(spacingOf(above, perCm2 * threshold / 256).mean > 0.65);
            }
}

TEST_CASE("the labels know nothing of each other") {
    CHECK(std::abs(correlation(kLabels[0], kLabels[1])) < 0.03);
    CHECK(std::abs(correlation(kLabels[0], kLabels[2])) < 0.03);
    CHECK(std::abs(correlation(kLabels[1], kLabels[2])) < 0.03);
}

TEST_CASE("labels do not depend on the sites that come later") {
    const SiteSet shorter = makeSites(*fixture().head, 5, 2000);
    for (size_t i = 0; i < shorter.sites.size(); ++i)
        for (const LabelOf& label : kLabels) CHECK(label(shorter.sites[i]) == label(fixture().set.sites[i]));
}
