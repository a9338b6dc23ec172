#include <algorithm>
#include <unordered_map>

#include "engine/head/topology.h"

namespace stipple {
namespace {

using Edge = std::pair<uint32_t, uint32_t>;

// Takes every edge once; what leads nowhere is left behind.
class RimWalk {
public:
    explicit RimWalk(std::vector<Edge> edges) : edges_(std::move(edges)), used_(edges_.size(), 0) {
        std::sort(edges_.begin(), edges_.end());
    }

    std::vector<std::vector<uint32_t>> run() {
        for (size_t i = 0; i < edges_.size(); ++i) {
            if (used_[i]) continue;
            path_.assign(1, edges_[i].first);
            stepOf_ = {{edges_[i].first, 0}};
            while (!path_.empty()) step();
        }
        return std::move(rims_);
    }

private:
    // Along the next edge from the end of the path, or back where there is none.
    void step() {
        const uint32_t at = path_.back();
        auto edge = std::lower_bound(edges_.begin(), edges_.end(), Edge{at, 0});
        while (edge != edges_.end() && edge->first == at && used_[size_t(edge - edges_.begin())]) ++edge;
        if (edge == edges_.end() || edge->first != at) {
            stepOf_.erase(at);
            path_.pop_back();
            return;
        }
        used_[size_t(edge - edges_.begin())] = 1;
        const auto [known, isNew] = stepOf_.try_emplace(edge->second, path_.size());
        if (isNew)
            path_.push_back(edge->second);
        else
            closeRim(known->second);
    }

    // The path from that step on is a rim; its first place stays.
    void closeRim(size_t step) {
        std::vector<uint32_t> rim(path_.begin() + long(step), path_.end());
        for (size_t i = step + 1; i < path_.size(); ++i) stepOf_.erase(path_[i]);
        path_.resize(step + 1);
        std::rotate(rim.begin(), std::min_element(rim.begin(), rim.end()), rim.end());
        if (rim.size() >= 3) rims_.push_back(std::move(rim));
    }

    std::vector<Edge> edges_;  // sorted
    std::vector<uint8_t> used_;
    std::vector<uint32_t> path_;
    std::unordered_map<uint32_t, size_t> stepOf_;  // of a place of the path
    std::vector<std::vector<uint32_t>> rims_;
};

}  // namespace

std::vector<std::vector<uint32_t>> findRims(std::span<const glm::uvec3> triangles, const Weld& weld) {
    return RimWalk(findOpenEdges(triangles, weld)).run();
}

}  // namespace stipple
