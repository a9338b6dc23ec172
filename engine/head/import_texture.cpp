#include "engine/head/import_texture.h"

#include <assimp/material.h>
#include <assimp/scene.h>
#include <assimp/texture.h>
#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <optional>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/head/import_links.h"

namespace stipple {
namespace {

constexpr unsigned kMaxSide = 16384;

struct JpegErrors {
    jpeg_error_mgr manager;
    std::jmp_buf leave;
};

// libjpeg reports an error by a call that must not return.
[[noreturn]] void leaveJpeg(j_common_ptr info) { std::longjmp(reinterpret_cast<JpegErrors*>(info->err)->leave, 1); }
void ignoreJpegMessage(j_common_ptr) {}

// No object with a destructor may live in this function: longjmp leaves it.
bool decodeJpegInto(const unsigned char* bytes, size_t size, Image8& image) {
    jpeg_decompress_struct info;
    JpegErrors errors;
    info.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = leaveJpeg;
    errors.manager.output_message = ignoreJpegMessage;
    jpeg_create_decompress(&info);
    if (setjmp(errors.leave)) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_mem_src(&info, bytes, size);
    jpeg_read_header(&info, TRUE);
    info.out_color_space = JCS_RGB;
    if (info.image_width > kMaxSide || info.image_height > kMaxSide) leaveJpeg(reinterpret_cast<j_common_ptr>(&info));
    jpeg_start_decompress(&info);
    image = Image8(int(info.output_width), int(info.output_height), 3);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = image.at(0, int(info.output_scanline));
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return true;
}

// Nothing where the bytes are no picture that can be read.
std::optional<Image8> decodePicture(const std::string& bytes) {
    if (bytes.rfind("\xFF\xD8", 0) == 0) {
        Image8 image;
        if (!decodeJpegInto(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), image))
            return std::nullopt;
        return image;
    }
    try {
        return decodePng(bytes, "texture");
    } catch (const InputError&) {
        return std::nullopt;
    }
}

Image8 imageOfTexels(const aiTexture& texture) {
    if (texture.mWidth == 0 || texture.mWidth > kMaxSide || texture.mHeight > kMaxSide) return {};
    Image8 image(int(texture.mWidth), int(texture.mHeight), 3);
    for (size_t i = 0; i < size_t(texture.mWidth) * texture.mHeight; ++i) {
        const aiTexel& texel = texture.pcData[i];
        image.data[3 * i] = texel.r;
        image.data[3 * i + 1] = texel.g;
        image.data[3 * i + 2] = texel.b;
    }
    return image;
}

// The material of most triangles that pass for skin.
const aiMaterial* mainMaterial(const aiScene& scene) {
    std::vector<size_t> faces(scene.mNumMaterials, 0);
    for (unsigned i = 0; i < scene.mNumMeshes; ++i) {
        const aiMesh& mesh = *scene.mMeshes[i];
        if (mesh.mMaterialIndex < faces.size() && mesh.HasTextureCoords(0))
            faces[mesh.mMaterialIndex] += mesh.mNumFaces;
    }
    size_t best = 0;
    for (size_t i = 1; i < faces.size(); ++i) best = faces[i] > faces[best] ? i : best;
    return faces.empty() || faces[best] == 0 ? nullptr : scene.mMaterials[best];
}

std::optional<std::string> texturePath(const aiMaterial& material) {
    for (const aiTextureType type : {aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE}) {
        aiString path;
        if (material.GetTexture(type, 0, &path) == AI_SUCCESS && path.length > 0) return std::string(path.C_Str());
    }
    return std::nullopt;
}

}  // namespace

void addBaseColour(const aiScene& scene, const std::filesystem::path& folder, SceneMesh& out) {
    const aiMaterial* material = mainMaterial(scene);
    if (!material) return;
    const std::optional<std::string> named = texturePath(*material);
    if (!named) return;
    std::optional<Image8> image;
    if (const aiTexture* embedded = scene.GetEmbeddedTexture(named->c_str())) {
        if (embedded->mHeight == 0)
            image = decodePicture(std::string(reinterpret_cast<const char*>(embedded->pcData), embedded->mWidth));
        else
            image = imageOfTexels(*embedded);
    } else if (const auto file = fileBeside(folder, *named)) {
        image = decodePicture(readFile(*file));
    } else {
        out.findings.push_back({"texture file is missing", *named, 1});
        return;
    }
    if (!image || image->empty()) {
        out.findings.push_back({"texture cannot be read", *named, 1});
        return;
    }
    out.mesh.baseColour = std::move(*image);
}

}  // namespace stipple
