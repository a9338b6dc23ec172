// Every head under every change, as a table: how far landmarks, scale and axes are off, how sure the solver is, and
// what it costs. Minutes of work, so no part of CTest; tests/cpu/pose_test.cpp holds a selection to the limits. Usage:
// pose_matrix [files|origins|nothing|all] [only GROUP] [head FILE|STEM ...]
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "engine/base/error.h"
#include "engine/head/clean.h"
#include "tests/support/head_changes.h"
#include "tests/support/other_shapes.h"

using namespace stipple;

namespace {

struct Row {
    PoseErrors errors;
    HeadPose pose;
    double seconds = 0;
    bool within = false;  // of the limits
};

struct Summary {
    int count = 0, within = 0;
    double worstMm = -99, worstFrameMm = -99, axesDeg = 0, scale = 0, seconds = 0;
    std::array<double, kLandmarkCount> marks{};
    float leastConfidence = 1, surestWrong = 0, surestWrongMark = 0;
    Summary() { marks.fill(-99); }
};

struct Limits {
    double landmarkMm = 6, axesDeg = 4, realScale = 0.03, guessedScale = 0.06;
};

Row solve(const MarkedHead& head, const Limits& limits) {
    Row row;
    Mesh mesh = head.mesh;
    std::vector<Finding> findings;
    const std::clock_t start = std::clock();
    cleanMesh(mesh, findings);
    const std::clock_t cleaned = std::clock();
    row.pose = solvePose(mesh, {});
    (void)start;
    row.seconds = double(std::clock() - cleaned) / CLOCKS_PER_SEC;
    row.errors = errorsOf(row.pose, head);
    const PoseErrors& e = row.errors;
    const double scale = head.hasRealUnit() && !head.unit.empty() ? limits.realScale : limits.guessedScale;
    const double axes = limits.axesDeg + head.pitchUncertaintyDeg;
    row.within = e.worstMm() < limits.landmarkMm && e.upDeg < axes && e.forwardDeg < axes && std::abs(e.scale) < scale;
    return row;
}

void print(const std::string& head, const HeadChange& change, const MarkedHead& changed, const Row& row) {
    const PoseErrors& e = row.errors;
    const auto& c = row.pose.landmarks.confidence;
    std::printf("%-16.16s %-14.14s %-12.12s %7zu |", head.c_str(), change.group.c_str(), change.name.c_str(),
                changed.mesh.triangles.size());
    for (double mm : e.excessMm) std::printf(" %5.1f", mm);
    std::printf(" | frame %5.1f up %5.1f fwd %5.1f scale %+6.1f%% %-9s pose %.2f, of worst %.2f %4.0f ms %s\n",
                *std::max_element(e.frameExcessMm.begin(), e.frameExcessMm.end()), e.upDeg, e.forwardDeg, 100 * e.scale,
                row.pose.unit.c_str(), double(row.pose.poseConfidence), double(*std::min_element(c.begin(), c.end())),
                1000 * row.seconds, row.within ? "" : "OUTSIDE");
}

void add(Summary& s, const Row& row, const Limits& limits) {
    const PoseErrors& e = row.errors;
    ++s.count;
    s.within += row.within;
    for (size_t i = 0; i < kLandmarkCount; ++i) s.marks[i] = std::max(s.marks[i], e.excessMm[i]);
    s.worstMm = std::max(s.worstMm, e.worstMm());
    s.worstFrameMm = std::max(s.worstFrameMm, *std::max_element(e.frameExcessMm.begin(), e.frameExcessMm.end()));
    s.axesDeg = std::max({s.axesDeg, e.upDeg, e.forwardDeg});
    s.scale = std::max(s.scale, std::abs(e.scale));
    s.seconds += row.seconds;
    s.leastConfidence = std::min(s.leastConfidence, row.pose.poseConfidence);
    if (!row.within) s.surestWrong = std::max(s.surestWrong, row.pose.poseConfidence);
    for (size_t i = 0; i < kLandmarkCount; ++i)
        if (e.excessMm[i] > limits.landmarkMm)
            s.surestWrongMark = std::max(s.surestWrongMark, row.pose.landmarks.confidence[i]);
}

void printSummaries(const std::vector<std::string>& order, const std::map<std::string, Summary>& groups) {
    std::printf("\n%-16s within     |", "group");
    for (int i = 0; i < kLandmarkCount; ++i) std::printf(" %5.5s", std::string(landmarkName(Landmark(i))).c_str());
    std::printf(" | frame  axes  scale  confidence (least pose, surest pose and mark outside), mean CPU ms\n");
    for (const std::string& name : order) {
        const Summary& s = groups.at(name);
        std::printf("%-16.16s %3d of %3d |", name.c_str(), s.within, s.count);
        for (double mm : s.marks) std::printf(" %5.1f", mm);
        std::printf(" | %5.1f %5.1f %5.1f%%  %.2f %.2f %.2f  %4.0f\n", s.worstFrameMm, s.axesDeg, 100 * s.scale,
                    double(s.leastConfidence), double(s.surestWrong), double(s.surestWrongMark),
                    1000 * s.seconds / s.count);
    }
}

void runChanges(const std::vector<MarkedHead>& heads, const std::vector<HeadChange>& changes, const Limits& limits,
                const std::string& only) {
    std::vector<std::string> order;
    std::map<std::string, Summary> groups;
    for (const MarkedHead& head : heads) {
        for (const HeadChange& change : changes) {
            if (!only.empty() && change.group.rfind(only, 0) != 0) continue;
            MarkedHead changed = head;
            change.apply(changed);
            try {
                const Row row = solve(changed, limits);
                print(head.name, change, changed, row);
                if (!groups.count(change.group)) order.push_back(change.group);
                for (const std::string& group : {change.group, std::string("all")}) add(groups[group], row, limits);
            } catch (const InputError& error) {
                std::printf("%-16.16s %-14.14s %-12.12s refused: %s\n", head.name.c_str(), change.group.c_str(),
                            change.name.c_str(), error.what());
            }
            std::fflush(stdout);
        }
    }
    if (groups.empty()) return;
    order.push_back("all");
    printSummaries(order, groups);
}

void runShapes() {
    for (OtherShape& shape : shapesThatAreNoHeads()) {
        std::vector<Finding> findings;
        try {
            cleanMesh(shape.mesh, findings);
            const HeadPose pose = solvePose(shape.mesh, {});
            std::printf("%-20s pose %.2f unit %.2f %s\n", shape.name.c_str(), double(pose.poseConfidence),
                        double(pose.unitConfidence), pose.unit.c_str());
        } catch (const InputError& error) {
            std::printf("%-20s refused: %s\n", shape.name.c_str(), error.what());
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "all";
    std::string only;
    std::vector<MarkedHead> heads;
    for (int i = 2; i + 1 < argc; i += 2) {
        if (!std::strcmp(argv[i], "only")) only = argv[i + 1];
        if (std::strcmp(argv[i], "head")) continue;
        if (const std::string name = argv[i + 1]; name.find('/') != std::string::npos)
            heads.push_back(readGeneratedHead(name));
        else if (auto head = readMarkedHead(name))
            heads.push_back(*head);
    }
    if (heads.empty())
        for (const std::string& name : markedHeadNames()) heads.push_back(*readMarkedHead(name));
    if (what == "files" || what == "all") runChanges(heads, fileChanges(), {}, only);
    if (what == "origins" || what == "all") runChanges(heads, originChanges(), {5, 6, 0.06, 0.06}, only);
    if (what == "nothing" || what == "all") runShapes();
}
