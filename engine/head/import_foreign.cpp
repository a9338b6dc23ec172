#include "engine/head/import_foreign.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace stipple {
namespace {

using namespace std::string_view_literals;

constexpr const char* kUnpack = "is an archive; unpack it and open the head file that is in it";
constexpr const char* kPicture =
    "is a picture and holds no form; scan the head with a 3D scanning app and export OBJ or GLB from it";
constexpr const char* kFilm = "is a film and holds no form; make a mesh of it and export it as OBJ or GLB";
constexpr const char* kPoints =
    "is a point cloud without faces; make a mesh of it (MeshLab and CloudCompare do) and save it as PLY";
constexpr const char* kSplats = "holds splats and no faces; export a mesh from the scanning app, as OBJ or GLB";
constexpr const char* kSolid = "is a CAD drawing; export it as STL from the program that made it";
constexpr const char* kVolume = "is a medical volume; export the surface of the skin as STL (3D Slicer does)";
constexpr const char* kPage = "is a web page; download the head file itself again";
constexpr const char* kUtf16 = "is written in UTF-16; save it as UTF-8, or export it again";
constexpr const char* kUsd = "is a USD scene; export it as GLB or OBJ from the program that made it, or by Blender";
constexpr const char* kBlender = "is a Blender file; in Blender choose File, Export, glTF 2.0 (.glb)";
constexpr const char* kOtherScene =
    "is in a format that is not read; open it in the program that made it and export OBJ, GLB or FBX";

struct SuffixRow {
    const char* suffixes;  // with a blank before and behind each
    const char* advice;
};
constexpr SuffixRow kSuffixes[] = {
    {" usdz ", "is a USDZ scan, as phones make them; in the scanning app export it as OBJ or GLB instead"},
    {" usd usda usdc ", kUsd},
    {" abc ", "is an Alembic file; export it as OBJ or FBX from the program that made it, or by Blender"},
    {" blend ", kBlender},
    {" max ", "is a 3ds Max scene; in 3ds Max export it as FBX or OBJ"},
    {" ma mb ", "is a Maya scene; in Maya export it as FBX or OBJ"},
    {" c4d ", "is a Cinema 4D scene; in Cinema 4D export it as FBX or OBJ"},
    {" ztl zpr ", "is a ZBrush file; in ZBrush export the tool as OBJ"},
    {" skp ", "is a SketchUp model; in SketchUp export it as DAE or OBJ"},
    {" 3mf amf ", "is a file for 3D printing; save it as STL or OBJ instead"},
    {" vrm ", "is a VRM avatar, which is a GLB by another name; rename it to end in .glb"},
    {" drc ", "is a bare Draco mesh; export it as GLB or PLY from the program that made it"},
    {" mtl bin ", "only belongs to a head file and holds no head; open the OBJ or glTF file beside it"},
    {" zip rar 7z gz tgz bz2 xz tar zae ", kUnpack},
    {" las laz e57 xyz pts ptx pcd asc ", kPoints},
    {" splat ksplat spz ", kSplats},
    {" step stp iges igs sldprt f3d dwg dxf ifc jt ", kSolid},
    {" dcm nii nrrd mha ", kVolume},
    {" jpg jpeg png heic heif tif tiff webp bmp tga gif psd dng ", kPicture},
    {" mp4 mov avi mkv webm ", kFilm},
    {" 3ds ase lwo lws lxo x x3d wrl vrml ac b3d ms3d cob irr mdl md2 md3 md5mesh smd nff ogex sib ", kOtherScene},
};

struct BeginRow {
    std::string_view begin;
    const char* advice;
};
constexpr std::array<BeginRow, 20> kBegins{{
    {"PK\x03\x04"sv, kUnpack},
    {"Rar!"sv, kUnpack},
    {"7z\xbc\xaf"sv, kUnpack},
    {"\x1f\x8b"sv, kUnpack},
    {"\xff\xd8\xff"sv, kPicture},
    {"\x89PNG"sv, kPicture},
    {"GIF8"sv, kPicture},
    {"II*\0"sv, kPicture},
    {"MM\0*"sv, kPicture},
    {"<!doctype html"sv, kPage},
    {"<html"sv, kPage},
    {"\xff\xfe"sv, kUtf16},
    {"\xfe\xff"sv, kUtf16},
    {"%PDF"sv, "is a PDF document; export the head itself as OBJ or GLB"},
    {"BLENDER"sv, kBlender},
    {"PXR-USDC"sv, kUsd},
    {"#usda"sv, kUsd},
    {"LASF"sv, kPoints},
    {"ASTM-E57"sv, kPoints},
    {"version https://git-lfs"sv, "only tells where the head file is (a Git LFS pointer); fetch the file itself"},
}};

}  // namespace

std::string adviceOnSuffix(std::string_view suffix) {
    const std::string word = std::string(1, ' ').append(suffix).append(1, ' ');
    for (const SuffixRow& row : kSuffixes)
        if (std::string_view(row.suffixes).find(word) != std::string_view::npos) return row.advice;
    return "";
}

std::string adviceOnBytes(std::string_view bytes) {
    constexpr size_t kLongestBegin = 32;
    const std::string_view head = bytes.substr(0, kLongestBegin);
    const std::string lower = lowerCase(head);
    for (const BeginRow& row : kBegins) {
        const bool isMarkup = row.begin.front() == '<';  // in letters of either size
        if (head.starts_with(row.begin) || (isMarkup && lower.starts_with(row.begin))) return row.advice;
    }
    return "";
}

}  // namespace stipple
