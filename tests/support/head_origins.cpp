// Where heads come from: whole bodies, busts, hair, props, half scans, rough meshes, other people.
#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "engine/base/text.h"
#include "engine/base/units.h"
#include "tests/support/decimate.h"
#include "tests/support/head_changes.h"
#include "tests/support/other_shapes.h"

namespace stipple {

namespace {

using Apply = std::function<void(MarkedHead&)>;

// Value noise, smooth, 0..1: cells of 1.
double smoothNoise(glm::dvec3 p, unsigned seed) {
    const auto corner = [seed](int x, int y, int z) {
        uint32_t h =
            uint32_t(x) * 0x8da6b343u ^ uint32_t(y) * 0xd8163841u ^ uint32_t(z) * 0xcb1ab31fu ^ seed * 0x9e3779b9u;
        h = (h ^ (h >> 15)) * 0x2c1b3c6du;
        h = (h ^ (h >> 12)) * 0x297a2d39u;
        return double(h ^ (h >> 15)) / 4294967296.0;
    };
    const glm::dvec3 cell = glm::floor(p), f = p - cell, s = f * f * (3.0 - 2.0 * f);
    const int x = int(cell.x), y = int(cell.y), z = int(cell.z);
    const auto row = [&](int dy, int dz) {
        return glm::mix(corner(x, y + dy, z + dz), corner(x + 1, y + dy, z + dz), s.x);
    };
    return glm::mix(glm::mix(row(0, 0), row(1, 0), s.y), glm::mix(row(0, 1), row(1, 1), s.y), s.z);
}

double smoothStep(double low, double high, double x) {
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// 1 where hair grows on a full head, 0 on face, ears and neck; `lowMm`: where it ends at the back.
double hairCover(glm::dvec3 p, double lowMm) {
    const double line = p.z > -5 ? 25 + 0.55 * (p.z + 5) : 25 - (25 - lowMm) * smoothStep(-5, -35, p.z);
    return smoothStep(line, line + 10, p.y);
}

// A scan of hair: no skull under it, lumps of 30 mm.
Apply hairLumps(double thickMm, double lowMm, unsigned seed) {
    return [=](MarkedHead& head) {
        const glm::dvec3 middle(0, 20, -5);
        for (glm::vec3& v : head.mesh.positions) {
            const glm::dvec3 p = head.toHead(glm::dvec3(v)), out = glm::normalize(p - middle);
            const double lumps = smoothNoise(p / 30.0, seed) + 0.3 * smoothNoise(p / 7.0, seed + 1);
            const double thick = thickMm * (0.4 + lumps) * hairCover(p, lowMm);
            v = glm::vec3(head.toFile(p + out * thick));
        }
    };
}

// A cap over the skull that stays there under it.
Apply hairShell(double thickMm, double lowMm) {
    return [=](MarkedHead& head) {
        MarkedHead cap = head;
        cutAway(cap, [=](glm::dvec3 p) { return hairCover(p, lowMm) < 0.5; });
        hairLumps(thickMm, lowMm, 3)(cap);
        addMesh(head.mesh, cap.mesh);
    };
}

// The jaw turns about the ears by `deg`, and the lips part.
Apply openMouth(double deg) {
    return [deg](MarkedHead& head) {
        const glm::dvec3 nose = head.toHead(head.mark(Landmark::pronasale));
        const glm::dvec3 chin = head.toHead(head.mark(Landmark::menton));
        const double lips = nose.y + 0.42 * (chin.y - nose.y);
        bend(head, [=](glm::dvec3 p) {
            const double low = smoothStep(lips + 1, lips - 1, p.y), front = smoothStep(-10, 30, p.z);
            const double neck = smoothStep(chin.y - 25, chin.y - 5, p.y);
            return turnAbout({1, 0, 0}, deg * low * front * neck) * p;
        });
    };
}

struct Bump {
    glm::dvec3 at;
    double reachMm;
    glm::dvec3 moveMm;  // of x: away from the middle
};

glm::dvec3 bumped(glm::dvec3 p, std::span<const Bump> bumps) {
    glm::dvec3 out = p;
    for (const Bump& b : bumps) {
        for (double side : {1.0, -1.0}) {
            if (side < 0 && b.at.x == 0) continue;
            const glm::dvec3 r = (p - b.at * glm::dvec3(side, 1, 1)) / b.reachMm;
            out += std::exp(-glm::dot(r, r)) * b.moveMm * glm::dvec3(b.at.x == 0 ? p.x / b.reachMm : side, 1, 1);
        }
    }
    return out;
}

// The vertex and the opisthocranion are extremes, so they move to where the extremes now are.
void seekExtremes(MarkedHead& head) {
    glm::dvec3 top(0, -1e9, 0), back(0, 0, 1e9);
    for (const glm::vec3& v : head.mesh.positions) {
        const glm::dvec3 p = head.toHead(glm::dvec3(v));
        if (std::abs(p.x) > 15) continue;
        if (p.y > top.y && glm::length(p) < 220) top = p;
        if (p.z < back.z && p.y > -5 && p.y < 100) back = p;
    }
    head.marks[size_t(Landmark::vertex)] = head.toFile(top);
    head.marks[size_t(Landmark::opisthocranion)] = head.toFile(back);
}

// Another person: other proportions, chin, nose, brow, jaw, occiput, a lopsided skull. All within what adults have.
Apply otherPerson(unsigned seed) {
    return [seed](MarkedHead& head) {
        std::mt19937 random(seed);
        const auto about = [&](double spread) { return (double(random()) / 2147483648.0 - 1) * spread; };
        const glm::dvec3 stretch(1 + about(0.07), 1 + about(0.06), 1 + about(0.07));
        const Bump bumps[] = {{{0, -100, 75}, 32, {0.15 * about(20), about(9), about(9)}},  // chin
                              {{0, -20, 112}, 20, {about(3), about(5), about(8)}},          // nose
                              {{0, 38, 95}, 28, {0, 0, about(5)}},                          // brow
                              {{0, 85, 70}, 50, {0, about(4), about(10)}},                  // forehead
                              {{55, -65, 10}, 40, {about(9), about(6), about(4)}},          // jaw's corners
                              {{55, -10, 60}, 30, {about(6), about(3), about(5)}},          // cheekbones
                              {{0, 25, -105}, 60, {0, about(6), about(12)}},                // occiput
                              {{0, 125, -10}, 60, {0, about(8), 0}},                        // vertex
                              {{72, 0, -12}, 24, {about(5), about(5), about(6)}}};          // ears
        const double lopsided = about(0.04);
        bend(head, [&](glm::dvec3 p) {
            glm::dvec3 q = bumped(p, bumps) * stretch;
            // One side of the back lies farther back, as in many skulls.
            q.z += lopsided * q.x * smoothStep(0, -60, p.z) * smoothStep(-20, 30, p.y);
            return q;
        });
        seekExtremes(head);
        head.scaleUncertainty = 0;
    };
}

// Vertices of a cell become one, until few enough triangles are left.
Apply clusterTo(size_t mostTriangles) {
    return [mostTriangles](MarkedHead& head) {
        const Mesh base = head.mesh;
        for (double cellMm = 3; head.mesh.triangles.size() > mostTriangles; cellMm *= 1.06)
            head.mesh = clustered(base, cellMm / head.scaleToMm);
    };
}

Apply decimateTo(size_t mostTriangles) {
    return [mostTriangles](MarkedHead& head) { head.mesh = decimated(head.mesh, mostTriangles); };
}

// What photogrammetry does to detail.
Apply smooth(int rounds) {
    return [rounds](MarkedHead& head) {
        Mesh& mesh = head.mesh;
        mesh = clustered(mesh, 0.02 / head.scaleToMm);  // welded
        for (int r = 0; r < rounds; ++r) {
            std::vector<glm::vec4> sums(mesh.positions.size(), glm::vec4(0));
            for (const glm::uvec3& t : mesh.triangles)
                for (int k = 0; k < 3; ++k)
                    for (int j = 1; j < 3; ++j) sums[t[k]] += glm::vec4(mesh.positions[t[(k + j) % 3]], 1);
            for (size_t i = 0; i < sums.size(); ++i)
                if (sums[i].w > 0) mesh.positions[i] = 0.5f * (mesh.positions[i] + glm::vec3(sums[i]) / sums[i].w);
        }
    };
}

Apply cutWhere(std::function<bool(glm::dvec3)> gone) {
    return [gone](MarkedHead& head) { cutAway(head, gone); };
}

Apply holes(unsigned seed) {
    return [seed](MarkedHead& head) {
        std::mt19937 random(seed);
        for (int i = 0; i < 12; ++i) {
            const auto one = [&] { return double(random()) / 2147483648.0 - 1; };
            const glm::dvec3 at = glm::normalize(glm::dvec3(one(), one(), one())) * 100.0;
            cutAway(head, [at](glm::dvec3 p) { return glm::length(p - at) < 22; });
        }
    };
}

Apply debris(unsigned seed) {
    return [seed](MarkedHead& head) {
        std::mt19937 random(seed);
        const auto one = [&] { return double(random()) / 2147483648.0 - 1; };
        for (int i = 0; i < 60; ++i) {
            const glm::dvec3 at = glm::normalize(glm::dvec3(one(), one(), one())) * (140 + 160 * std::abs(one()));
            addBallTo(head, at, glm::dvec3(i < 3 ? 12 : 3));
        }
    };
}

void addBodies(std::vector<HeadChange>& out) {
    const std::pair<const char*, glm::dvec3> arms[] = {
        {"T", {1, 0, 0}}, {"A", {0.5, -0.86, 0}}, {"arms up", {0.35, 0.93, 0}}, {"arms out", {0.2, -0.1, 0.97}}};
    for (const auto& [name, direction] : arms)
        out.push_back({"body", name, [d = direction](MarkedHead& head) { addBody(head, d); }});
    out.push_back({"body", "tilted 130", [](MarkedHead& head) {
                       addBody(head, {0.5, -0.86, 0});
                       head = moved(std::move(head), turnAbout({1, 2, 3}, 130), head.scaleToMm / 1000, {1, 2, 3});
                       head.unit = "m";
                   }});
    out.push_back({"body", "on a floor", [](MarkedHead& head) {
                       addBody(head, {0.5, -0.86, 0});
                       addBallTo(head, {300, -1600, 200}, {1500, 8, 1500});
                   }});
    out.push_back({"bust", "shoulders", [](MarkedHead& head) { addShoulders(head); }});
    out.push_back({"bust", "plinth", [](MarkedHead& head) { addBallTo(head, {0, -240, 0}, {130, 90, 130}); }});
}

void addHair(std::vector<HeadChange>& out) {
    for (double mm : {3.0, 5.0, 8.0, 12.0, 18.0, 25.0})
        out.push_back({std::string("hair ").append(formatNumber(mm)), "lumps", hairLumps(mm, -10, 1)});
    out.push_back({"hair shell", "15", hairShell(15, 20)});
    out.push_back({"hair shell", "35", hairShell(35, -20)});
    out.push_back({"hair shell", "long", hairShell(25, -130)});
    out.push_back({"hair shell", "bun", [](MarkedHead& head) { addBallTo(head, {0, 100, -110}, glm::dvec3(45)); }});
}

void addProps(std::vector<HeadChange>& out) {
    out.push_back({"props", "glasses", [](MarkedHead& head) {
                       for (double side : {-33.0, 33.0}) addBallTo(head, {side, 8, 108}, {28, 22, 3});
                   }});
    out.push_back({"props", "debris", debris(5)});
    out.push_back({"props", "two heads", [](MarkedHead& head) {
                       MarkedHead other = head;
                       other = moved(std::move(other), glm::dmat3(1), 1, 600.0 / head.scaleToMm * head.axes()[0]);
                       cutAway(other, [](glm::dvec3 p) { return p.z < -60; });
                       addMesh(head.mesh, other.mesh);
                   }});
    for (double deg : {6.0, 12.0, 18.0}) out.push_back({"open mouth", formatNumber(deg), openMouth(deg)});
}

void addParts(std::vector<HeadChange>& out) {
    out.push_back({"half scan", "no back", cutWhere([](glm::dvec3 p) { return p.z < -50; })});
    out.push_back({"half scan", "no crown", cutWhere([](glm::dvec3 p) { return p.y > 85; })});
    out.push_back({"half scan", "no left ear", cutWhere([](glm::dvec3 p) { return p.x > 70; })});
    out.push_back(
        {"half scan", "slanted neck", cutWhere([](glm::dvec3 p) { return p.y < -70 - 0.5 * p.z - 0.4 * p.x; })});
    out.push_back({"half scan", "holes", holes(3)});
}

void addRough(std::vector<HeadChange>& out) {
    for (size_t n : {5000u, 3000u, 1500u, 1000u, 500u})
        out.push_back({std::string("triangles ").append(std::to_string(n)), "", decimateTo(n)});
    for (size_t n : {5000u, 3000u, 1500u}) out.push_back({"clustered", std::to_string(n), clusterTo(n)});
    out.push_back({"noise 2 mm", "", [](MarkedHead& head) { addNoise(head, 2, 3); }});
    out.push_back({"noise 3 mm", "", [](MarkedHead& head) { addNoise(head, 3, 3); }});
    out.push_back({"smoothed", "3", smooth(3)});
    out.push_back({"smoothed", "12", smooth(12)});
}

}  // namespace

std::vector<HeadChange> originChanges(unsigned seed) {
    std::vector<HeadChange> out;
    addBodies(out);
    addHair(out);
    addProps(out);
    addParts(out);
    addRough(out);
    for (unsigned i = 0; i < 8; ++i) {
        const unsigned who = seed * 100 + i;
        out.push_back({"other person", std::to_string(who), otherPerson(who)});
    }
    // Two things at once, as it comes: another person's coarse bust, noisy, lying on its side, in metres.
    for (unsigned i = 0; i < 4; ++i) {
        const unsigned who = seed * 100 + 50 + i;
        out.push_back({"mixed", std::to_string(who), [who](MarkedHead& head) {
                           otherPerson(who)(head);
                           if (who % 2 == 0) hairLumps(6, -10, who)(head);
                           decimateTo(4000 + 4000 * (who % 3))(head);
                           addNoise(head, 0.5, who);
                           if (who % 4 != 1) addShoulders(head);
                           const glm::dmat3 turn = rightAngleTurns()[who * 7 % 24] * turnAbout({1, 0.4, -0.7}, 10);
                           head = moved(std::move(head), turn, head.scaleToMm / 1000, {1, 0, 2});
                           head.unit = "m";
                       }});
    }
    return out;
}

}  // namespace stipple
