#include "tests/support/head_changes.h"

#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "engine/base/text.h"

namespace stipple {

namespace {

HeadChange change(std::string group, std::string name, std::function<void(MarkedHead&)> apply) {
    return {std::move(group), std::move(name), std::move(apply)};
}

// x -> turn * x * factor + shift
HeadChange move(const std::string& group, const std::string& name, const glm::dmat3& turn, double factor = 1,
                glm::dvec3 shiftMm = {}) {
    return change(group, name,
                  [=](MarkedHead& head) { head = moved(std::move(head), turn, factor, shiftMm / head.scaleToMm); });
}

// Below a plane through a point under the chin; the plane rises towards the nape by `rise`.
HeadChange cutNeck(const std::string& name, double underChinMm, double rise) {
    return change("neck cut", name, [=](MarkedHead& head) {
        const glm::dvec3 chin = head.toHead(head.mark(Landmark::menton)) - glm::dvec3(0, underChinMm, 0);
        cutAway(head, [=](glm::dvec3 p) { return p.y - chin.y + rise * (p.z - chin.z) < 0; });
    });
}

void addTilts(std::vector<HeadChange>& out) {
    const glm::dvec3 axes[] = {{1, 0, 0}, {-1, 0, 0}, {0, 0, 1},      {0, 0, -1},
                               {0, 1, 0}, {1, 1, 1},  {-0.5, 0.4, 1}, {1, -0.7, -0.6}};
    for (const glm::dvec3& axis : axes) {
        const std::string name = formatNumber(axis.x) + " " + formatNumber(axis.y) + " " + formatNumber(axis.z);
        out.push_back(change("tilt 20", name, [axis](MarkedHead& head) {
            head = moved(std::move(head), turnAbout(head.axes() * axis, 20), 1, {});
        }));
    }
}

}  // namespace

std::vector<glm::dmat3> rightAngleTurns() {
    std::vector<glm::dmat3> out;
    for (int side = 0; side < 6; ++side) {
        const glm::dmat3 tip =
            side < 4 ? turnAbout({1, 0, 0}, 90.0 * side) : turnAbout({0, 0, 1}, side == 4 ? 90 : -90);
        for (int quarter = 0; quarter < 4; ++quarter) out.push_back(turnAbout({0, 1, 0}, 90.0 * quarter) * tip);
    }
    return out;
}

std::vector<HeadChange> fileChanges() {
    std::vector<HeadChange> out{change("as is", "", [](MarkedHead&) {})};
    for (double factor : {0.001, 0.0393701, 10.0})
        out.push_back(change("scale", formatNumber(factor), [factor](MarkedHead& head) {
            head = moved(std::move(head), glm::dmat3(1), factor, {});
            // Units change places: what it should be called is the matter of a test of its own.
            head.unit.clear();
        }));
    int number = 0;
    for (const glm::dmat3& turn : rightAngleTurns()) out.push_back(move("turn", std::to_string(number++), turn));
    addTilts(out);
    out.push_back(move("10 m away", "", glm::dmat3(1), 1, {10000, -10000, 10000}));
    out.push_back(change("inside out", "", [](MarkedHead& head) { turnInsideOut(head.mesh); }));
    out.push_back(change("shuffled", "", [](MarkedHead& head) { shuffleVertices(head.mesh, 1); }));
    out.push_back(change("unwelded", "", [](MarkedHead& head) { unweld(head.mesh); }));
    for (unsigned seed : {1u, 2u}) {
        const std::string name = std::string("seed ").append(std::to_string(seed));
        out.push_back(change("noise 1 mm", name, [=](MarkedHead& head) { addNoise(head, 1, seed); }));
        out.push_back(change("noise 1 mm", name + " torn", [=](MarkedHead& head) { addNoise(head, 1, seed, true); }));
    }
    out.push_back(cutNeck("level", 8, 0));
    out.push_back(cutNeck("rising", 6, 0.3));
    out.push_back(cutNeck("steep", 3, 0.6));
    return out;
}

void turnInsideOut(Mesh& mesh) {
    for (glm::uvec3& t : mesh.triangles) std::swap(t.y, t.z);
}

void shuffleVertices(Mesh& mesh, unsigned seed) {
    std::vector<unsigned> newPlace(mesh.positions.size());
    std::iota(newPlace.begin(), newPlace.end(), 0u);
    std::mt19937 random(seed);
    for (size_t i = newPlace.size(); i > 1; --i) std::swap(newPlace[i - 1], newPlace[random() % i]);
    std::vector<glm::vec3> positions(newPlace.size());
    for (size_t i = 0; i < newPlace.size(); ++i) positions[newPlace[i]] = mesh.positions[i];
    mesh.positions = std::move(positions);
    for (glm::uvec3& t : mesh.triangles) t = {newPlace[t.x], newPlace[t.y], newPlace[t.z]};
}

void unweld(Mesh& mesh) {
    std::vector<glm::vec3> positions;
    positions.reserve(3 * mesh.triangles.size());
    for (glm::uvec3& t : mesh.triangles) {
        const auto first = unsigned(positions.size());
        for (int k = 0; k < 3; ++k) positions.push_back(mesh.positions[t[k]]);
        t = {first, first + 1, first + 2};
    }
    mesh.positions = std::move(positions);
}

void addNoise(MarkedHead& head, double mm, unsigned seed, bool torn) {
    std::mt19937 random(seed);
    // Sum of twelve even numbers: close to Gaussian, and the same on every machine.
    const auto gauss = [&] {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += double(random()) / 4294967296.0;
        return sum;
    };
    std::map<std::array<float, 3>, glm::dvec3> movesOfPlaces;
    for (glm::vec3& p : head.mesh.positions) {
        glm::dvec3 step(gauss(), gauss(), gauss());
        step *= mm / head.scaleToMm;
        if (!torn) step = movesOfPlaces.emplace(std::array<float, 3>{p.x, p.y, p.z}, step).first->second;
        p = glm::vec3(glm::dvec3(p) + step);
    }
}

void cutAway(MarkedHead& head, const std::function<bool(glm::dvec3)>& gone) {
    Mesh& mesh = head.mesh;
    std::vector<char> isGone(mesh.positions.size());
    for (size_t i = 0; i < isGone.size(); ++i) isGone[i] = gone(head.toHead(glm::dvec3(mesh.positions[i])));
    size_t kept = 0;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const glm::uvec3 c = mesh.triangles[t];
        if (isGone[c.x] || isGone[c.y] || isGone[c.z]) continue;
        mesh.triangles[kept] = c;
        mesh.parts[kept++] = mesh.parts[t];
    }
    mesh.triangles.resize(kept);
    mesh.parts.resize(kept);
}

void bend(MarkedHead& head, const std::function<glm::dvec3(glm::dvec3)>& where) {
    MarkedHead bent = head;
    for (glm::vec3& p : bent.mesh.positions) p = glm::vec3(head.toFile(where(head.toHead(glm::dvec3(p)))));
    for (glm::dvec3& m : bent.marks) m = head.toFile(where(head.toHead(m)));
    head = std::move(bent);
}

}  // namespace stipple
