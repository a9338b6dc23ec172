// Hair of a scan that is painted out: what takes its place, and what stays.
#include <doctest/doctest.h>

#include "engine/dots/sites.h"
#include "engine/head/hair_guess.h"
#include "engine/head/paint_mask.h"
#include "engine/head/paint_out.h"
#include "engine/head/reseat.h"
#include "engine/head/skin_table.h"
#include "tests/support/file_head.h"
#include "tests/support/hairy_head.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

const Head& bareHead() {
    static const HeadPtr head = hairyHead(HairOf::nothing, ColoursIn::vertices);
    return *head;
}
HeadPtr hairy() {
    static const HeadPtr head = hairyHead(HairOf::both, ColoursIn::vertices);
    return head;
}

PaintOut guessed() { return {true, {}}; }

// On the crown, where hair grows.
PaintOut strokeAt(const Head& head, float radiusMm, bool erases = false) {
    PaintOut paint;
    const glm::vec3 top = head.bvh.nearest(head.landmarks[Landmark::vertex], 60)->position;
    paint.strokes.push_back({erases, radiusMm, {top, head.bvh.nearest(top + glm::vec3(0, 0, -20), 60)->position}});
    return paint;
}

PaintMask maskOf(const Head& head, const PaintOut& paint) { return {paint, head.hair, head.chart.frame()}; }

// The mean of |value(vertex)| over what is wholly painted and above the form's border.
template <typename Value>
double meanOverPainted(const Head& found, const PaintOut& paint, const Value& value) {
    const PaintMask mask = maskOf(found, paint);
    double sum = 0, count = 0;
    for (size_t i = 0; i < found.mesh.positions.size(); ++i) {
        if (mask.at(found.mesh.positions[i]) < 0.99f) continue;
        sum += double(std::abs(value(i)));
        ++count;
    }
    REQUIRE(count > 50);
    return sum / count;
}

float radiusOf(const Head& found, glm::vec3 point) { return glm::distance(point, found.chart.centre()); }

}  // namespace

TEST_CASE("with nothing painted the head is the same one, and a stroke that only erases changes no bit") {
    CHECK(paintedOut(hairy(), {}) == hairy());
    const HeadPtr erased = paintedOut(hairy(), strokeAt(*hairy(), 15, true));
    CHECK(erased->mesh == hairy()->mesh);
    CHECK(erased->landmarks == hairy()->landmarks);
    CHECK(erased->hash == hairy()->hash);
}

TEST_CASE("the guess finds hair in the colours, in the form and in both, and none on a bare head") {
    CHECK(bareHead().hair.empty());
    for (const HairOf hair : {HairOf::colours, HairOf::form, HairOf::both}) {
        CAPTURE(int(hair));
        const HeadPtr head = hairyHead(hair, ColoursIn::vertices);
        REQUIRE_FALSE(head->hair.empty());
        CHECK(head->hair.isDark == (hair != HairOf::form));
        CHECK(head->hair.isLump == (hair != HairOf::colours));
        CHECK(head->hair.confidence > (hair == HairOf::form ? 0.2f : 0.6f));
        CHECK(head->findings.back() == hairFinding(head->hair));
        size_t right = 0, all = 0;
        const PaintMask mask = maskOf(*head, guessed());
        for (const glm::vec3& p : bareHead().mesh.positions) {
            if (trueHair(bareHead(), p) < 0.9f || bareHead().chart.coordinateOf(p).height > 1.2f) continue;
            ++all;
            right += mask.at(p) > 0.5f ? 1 : 0;
        }
        // A smooth cap has no roughness to be told by but at its clumps.
        CHECK(double(right) > (hair == HairOf::form ? 0.45 : 0.95) * double(all));
    }
}

TEST_CASE("the form never rises, and what is not painted stays to the bit") {
    const PaintOut paint = guessed();
    const HeadPtr painted = paintedOut(hairy(), paint);
    const PaintMask mask = maskOf(*hairy(), paint);
    size_t moved = 0;
    for (size_t i = 0; i < hairy()->mesh.positions.size(); ++i) {
        const glm::vec3 before = hairy()->mesh.positions[i], after = painted->mesh.positions[i];
        REQUIRE(radiusOf(*hairy(), after) <= radiusOf(*hairy(), before) + 1e-3f);
        moved += before != after ? 1 : 0;
        if (mask.at(before) > 0) continue;
        REQUIRE(after == before);
        REQUIRE(painted->mesh.normals[i] == hairy()->mesh.normals[i]);
        REQUIRE(painted->mesh.colours[i] == hairy()->mesh.colours[i]);
        REQUIRE(painted->occlusion[i] == hairy()->occlusion[i]);
        REQUIRE(painted->curvaturePerMm[i] == hairy()->curvaturePerMm[i]);
    }
    CHECK(moved > 100);
    CHECK(painted->mesh.triangles == hairy()->mesh.triangles);
    CHECK(painted->landmarks[Landmark::tragionL] == hairy()->landmarks[Landmark::tragionL]);
}

TEST_CASE("a lump comes down to the skull under it") {
    const HeadPtr bare = fileHead(), painted = paintedOut(hairy(), guessed());
    const auto off = [&](const Head& head) {
        return meanOverPainted(*hairy(), guessed(), [&](size_t i) {
            return radiusOf(*bare, head.mesh.positions[i]) - radiusOf(*bare, bareHead().mesh.positions[i]);
        });
    };
    CHECK(off(*hairy()) > 4);
    CHECK(off(*painted) < 2.5);
    CHECK(std::abs(painted->landmarks[Landmark::vertex].y - bareHead().landmarks[Landmark::vertex].y) < 3);
    CHECK(painted->hair.areaCm2 == hairy()->hair.areaCm2);
    CHECK(guessHair(*painted).areaCm2 < 0.1 * hairy()->hair.areaCm2);
}

TEST_CASE("painted skin has the tone of the skin around it") {
    const HeadPtr painted = paintedOut(hairy(), guessed());
    const auto miss = [&](const Head& head) {
        return meanOverPainted(*hairy(), guessed(), [&](size_t i) {
            return luminanceOf(head.mesh.colours[i]) / luminanceOf(trueSkin(bareHead().mesh.positions[i])) - 1;
        });
    };
    CHECK(miss(*hairy()) > 0.5);
    CHECK(miss(*painted) < 0.06);
}

TEST_CASE("the picture of a scan is painted texel by texel") {
    const HeadPtr found = hairyHead(HairOf::colours, ColoursIn::picture), painted = paintedOut(found, guessed());
    REQUIRE(painted->mesh.baseColour.width == found->mesh.baseColour.width);
    const PaintMask mask = maskOf(*found, guessed());
    size_t changed = 0;
    for (size_t t = 0; t < found->mesh.triangles.size(); ++t) {
        const SurfacePoint middle{uint32_t(t), 1 / 3.f, 1 / 3.f, {}, 0};
        const glm::vec3 p = pointOn(found->mesh, uint32_t(t), middle.b1, middle.b2);
        if (found->mesh.parts[t] != Part::skin || !found->siteTriangles[t]) continue;
        const glm::vec3 before = *ownColourAt(found->mesh, middle), after = *ownColourAt(painted->mesh, middle);
        if (mask.at(p) == 0) {
            CHECK(before == after);
            continue;
        }
        if (mask.at(p) < 0.99f) continue;
        ++changed;
        REQUIRE(luminanceOf(after) == nearly(double(luminanceOf(trueSkin(p))), 0.15));
    }
    CHECK(changed > 100);
    CHECK(painted->mesh.positions == found->mesh.positions);
}

TEST_CASE("the brush paints as far as it reaches, and the eraser gives back") {
    const PaintOut paint = strokeAt(*hairy(), 10);
    const PaintMask mask = maskOf(*hairy(), paint);
    const std::vector<glm::vec3>& line = paint.strokes[0].points;
    CHECK(mask.at(line[0]) == 1);
    CHECK(mask.at(line[1]) == 1);
    CHECK(mask.at(0.5f * (line[0] + line[1])) == 1);
    CHECK(mask.at(line[0] + glm::vec3(0, 0, 10.01f)) == 0);
    CHECK_FALSE(mask.mayTouch(line[0] + glm::vec3(60, -40, 0), line[0] + glm::vec3(62, -38, 0)));

    PaintOut both = paint;
    both.strokes.push_back({true, 10, line});
    CHECK(paintedOut(hairy(), both)->mesh == hairy()->mesh);
}

TEST_CASE("painted out again, nothing more comes off") {
    const PaintOut paint = strokeAt(*hairy(), 25);
    const HeadPtr once = paintedOut(hairy(), paint), twice = paintedOut(once, paint);
    const PaintMask mask = maskOf(*hairy(), paint);
    double mostMm = 0, mostColour = 0;
    for (size_t i = 0; i < once->mesh.positions.size(); ++i) {
        if (mask.at(hairy()->mesh.positions[i]) < 0.99f) continue;
        mostMm = std::max(mostMm, double(glm::distance(once->mesh.positions[i], twice->mesh.positions[i])));
        mostColour = std::max(mostColour, double(glm::distance(once->mesh.colours[i], twice->mesh.colours[i])));
    }
    CHECK(mostMm < 1.5);
    CHECK(mostColour < 0.1);
}

TEST_CASE("sites stay on their triangles, and landmarks that are put right go on top") {
    const HeadPtr painted = paintedOut(hairy(), guessed());
    LandmarkFixes fixes;
    fixes[Landmark::glabella] = painted->landmarks[Landmark::glabella] + glm::vec3(0, -4, 0);
    const HeadPtr head = reseatHead(painted, fixes);
    CHECK(&siteGroundOf(*head) == hairy().get());
    const SiteSet sites = makeSites(*head, 3, 2000);
    CHECK(sites.sites == makeSites(*hairy(), 3, 2000).sites);
    for (size_t t = 0; t < head->siteTriangles.size(); ++t)
        REQUIRE((!head->siteTriangles[t] || hairy()->siteTriangles[t]));
    size_t open = 0;
    for (const PlacedSite& site : placeSites(*head, sites)) open += site.isShut ? 0 : 1;
    CHECK(open > 1900);
}
