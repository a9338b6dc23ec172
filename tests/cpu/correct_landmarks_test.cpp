// Landmarks put right by hand: what follows them, and what does not.
#include <doctest/doctest.h>

#include "engine/base/error.h"
#include "engine/head/landmark_mirror.h"
#include "engine/head/reseat.h"
#include "engine/plan/hairline.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/project/head_edits.h"
#include "engine/project/pipeline.h"
#include "engine/project/project_file.h"
#include "tests/support/file_head.h"
#include "tests/support/nearly.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

constexpr size_t kSites = 3000;
constexpr uint32_t kSeed = 7;

glm::vec3 onSkin(const Head& head, glm::vec3 point) { return head.bvh.nearest(point, 100)->position; }

// `landmark`, moved so far and laid on the skin.
LandmarkFixes movedBy(Landmark landmark, glm::vec3 mm) {
    LandmarkFixes fixes;
    fixes[landmark] = onSkin(*fileHead(), fileHead()->landmarks[landmark] + mm);
    return fixes;
}

glm::vec3 middleOf(const std::vector<glm::vec3>& line) { return line[line.size() / 2]; }

}  // namespace

TEST_CASE("a glabella that is put right takes the hairline along, and moves neither head nor sites") {
    const HeadPtr first = fileHead();
    const LandmarkFixes fixes = movedBy(Landmark::glabella, {0, -8, 0});
    const HeadPtr head = reseatHead(first, fixes);
    CHECK(head->landmarks[Landmark::glabella] == *fixes[Landmark::glabella]);
    CHECK(head->landmarks.confidence[size_t(Landmark::glabella)] == 1);
    CHECK(head->landmarks[Landmark::vertex] == first->landmarks[Landmark::vertex]);
    CHECK(head->mesh == first->mesh);
    CHECK(head->pose.up == first->pose.up);

    const HairlinePlan hairline;
    const auto before = frontLineOf(*first, hairline), after = frontLineOf(*head, hairline);
    CHECK(measureHairline(*head, after).glabellaToFront == nearly(hairline.heightMm, 0.02));
    const float fellMm = middleOf(before).y - middleOf(after).y;
    CHECK(fellMm > 4);
    CHECK(fellMm < 10);

    CHECK(head->hash == first->hash);
    const SiteSet sites = makeSites(*head, kSeed, kSites);
    CHECK(sites.sites == makeSites(*first, kSeed, kSites).sites);
    const auto placed = placeSites(*head, sites), placedBefore = placeSites(*first, sites);
    for (size_t i = 0; i < placed.size(); ++i) REQUIRE(placed[i].positionMm == placedBefore[i].positionMm);
}

TEST_CASE("a tragion that is put right takes the frame along: its origin lies midway, sites keep their triangles") {
    const HeadPtr first = fileHead();
    LandmarkFixes fixes = withMirroredFix({}, *first, Landmark::tragionL,
                                          onSkin(*first, first->landmarks[Landmark::tragionL] + glm::vec3(0, -10, 0)));
    const HeadPtr head = reseatHead(first, fixes);
    const glm::vec3 middle = 0.5f * (head->landmarks[Landmark::tragionL] + head->landmarks[Landmark::tragionR]);
    CHECK(glm::length(middle) < 0.001f);
    // From lower ears the face is seen higher, so the head was tipped back too little.
    CHECK(head->landmarks[Landmark::glabella].y > first->landmarks[Landmark::glabella].y + 5);
    // The pose leads from the file to the new frame.
    const glm::dmat4 toFirst = first->pose.toHeadFrame(), toHead = head->pose.toHeadFrame();
    for (size_t v = 0; v < head->mesh.positions.size(); v += 997) {
        const glm::dvec4 inFile = glm::inverse(toFirst) * glm::dvec4(glm::dvec3(first->mesh.positions[v]), 1);
        CHECK(glm::length(glm::dvec3(toHead * inFile) - glm::dvec3(head->mesh.positions[v])) < 0.001);
    }
    CHECK(makeSites(*head, kSeed, kSites).sites == makeSites(*first, kSeed, kSites).sites);
    CHECK(head->measures.tragionVertex == nearly(first->measures.tragionVertex + 10, 0.03));
}

TEST_CASE("a site that now lies under the border is shut, and none shows where dots may not lie") {
    const HeadPtr first = fileHead();
    const HeadPtr head = reseatHead(first, movedBy(Landmark::inion, {0, 25, 0}));
    const SiteSet sites = makeSites(*head, kSeed, 20'000);
    const auto placed = placeSites(*head, sites);
    size_t shut = 0;
    for (const PlacedSite& site : placed) shut += site.isShut;
    CHECK(shut > 100);
    const Plan plan;
    const ScalpMap map = ScalpMapMaker(*head).make(plan, {});
    const VisibleDots visible = visibleDots(sites, placed, map, plan, {});
    CHECK(visible.pigment > 1000);
    for (const uint32_t mark : visible.marks)
        REQUIRE(head->siteTriangles[sites.sites[mark & Mark::kSiteBits].triangle]);
}

TEST_CASE("moves on both sides: the other tragion mirrors, the middle stays in the middle") {
    const HeadPtr first = fileHead();
    const float middle = symmetryX(first->landmarks);
    const glm::vec3 left = onSkin(*first, first->landmarks[Landmark::tragionL] + glm::vec3(0, 6, 4));
    const LandmarkFixes both = withMirroredFix({}, *first, Landmark::tragionL, left);
    CHECK(*both[Landmark::tragionL] == left);
    const glm::vec3 image{2 * middle - left.x, left.y, left.z};
    CHECK(glm::distance(*both[Landmark::tragionR], image) < 3);
    CHECK(first->bvh.nearest(*both[Landmark::tragionR], 1)->distanceMm < 0.01f);

    const LandmarkFixes brow =
        withMirroredFix({}, *first, Landmark::glabella, first->landmarks[Landmark::glabella] + glm::vec3(9, 2, 0));
    CHECK(brow[Landmark::glabella]->x == middle);
    CHECK(first->bvh.nearest(*brow[Landmark::glabella], 5)->distanceMm < 0.5f);
    CHECK_FALSE(brow[Landmark::tragionL].has_value());
}

TEST_CASE("landmarks that are on no head are refused with a sentence") {
    const HeadPtr first = fileHead();
    LandmarkFixes away;
    away[Landmark::vertex] = glm::vec3(0, 900, 0);
    CHECK(problemOf(away, *first).find("vertex at 0,900,0 is not on the head") != std::string::npos);
    CHECK_THROWS_AS(reseatHead(first, away), InputError);
    LandmarkFixes swapped;
    swapped[Landmark::tragionL] = first->landmarks[Landmark::tragionR];
    CHECK(problemOf(swapped, *first).find("left and right") != std::string::npos);
    LandmarkFixes chin;
    chin[Landmark::glabella] = first->landmarks[Landmark::opisthocranion];
    CHECK(problemOf(chin, *first).find("glabella") != std::string::npos);
    CHECK(problemOf({}, *first).empty());
}

TEST_CASE("the pipeline re-seats without reading the file again, and a reset gives the exact head") {
    const TemporaryFolder folder;
    Project project;
    project.head.file = writeHeadFile(folder.path()).string();
    Pipeline pipeline(STIPPLE_IMPORT_WORKER);
    pipeline.update(project);
    const HeadPtr found = pipeline.head();
    const std::vector<uint32_t> marks = pipeline.visible().marks;
    const std::vector<Site> sites = pipeline.sites().sites;
    std::filesystem::remove(project.head.file);

    const glm::vec3 lower = onSkin(*found, found->landmarks[Landmark::glabella] - glm::vec3(0, 8, 0));
    const Project corrected = withLandmark(project, Landmark::glabella, lower);
    const Pipeline::Changed changed = pipeline.update(corrected);
    CHECK(changed.head);
    CHECK(changed.map);
    CHECK(pipeline.head()->landmarks[Landmark::glabella] == lower);
    CHECK(pipeline.sites().sites == sites);
    CHECK(pipeline.visible().marks != marks);

    pipeline.update(withoutLandmark(corrected, Landmark::glabella));
    CHECK(pipeline.head() == found);
    CHECK(pipeline.visible().marks == marks);
    // A hash or a confirmation changes no head.
    project.head.sha256 = std::string(64, 'a');
    project.head.isConfirmed = true;
    CHECK_FALSE(pipeline.update(project).head);
}

TEST_CASE("landmarks that were placed on another version of the file are left out, and told") {
    const TemporaryFolder folder;
    HeadSource source;
    source.file = writeHeadFile(folder.path()).string();
    source.landmarkFixes = movedBy(Landmark::glabella, {0, -8, 0});
    source.sha256 = std::string(64, '0');
    const HeadPtr head = HeadLoader(STIPPLE_IMPORT_WORKER).load(source);
    CHECK(head->landmarks[Landmark::glabella] != *source.landmarkFixes[Landmark::glabella]);
    CHECK(head->findings.back().what.find("another version") != std::string::npos);

    Document document{Project{.head = source}};
    document.renewHeadFile(source.file, source.file, std::string(64, '1'));
    CHECK(document.project().head.landmarkFixes.empty());
}

TEST_CASE("a project file keeps what was put right, and reads one from before there was such a thing") {
    Project project;
    project.head.file = "/scans/head.ply";
    project.head.landmarkFixes = movedBy(Landmark::glabella, {0.1f, -8, 0});
    project.head.landmarkFixes[Landmark::tragionR] = glm::vec3(-71.3f, 1 / 3.0f, 0);
    project.head.hints.mirrored = true;
    project.head.isConfirmed = true;
    const std::string text = projectText({Document(project)}, "/plans");
    CHECK(text.find("\"landmarks\"") != std::string::npos);
    std::vector<std::string> notes;
    CHECK(projectOfText(text, "p.stipple", "/plans", notes).document.project() == project);
    CHECK(notes.empty());

    const std::string old =
        R"({"format": "stipple-project", "version": 1, "head": {"built_in": "studio", "file": "head.ply"}})";
    const Project before = projectOfText(old, "p.stipple", "/plans", notes).document.project();
    CHECK(before.head.landmarkFixes.empty());
    CHECK_FALSE(before.head.isConfirmed);
    CHECK_FALSE(before.head.hints.mirrored);

    const std::string bad =
        R"({"format": "stipple-project", "version": 1, "head": {"landmarks": {"glabella": [0, 1]}}})";
    CHECK_THROWS_AS(projectOfText(bad, "p.stipple", "/plans", notes), InputError);
}
