// headgen: sculpts a bald head from numbers and writes it as a built-in head (mesh and side file).
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "assets/heads/generator/eyeball.h"
#include "assets/heads/generator/glb.h"
#include "assets/heads/generator/occlusion.h"
#include "assets/heads/generator/options.h"
#include "assets/heads/generator/paint.h"
#include "assets/heads/generator/parallel.h"
#include "assets/heads/generator/remesh.h"
#include "assets/heads/generator/side_file.h"
#include "assets/heads/generator/strands.h"
#include "assets/heads/generator/surface_nets.h"

namespace stipple::headgen {
namespace {

TriMesh meshSkin(const Sculpt& sculpt, const Options& options) {
    TriMesh mesh = extractSurface(sculpt, vec3(-134, -218, -140), vec3(134, 138, 130), options.stepMm);
    keepLargestPiece(mesh);
    projectToSurface(mesh, sculpt, 3);
    const EdgeLengths wanted = [&](const TriMesh& m) { return wantedEdgeLengths(m, sculpt, options.edges); };
    remesh(mesh, sculpt, wanted, 8);
    MeshCheck check;
    constexpr int kMostExtraRounds = 12;  // a crease may leave a sliver that the next round mends
    for (int i = 0; i < kMostExtraRounds; ++i) {
        if (i > 0) remesh(mesh, sculpt, wanted, 1);
        for (int k = 0; k < 2; ++k) relax(mesh, sculpt, 0.5f);
        takeFilteredNormals(mesh, sculpt);
        check = checkMesh(mesh);
        if (check.thinTriangles + check.foldedTriangles == 0) break;
    }
    std::printf("skin: %zu triangles, %zu open edges, %zu doubled edges, %zu thin triangles, %zu folded triangles\n",
                mesh.triangles.size(), check.openEdges, check.doubledEdges, check.thinTriangles, check.foldedTriangles);
    if (check.openEdges + check.doubledEdges > 0) throw std::runtime_error("The skin is not a closed surface.");
    return mesh;
}

Part paintedSkin(const Sculpt& sculpt, const PaintDesign& design, const TriMesh& mesh) {
    Part skin;
    skin.name = skin.material = "skin";
    skin.positions = mesh.positions;
    skin.normals = mesh.normals;
    skin.triangles = mesh.triangles;
    skin.colours.resize(mesh.positions.size());
    skin.masks.resize(mesh.positions.size());
    parallelFor(int(mesh.positions.size()), [&](int index) {
        const size_t i = size_t(index);
        const SkinPaint paint = paintSkin(sculpt, design, mesh.positions[i]);
        skin.colours[i] = paint.tint;
        skin.masks[i] = paint.masks;
        skin.masks[i].openness = openness(sculpt, mesh.positions[i], mesh.normals[i]);
    });
    return skin;
}

void writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw std::runtime_error("Could not write " + path + ".");
}

void listSliders() {
    for (const IdentitySlider& s : identitySliders()) std::printf("  %-16s +1: %s\n", s.name, s.meaning);
    for (const SculptSlider& s : sculptSliders()) std::printf("  %-16s +1: %s\n", s.name, s.meaning);
}

void sculptHead(const Options& options) {
    const Character& character = options.character;
    const Sculpt sculpt(character.sculpt);
    TriMesh mesh = meshSkin(sculpt, options);
    std::vector<Part> parts{paintedSkin(sculpt, character.paint, mesh), buildEye(sculpt, character.paint, 1),
                            buildEye(sculpt, character.paint, -1), growBrowsAndLashes(sculpt, character.strands)};
    for (Part& part : parts) character.identity.apply(sculpt, part);

    Landmarks landmarks = findLandmarks(sculpt);
    for (auto& [name, p] : landmarks) p += character.identity.shift(sculpt, p);

    // design frame to head frame: the origin goes midway between the tragions
    const IdentityFrame frame{0.5f * (landmarks.at("tragion_L") + landmarks.at("tragion_R")), character.scale};
    for (auto& [name, p] : landmarks) p = frame.toHead(p);
    for (Part& part : parts) {
        for (vec3& p : part.positions) p = frame.toHead(p);
        std::printf("%-14s %6zu triangles\n", part.name.c_str(), part.triangles.size());
    }
    const std::vector<vec3> neutral = std::exchange(mesh.positions, parts.front().positions);
    std::printf("%s", measureTable(measureHead(sculpt, frame, neutral, mesh, landmarks, character.people)).c_str());
    writeFile(options.output + ".glb", glbOf(parts));
    writeFile(options.output + ".json", sideFileOf(character, frame, landmarks));
}

}  // namespace
}  // namespace stipple::headgen

int main(int argc, char** argv) {
    using namespace stipple::headgen;
    try {
        const Options options = parseOptions(argc, argv);
        if (options.listSliders) listSliders();
        if (!options.output.empty()) sculptHead(options);
        return 0;
    } catch (const std::invalid_argument& error) {
        std::fprintf(stderr, "%s\n%s", error.what(), kUsage);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
