#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/clean.h"
#include "engine/head/debris.h"
#include "engine/head/doubt.h"
#include "engine/head/fill_holes.h"
#include "engine/head/head_build.h"
#include "engine/head/import_sniff.h"
#include "engine/head/simplify.h"

namespace stipple {
namespace {

glm::vec3 transformed(const glm::dmat4& matrix, glm::vec3 p) {
    return glm::vec3(matrix * glm::dvec4(glm::dvec3(p), 1));
}

void toHeadFrame(Mesh& mesh, const glm::dmat4& matrix) {
    const double scale = std::cbrt(std::abs(glm::determinant(glm::dmat3(matrix))));
    const glm::dmat3 turn = glm::dmat3(matrix) / scale;
    for (glm::vec3& p : mesh.positions) p = transformed(matrix, p);
    for (glm::vec3& n : mesh.normals) n = glm::vec3(glm::normalize(turn * glm::dvec3(n)));
}

// Takes the mesh of a file that shows the head as in a mirror to the other side of x = 0, and so the way in which its
// triangles run.
void mirrorMesh(Mesh& mesh) {
    for (glm::vec3& p : mesh.positions) p.x = -p.x;
    for (glm::vec3& n : mesh.normals) n.x = -n.x;
    for (glm::uvec3& t : mesh.triangles) std::swap(t.y, t.z);
}

// In the axes of the mesh, and in the file's own.
struct SolvedPose {
    HeadPose ofMesh, ofFile;
};
SolvedPose solve(const Mesh& mesh, ImportHints hints) {
    SolvedPose solved;
    if (!hints.mirrored) {
        solved.ofMesh = solved.ofFile = solvePose(mesh, hints);
        return solved;
    }
    const auto mirror = [](glm::vec3& v) { v.x = -v.x; };
    if (hints.up) mirror(*hints.up);
    if (hints.forward) mirror(*hints.forward);
    solved.ofMesh = solved.ofFile = solvePose(mesh, hints);
    solved.ofFile.mirrored = true;
    mirror(solved.ofFile.up);
    mirror(solved.ofFile.forward);
    for (glm::vec3& p : solved.ofFile.landmarks.points) mirror(p);
    return solved;
}

// A sentence as the second half of another one.
std::string lowerFirst(std::string sentence) {
    if (!sentence.empty()) sentence[0] = lowerCase(sentence.substr(0, 1))[0];
    return sentence;
}

}  // namespace

HeadPtr makeHead(ImportedFile file, const std::string& name, const ImportHints& hints, const WorkWatch& watch) {
    watch.begin("cleaning it");
    HeadDraft draft;
    draft.name = name;
    draft.format = file.format;
    draft.findings = std::move(file.findings);
    draft.mesh = std::move(file.mesh);
    if (draft.mesh.parts.size() != draft.mesh.triangles.size())
        draft.mesh.parts.assign(draft.mesh.triangles.size(), Part::skin);
    cleanMesh(draft.mesh, draft.findings);
    draft.trianglesInFile = draft.mesh.triangles.size();
    if (hints.mirrored) mirrorMesh(draft.mesh);
    watch.begin("finding the face");
    const SolvedPose solved = solve(draft.mesh, hints);
    draft.pose = solved.ofFile;
    if (isDoubtful(draft.pose)) draft.findings.push_back({"hardly looks like a head", "", 1});
    const glm::dmat4 matrix = solved.ofMesh.toHeadFrame();
    toHeadFrame(draft.mesh, matrix);
    draft.landmarks = solved.ofMesh.landmarks;
    for (glm::vec3& p : draft.landmarks.points) p = transformed(matrix, p);
    watch.begin("mending the skin");
    dropDebris(draft.mesh, draft.landmarks, draft.findings);
    draft.bridges = fillHoles(draft.mesh, draft.landmarks, draft.findings);
    simplifyMesh(draft.mesh, draft.findings);
    return buildHead(std::move(draft), watch);
}

HeadPtr loadHead(const std::filesystem::path& path, const ImportHints& hints, const std::string& workerProgram,
                 const WorkWatch& watch) {
    const std::string name = path.filename().string();
    constexpr double kReadSeconds = 45;  // so that a minute is enough for all that follows too
    ImportLimits limits;
    limits.wallSeconds = limits.cpuSeconds = kReadSeconds;
    limits.stop = watch.stop;
    ImportedFile file = importHeadFile(path, limits, workerProgram);
    try {
        return makeHead(std::move(file), name, hints, watch);
    } catch (const InputError& error) {
        throw InputError(quoted(name) + " cannot be used as a head: " + lowerFirst(error.what()));
    }
}

}  // namespace stipple
