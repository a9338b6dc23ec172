// A head file as Assimp reads it, flattened to one mesh. Only for trusted bytes, or inside the import worker.
#pragma once
#include <filesystem>
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

struct SceneMesh {
    Mesh mesh;                           // normals are (0,0,0) where the file has none
    std::vector<glm::vec4> moreColours;  // a second set of vertex colours, one a vertex, or none
    std::vector<std::string> names;      // of each triangle's object and material, lower case, listed once ...
    std::vector<uint32_t> nameOf;        // ... and by number, one a triangle
    std::vector<Finding> findings;
};

// `format`: lower-case suffix without the dot. Colours of glTF files are linear, of all others sRGB. Throws InputError
// with one plain sentence, and std::bad_alloc.
SceneMesh readSceneFile(const std::filesystem::path& path, const std::string& format);
SceneMesh readSceneMemory(const std::string& bytes, const std::string& format, const std::string& nameForMessages);

// Part of a triangle by the words in its object's and material's name.
Part partOfName(const std::string& lowerCaseName);

}  // namespace stipple
