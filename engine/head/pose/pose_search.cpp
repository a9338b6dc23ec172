#include "engine/head/pose/pose_search.h"

#include <algorithm>

#include "engine/head/parallel.h"
#include "engine/head/pose/icp.h"
#include "engine/head/pose/pose_starts.h"

namespace stipple::headfit {

namespace {

struct Try {
    Similarity pose;
    float score = 1;
};

// A round of steps with falling sigma, and the score after it.
struct Round {
    int templatePoints, scorePoints, steps;
    float firstSigmaMm, lastSigmaMm, backWeight;
};
constexpr Round kFirstLook{80, 100, 2, 30, 26, 0.5f};
constexpr Round kSecondLook{120, 200, 3, 24, 18, 0.5f};
constexpr Round kCoarse{250, 500, 8, 20, 12, 0.7f};
constexpr Round kFine{800, 1600, 10, 14, 8, 0.7f};
constexpr size_t kSecondLooks = 160, kCoarseTries = 30, kFineTries = 6;

const NearestGrid& templateGrid() {
    static const NearestGrid grid(templateHead().tree, templateHead().points);
    return grid;
}

class PoseSearch {
public:
    PoseSearch(const SurfaceCloud& cloud, const OrientationLimit& limit) : cloud_(cloud), limit_(limit) {
        std::vector<glm::vec3> points, normals;
        for (size_t i = 0; i < cloud.points.size(); i += 3) {
            points.push_back(cloud.points[i]);
            normals.push_back(cloud.normals[i]);
        }
        thin_ = SurfaceCloud(std::move(points), std::move(normals));
        thinGrid_ = NearestGrid(thin_.tree, thin_.points);
    }

    std::vector<FoundPose> run() {
        std::vector<StartAxes> axes = startAxes(limit_);
        std::vector<Try> tries = sift(startsAtTop(axes));
        if (tries.empty() || tries[0].score > kDoubtfulScore) {
            std::vector<Try> more = sift(startsOnPerson(axes));
            tries.insert(tries.end(), more.begin(), more.end());
            sortByScore(tries);
        }
        std::vector<FoundPose> out;
        for (const Try& one : bestDistinct(tries, kFineTries)) {
            FoundPose found{one.pose, one.score};
            for (const Try& other : tries) {
                if (!turnedAgainst(other.pose, one.pose, 0.866f)) continue;
                found.rivalScore = std::min(1.0f, other.score);
                break;
            }
            out.push_back(found);
        }
        return out;
    }

private:
    static void sortByScore(std::vector<Try>& tries) {
        std::stable_sort(tries.begin(), tries.end(), [](const Try& a, const Try& b) { return a.score < b.score; });
    }

    static bool turnedAgainst(const Similarity& a, const Similarity& b, float cosine) {
        return glm::dot(a.rotation[1], b.rotation[1]) < cosine || glm::dot(a.rotation[2], b.rotation[2]) < cosine;
    }

    void addStarts(std::vector<Try>& out, const StartAxes& axes, const HeadBall& ball) const {
        for (const glm::vec3& forward : axes.forwards) out.push_back({poseInBall(ball, axes.up, forward)});
    }

    std::vector<Try> startsAtTop(const std::vector<StartAxes>& axes) const {
        std::vector<std::optional<HeadBall>> balls(axes.size());
        parallelRanges(axes.size(), 1, [&](size_t i, size_t) { balls[i] = headBallAtTop(cloud_, axes[i].up); });
        std::vector<Try> out;
        for (size_t i = 0; i < axes.size(); ++i)
            if (balls[i]) addStarts(out, axes[i], *balls[i]);
        return out;
    }

    // The head of a person: the longest extent is taken for the height of one, with and without arms raised.
    std::vector<Try> startsOnPerson(const std::vector<StartAxes>& axes) const {
        float extent = 0;
        for (const StartAxes& a : axes) extent = std::max(extent, extentAlong(thin_, a.up));
        std::vector<Try> out;
        for (float heightMm : {1700.0f, 2150.0f}) {
            for (size_t k = 0; k < axes.size(); ++k) {
                if (!limit_.any() && k < 64 && k % 3 != 0) continue;  // a third of the even directions is enough
                for (const HeadBall& ball : headBallsOnColumns(thin_, axes[k].up, extent / heightMm))
                    addStarts(out, axes[k], ball);
            }
        }
        return out;
    }

    // Rounds that look coarsely need no exact partners.
    LastMatches matchesFor(const Similarity& pose, const Round& round, const SurfaceCloud& cloud) const {
        constexpr float kMostCell = 0.45f;  // of the weights' sigma
        LastMatches matches;
        if (&cloud != &thin_) return matches;
        matches.templateGrid = &templateGrid();
        if (thinGrid_.usable() && thinGrid_.cell() < kMostCell * round.lastSigmaMm * pose.scale)
            matches.dataGrid = &thinGrid_;
        return matches;
    }

    void play(std::vector<Try>& tries, const Round& round, const SurfaceCloud& cloud) const {
        parallelRanges(tries.size(), 1, [&](size_t i, size_t) {
            Try& t = tries[i];
            LastMatches last = matchesFor(t.pose, round, cloud);
            for (int k = 0; k < round.steps; ++k) {
                float part = float(k) / float(round.steps - 1);
                float sigma = round.firstSigmaMm + (round.lastSigmaMm - round.firstSigmaMm) * part;
                icpStep(cloud, t.pose, {round.templatePoints, sigma, round.backWeight}, last);
                t.pose.rotation = limit_.clamped(t.pose.rotation);
            }
            t.score = fitScore(cloud, t.pose, round.scorePoints, nullptr, last);
        });
        sortByScore(tries);
    }

    // The best `count` tries that differ from each other.
    static std::vector<Try> bestDistinct(const std::vector<Try>& tries, size_t count) {
        std::vector<Try> out;
        for (const Try& t : tries) {
            if (out.size() >= count) break;
            bool known = std::any_of(out.begin(), out.end(), [&](const Try& o) {
                return glm::length(o.pose.shift - t.pose.shift) < 15 * o.pose.scale &&
                       !turnedAgainst(o.pose, t.pose, 0.97f);
            });
            if (!known) out.push_back(t);
        }
        return out;
    }

    // A cheap first look at all starts; the better ones go on to dearer rounds.
    std::vector<Try> sift(std::vector<Try> tries) const {
        play(tries, kFirstLook, thin_);
        if (tries.size() > kSecondLooks) tries.resize(kSecondLooks);
        play(tries, kSecondLook, thin_);
        tries = bestDistinct(tries, kCoarseTries);
        play(tries, kCoarse, thin_);
        tries = bestDistinct(tries, kFineTries);
        play(tries, kFine, cloud_);
        return tries;
    }

    const SurfaceCloud& cloud_;
    const OrientationLimit& limit_;
    SurfaceCloud thin_;  // every third point
    NearestGrid thinGrid_;
};

}  // namespace

std::vector<FoundPose> searchPoses(const SurfaceCloud& cloud, const OrientationLimit& limit) {
    templateHead();  // read before threads ask for it
    return PoseSearch(cloud, limit).run();
}

}  // namespace stipple::headfit
