#include "tests/support/decimate.h"

#include <algorithm>
#include <array>
#include <map>
#include <queue>
#include <set>

#include "engine/head/topology.h"

namespace stipple {

namespace {

// Sum of squared distances to planes: x^T A x + 2 b x + c.
struct Quadric {
    glm::dmat3 a{0.0};
    glm::dvec3 b{0.0};
    double c = 0;

    void addPlane(glm::dvec3 normal, glm::dvec3 point, double weight) {
        const double d = -glm::dot(normal, point);
        a += weight * glm::outerProduct(normal, normal);
        b += weight * d * normal;
        c += weight * d * d;
    }
    Quadric operator+(const Quadric& o) const { return {a + o.a, b + o.b, c + o.c}; }
    double at(glm::dvec3 x) const { return glm::dot(x, a * x) + 2 * glm::dot(b, x) + c; }
};

struct Collapse {
    double cost;
    uint32_t from, to;
    uint32_t age;  // sum of both ages when it was weighed
    bool operator<(const Collapse& o) const { return cost > o.cost; }
};

class Decimator {
public:
    explicit Decimator(const Mesh& mesh) {
        const Weld weld = weldByPosition(mesh.positions);
        places_.resize(weld.count);
        for (size_t i = 0; i < mesh.positions.size(); ++i) places_[weld.place[i]] = glm::dvec3(mesh.positions[i]);
        quadrics_.resize(weld.count);
        age_.assign(weld.count, 0);
        around_.resize(weld.count);
        for (size_t t = 0; t < mesh.triangles.size(); ++t) {
            const glm::uvec3 c = weld.placesOf(mesh.triangles[t]);
            if (c.x == c.y || c.y == c.z || c.z == c.x) continue;
            const auto number = uint32_t(triangles_.size());
            triangles_.push_back(c);
            parts_.push_back(mesh.parts[t]);
            for (int k = 0; k < 3; ++k) around_[c[k]].insert(number);
            addQuadrics(c);
        }
        left_ = triangles_.size();
        for (const auto& [a, b] : findOpenEdges(mesh.triangles, weld)) holdBorder(a, b);
        for (const glm::uvec3& c : triangles_)
            for (int k = 0; k < 3; ++k)
                if (c[k] < c[(k + 1) % 3]) weigh(c[k], c[(k + 1) % 3]);
    }

    Mesh run(size_t most) {
        while (left_ > most && !queue_.empty()) {
            const Collapse next = queue_.top();
            queue_.pop();
            if (next.age != age_[next.from] + age_[next.to] || around_[next.from].empty() || around_[next.to].empty())
                continue;
            if (!turnsOver(next.from, next.to, middleOf(next.from, next.to)) &&
                !turnsOver(next.to, next.from, middleOf(next.from, next.to)))
                collapse(next.from, next.to);
        }
        return result();
    }

private:
    void addQuadrics(glm::uvec3 c) {
        const glm::dvec3 n = glm::cross(places_[c.y] - places_[c.x], places_[c.z] - places_[c.x]);
        const double length = glm::length(n);
        if (!(length > 0)) return;
        for (int k = 0; k < 3; ++k) quadrics_[c[k]].addPlane(n / length, places_[c.x], length);
    }

    // A plane through the border, upright on its triangle.
    void holdBorder(uint32_t a, uint32_t b) {
        for (const uint32_t t : around_[a]) {
            const glm::uvec3 c = triangles_[t];
            if (c.x != b && c.y != b && c.z != b) continue;
            const glm::dvec3 edge = places_[b] - places_[a];
            const glm::dvec3 n = glm::cross(places_[c.y] - places_[c.x], places_[c.z] - places_[c.x]);
            const glm::dvec3 upright = glm::cross(n, edge);
            const double length = glm::length(upright);
            if (!(length > 0)) continue;
            for (const uint32_t v : {a, b})
                quadrics_[v].addPlane(upright / length, places_[a], 10 * glm::dot(edge, edge));
        }
    }

    // Where both cost least.
    glm::dvec3 middleOf(uint32_t a, uint32_t b) const {
        const Quadric q = quadrics_[a] + quadrics_[b];
        const glm::dvec3 middle = 0.5 * (places_[a] + places_[b]);
        const double trace = q.a[0][0] + q.a[1][1] + q.a[2][2];
        // A little pull to the middle keeps flat places from running away.
        const glm::dmat3 pulled = q.a + glm::dmat3(1e-3 * trace + 1e-300);
        const glm::dvec3 best = glm::inverse(pulled) * ((1e-3 * trace + 1e-300) * middle - q.b);
        return glm::length(best - middle) < 2 * glm::length(places_[a] - places_[b]) ? best : middle;
    }

    void weigh(uint32_t a, uint32_t b) {
        const double cost = (quadrics_[a] + quadrics_[b]).at(middleOf(a, b));
        queue_.push({cost, a, b, age_[a] + age_[b]});
    }

    bool turnsOver(uint32_t vertex, uint32_t other, glm::dvec3 to) const {
        for (const uint32_t t : around_[vertex]) {
            const glm::uvec3 c = triangles_[t];
            if (c.x == other || c.y == other || c.z == other) continue;
            std::array<glm::dvec3, 3> before, after;
            for (int k = 0; k < 3; ++k) {
                before[size_t(k)] = places_[c[k]];
                after[size_t(k)] = c[k] == vertex ? to : places_[c[k]];
            }
            const auto normal = [](const auto& p) { return glm::cross(p[1] - p[0], p[2] - p[0]); };
            const glm::dvec3 n = normal(before), m = normal(after);
            if (glm::dot(n, m) < 0.2 * glm::length(n) * glm::length(m)) return true;
        }
        return false;
    }

    void collapse(uint32_t from, uint32_t to) {
        places_[to] = middleOf(from, to);
        quadrics_[to] = quadrics_[from] + quadrics_[to];
        ++age_[from], ++age_[to];
        for (const uint32_t t : std::vector<uint32_t>(around_[from].begin(), around_[from].end())) {
            glm::uvec3& c = triangles_[t];
            if (c.x == to || c.y == to || c.z == to) {
                for (int k = 0; k < 3; ++k) around_[c[k]].erase(t);
                c = glm::uvec3(0);
                --left_;
                continue;
            }
            for (int k = 0; k < 3; ++k)
                if (c[k] == from) c[k] = to;
            around_[to].insert(t);
        }
        around_[from].clear();
        std::set<uint32_t> near;
        for (const uint32_t t : around_[to])
            for (int k = 0; k < 3; ++k) near.insert(triangles_[t][k]);
        near.erase(to);
        for (const uint32_t v : near) weigh(v, to);
    }

    Mesh result() const {
        Mesh out;
        std::map<uint32_t, uint32_t> numbers;
        for (size_t t = 0; t < triangles_.size(); ++t) {
            glm::uvec3 c = triangles_[t];
            if (c.x == c.y) continue;
            for (int k = 0; k < 3; ++k) {
                const auto [at, isNew] = numbers.emplace(c[k], uint32_t(out.positions.size()));
                if (isNew) out.positions.push_back(glm::vec3(places_[c[k]]));
                c[k] = at->second;
            }
            out.triangles.push_back(c);
            out.parts.push_back(parts_[t]);
        }
        return out;
    }

    std::vector<glm::dvec3> places_;
    std::vector<Quadric> quadrics_;
    std::vector<uint32_t> age_;
    std::vector<std::set<uint32_t>> around_;
    std::vector<glm::uvec3> triangles_;
    std::vector<Part> parts_;
    std::priority_queue<Collapse> queue_;
    size_t left_ = 0;
};

}  // namespace

Mesh decimated(const Mesh& mesh, size_t mostTriangles) { return Decimator(mesh).run(mostTriangles); }

}  // namespace stipple
