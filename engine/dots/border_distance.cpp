#include "engine/dots/border_distance.h"

#include <algorithm>
#include <queue>
#include <utility>

#include "engine/head/topology.h"

namespace stipple {
namespace {

// Places on edges that only one of the triangles has.
std::vector<uint32_t> borderPlaces(const std::vector<glm::uvec3>& triangles, const Weld& weld) {
    std::vector<std::pair<uint32_t, uint32_t>> edges;
    edges.reserve(triangles.size() * 3);
    for (const glm::uvec3& triangle : triangles) {
        const glm::uvec3 places = weld.placesOf(triangle);
        for (int i = 0; i < 3; ++i) edges.push_back(std::minmax(places[i], places[(i + 1) % 3]));
    }
    std::sort(edges.begin(), edges.end());
    std::vector<uint32_t> places;
    for (size_t i = 0; i < edges.size();) {
        size_t next = i + 1;
        while (next < edges.size() && edges[next] == edges[i]) ++next;
        if (next == i + 1) places.insert(places.end(), {edges[i].first, edges[i].second});
        i = next;
    }
    return places;
}

struct Arrival {
    float distanceMm;
    uint32_t place, source;
    bool operator>(const Arrival& other) const {
        return distanceMm != other.distanceMm ? distanceMm > other.distanceMm : place > other.place;
    }
};

}  // namespace

std::vector<float> borderDistanceMm(const Head& head) {
    const std::vector<glm::vec3>& positions = head.mesh.positions;
    std::vector<glm::uvec3> triangles;
    for (size_t t = 0; t < head.siteTriangles.size(); ++t)
        if (head.siteTriangles[t]) triangles.push_back(head.mesh.triangles[t]);
    const Weld weld = weldByPosition(positions);
    const Neighbours neighbours = findNeighbours(triangles, weld);
    std::vector<glm::vec3> at(weld.count);
    for (size_t v = 0; v < positions.size(); ++v) at[weld.place[v]] = positions[v];

    // Dijkstra's order of visits, but each place measures straight to the border vertex that its neighbour had.
    std::vector<float> distances(weld.count, kNoBorderMm);
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> arrivals;
    for (const uint32_t place : borderPlaces(triangles, weld)) arrivals.push({0, place, place});
    while (!arrivals.empty()) {
        const Arrival next = arrivals.top();
        arrivals.pop();
        if (next.distanceMm >= distances[next.place]) continue;
        distances[next.place] = next.distanceMm;
        for (const uint32_t place : neighbours.of(next.place)) {
            const float distanceMm = glm::distance(at[place], at[next.source]);
            if (distanceMm < distances[place]) arrivals.push({distanceMm, place, next.source});
        }
    }
    std::vector<float> ofVertices(positions.size());
    for (size_t v = 0; v < positions.size(); ++v) ofVertices[v] = distances[weld.place[v]];
    return ofVertices;
}

}  // namespace stipple
