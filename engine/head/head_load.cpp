#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/head/clean.h"
#include "engine/head/head_build.h"

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

}  // namespace

HeadPtr makeHead(ImportedFile file, const std::string& name, const ImportHints& hints) {
    HeadDraft draft;
    draft.name = name;
    draft.format = file.format;
    draft.findings = std::move(file.findings);
    draft.mesh = std::move(file.mesh);
    if (draft.mesh.parts.size() != draft.mesh.triangles.size())
        draft.mesh.parts.assign(draft.mesh.triangles.size(), Part::skin);
    cleanMesh(draft.mesh, draft.findings);
    draft.pose = solvePose(draft.mesh, hints);
    const glm::dmat4 matrix = draft.pose.toHeadFrame();
    toHeadFrame(draft.mesh, matrix);
    draft.landmarks = draft.pose.landmarks;
    for (glm::vec3& p : draft.landmarks.points) p = transformed(matrix, p);
    return buildHead(std::move(draft));
}

HeadPtr loadHead(const std::filesystem::path& path, const ImportHints& hints, const std::string& workerProgram) {
    const std::string name = path.filename().string();
    ImportedFile file = importHeadFile(path, {}, workerProgram);
    try {
        return makeHead(std::move(file), name, hints);
    } catch (const InputError& error) {
        throw InputError("\"" + name + "\" cannot be used as a head. " + error.what());
    }
}

}  // namespace stipple
