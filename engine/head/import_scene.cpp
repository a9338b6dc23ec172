#include "engine/head/import_scene.h"

#include <assimp/DefaultIOSystem.h>
#include <assimp/config.h>
#include <assimp/material.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <algorithm>
#include <assimp/Importer.hpp>
#include <cmath>
#include <map>
#include <new>

#include "engine/base/error.h"
#include "engine/base/srgb.h"
#include "engine/base/text.h"
#include "engine/head/import_links.h"
#include "engine/head/import_sniff.h"
#include "engine/head/import_texture.h"

namespace stipple {
namespace {

glm::dmat4 matrixOf(const aiMatrix4x4& m) {
    return {{m.a1, m.b1, m.c1, m.d1}, {m.a2, m.b2, m.c2, m.d2}, {m.a3, m.b3, m.c3, m.d3}, {m.a4, m.b4, m.c4, m.d4}};
}

float linearOf(float srgb) { return linearOfSrgb(std::clamp(srgb, 0.0f, 1.0f)); }

// Assimp's mesh and where its node puts it.
struct Placed {
    const aiMesh* mesh;
    glm::dmat4 matrix;
    std::string name;
};

std::vector<Placed> placeMeshes(const aiScene& scene) {
    std::vector<Placed> placed;
    std::vector<std::pair<const aiNode*, glm::dmat4>> open{{scene.mRootNode, glm::dmat4(1)}};
    while (!open.empty()) {
        const auto [node, parent] = open.back();
        open.pop_back();
        const glm::dmat4 matrix = parent * matrixOf(node->mTransformation);
        for (unsigned i = 0; i < node->mNumMeshes; ++i) {
            const aiMesh* mesh = scene.mMeshes[node->mMeshes[i]];
            aiString material;
            if (mesh->mMaterialIndex < scene.mNumMaterials)
                scene.mMaterials[mesh->mMaterialIndex]->Get(AI_MATKEY_NAME, material);
            std::string name = node->mName.C_Str();
            for (const char* more : {mesh->mName.C_Str(), material.C_Str()}) {
                if (name.find(more) == std::string::npos) name = name.append(" ").append(more);
            }
            placed.push_back({mesh, matrix, lowerCase(name)});
        }
        for (unsigned i = node->mNumChildren; i-- > 0;) open.push_back({node->mChildren[i], matrix});
    }
    return placed;
}

class Flattener {
public:
    Flattener(SceneMesh& out, bool linearColours) : out_(out), linearColours_(linearColours) {}

    void reserveSets(const std::vector<Placed>& placed) {
        for (const Placed& p : placed) {
            hasColours_ = hasColours_ || p.mesh->HasVertexColors(0);
            hasMoreColours_ = hasMoreColours_ || p.mesh->HasVertexColors(1);
            hasUvs_ = hasUvs_ || p.mesh->HasTextureCoords(0);
        }
    }

    void add(const Placed& placed) {
        const aiMesh& mesh = *placed.mesh;
        const auto base = uint32_t(out_.mesh.positions.size());
        const glm::dmat3 linear(placed.matrix);
        const glm::dmat3 forNormals = glm::determinant(linear) != 0 ? glm::transpose(glm::inverse(linear)) : linear;
        for (unsigned i = 0; i < mesh.mNumVertices; ++i) addVertex(mesh, i, placed.matrix, forNormals);

        const bool mirrored = glm::determinant(linear) < 0;
        const auto [entry, isNew] = nameNumbers_.try_emplace(placed.name, uint32_t(out_.names.size()));
        if (isNew) out_.names.push_back(placed.name);
        const Part part = partOfName(placed.name);
        for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
            const aiFace& face = mesh.mFaces[i];
            if (face.mNumIndices != 3) continue;
            glm::uvec3 triangle{face.mIndices[0], face.mIndices[1], face.mIndices[2]};
            if (std::max({triangle.x, triangle.y, triangle.z}) >= mesh.mNumVertices) {
                ++withoutCorner_;
                continue;
            }
            if (mirrored) std::swap(triangle.y, triangle.z);
            out_.mesh.triangles.push_back(triangle + base);
            out_.mesh.parts.push_back(part);
            out_.nameOf.push_back(entry->second);
        }
    }

    int64_t withoutCorner() const { return withoutCorner_; }  // triangles that name a vertex which is not there

private:
    void addVertex(const aiMesh& mesh, unsigned i, const glm::dmat4& matrix, const glm::dmat3& forNormals) {
        const aiVector3D& v = mesh.mVertices[i];
        out_.mesh.positions.push_back(glm::vec3(matrix * glm::dvec4(v.x, v.y, v.z, 1)));
        glm::dvec3 normal(0);
        if (mesh.HasNormals())
            normal = forNormals * glm::dvec3(mesh.mNormals[i].x, mesh.mNormals[i].y, mesh.mNormals[i].z);
        const double length = glm::length(normal);
        out_.mesh.normals.push_back(length > 0 && std::isfinite(length) ? glm::vec3(normal / length) : glm::vec3(0));
        if (hasColours_) {
            const aiColor4D c = mesh.HasVertexColors(0) ? mesh.mColors[0][i] : aiColor4D(1, 1, 1, 1);
            glm::vec3 colour{c.r, c.g, c.b};
            if (!linearColours_) colour = {linearOf(c.r), linearOf(c.g), linearOf(c.b)};
            out_.mesh.colours.push_back(colour);
        }
        if (hasMoreColours_) {
            const aiColor4D c = mesh.HasVertexColors(1) ? mesh.mColors[1][i] : aiColor4D(0, 0, 0, 1);
            out_.moreColours.push_back({c.r, c.g, c.b, c.a});
        }
        if (hasUvs_) {
            const aiVector3D uv = mesh.HasTextureCoords(0) ? mesh.mTextureCoords[0][i] : aiVector3D(0, 0, 0);
            out_.mesh.uvs.push_back({uv.x, uv.y});
        }
    }

    SceneMesh& out_;
    bool linearColours_ = false, hasColours_ = false, hasMoreColours_ = false, hasUvs_ = false;
    std::map<std::string, uint32_t> nameNumbers_;
    int64_t withoutCorner_ = 0;
};

SceneMesh flatten(const aiScene& scene, const std::string& format) {
    SceneMesh out;
    const std::vector<Placed> placed = placeMeshes(scene);
    Flattener flattener(out, format == "glb" || format == "gltf");
    flattener.reserveSets(placed);
    for (const Placed& p : placed) flattener.add(p);
    if (flattener.withoutCorner())
        out.findings.push_back({"triangles without a corner dropped", "", flattener.withoutCorner()});
    return out;
}

// Assimp's first sentence, tamed to a part of another one. Texts that name the file's folder say nothing more than the
// sentence does.
std::string reasonOf(const std::string& assimpText) {
    std::string text = assimpText;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, ' ');
    text.erase(std::min(text.find(". "), text.size()));
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    if (text.empty() || text.size() > 120 || text.find('/') != std::string::npos) return "";
    return " (" + text + ")";
}

[[noreturn]] void throwUnread(const std::string& name, const std::string& format, const std::string& assimpText) {
    const auto says = [&](const char* words) { return assimpText.find(words) != std::string::npos; };
    const std::string file = "The file " + quoted(name);
    if (says("No meshes remaining"))
        throw InputError(file + " holds no faces, only points or lines; export the surface.");
    if (says("bad_alloc")) throw std::bad_alloc();
    if (says("could not open referenced file") && says("\""))
        throw InputError(file + " needs the file " + assimpText.substr(assimpText.find('"')) +
                         ", which is not beside it; put it there, or export the head as one GLB file.");
    throw InputError(file + " is damaged or no whole " + format + " file" + reasonOf(assimpText) +
                     "; export it again.");
}

// Finds what glTF names as a URI, with %20 for a blank, which Assimp 5.2.5 takes by the letter.
class FilesBeside : public Assimp::DefaultIOSystem {
public:
    Assimp::IOStream* Open(const char* name, const char* mode) override {
        if (Assimp::IOStream* stream = DefaultIOSystem::Open(name, mode)) return stream;
        const std::filesystem::path path(name);
        const auto beside = fileBeside(path.parent_path(), path.filename().string());
        return beside ? DefaultIOSystem::Open(beside->c_str(), mode) : nullptr;
    }
};

constexpr unsigned kSteps = aiProcess_Triangulate | aiProcess_SortByPType;

void configure(Assimp::Importer& importer) {
    importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
}

}  // namespace

SceneMesh readSceneFile(const std::filesystem::path& path, const std::string& format) {
    Assimp::Importer importer;
    configure(importer);
    importer.SetIOHandler(new FilesBeside);  // which the importer owns
    const aiScene* scene = importer.ReadFile(path.string(), kSteps);
    if (!scene || !scene->mRootNode) throwUnread(path.filename().string(), format, importer.GetErrorString());
    SceneMesh out = flatten(*scene, format);
    addBaseColour(*scene, path.parent_path(), out);
    return out;
}

SceneMesh readSceneMemory(const std::string& bytes, const std::string& format, const std::string& nameForMessages) {
    Assimp::Importer importer;
    configure(importer);
    const aiScene* scene = importer.ReadFileFromMemory(bytes.data(), bytes.size(), kSteps, format.c_str());
    if (!scene || !scene->mRootNode)
        throw InputError("The head " + quoted(nameForMessages) + " cannot be read" +
                         reasonOf(importer.GetErrorString()) + "; install it again.");
    return flatten(*scene, format);
}

Part partOfName(const std::string& lowerCaseName) {
    const auto holds = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char* word) { return lowerCaseName.find(word) != std::string::npos; });
    };
    if (holds({"lash", "brow", "hair", "beard", "mustache", "moustache"})) return Part::hair;
    if (holds({"eyelid", "eyesocket"})) return Part::skin;
    if (holds({"eye", "iris", "sclera", "cornea", "pupil"})) return Part::eye;
    if (holds(
            {"teeth", "tooth", "tongue", "gum", "mouth", "denture", "cloth", "shirt", "collar", "glasses", "lacrimal"}))
        return Part::other;
    return Part::skin;
}

}  // namespace stipple
