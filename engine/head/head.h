// A head that everything else is built on: immutable once made. Head frame, millimetres (DESIGN §4).
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/stop.h"
#include "engine/head/bvh.h"
#include "engine/head/chart.h"
#include "engine/head/hair_guess.h"
#include "engine/head/import.h"
#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"
#include "engine/head/pose.h"

namespace stipple {

struct HeadMeasures {  // mm, as DESIGN §7 `inspect` names them
    double length = 0, breadth = 0, circumference = 0, bitragion = 0, tragionVertex = 0, mentonSellion = 0;
    double arc = 0;  // tape from tragion to tragion through the vertex
};

struct Head {
    std::string name;    // "studio" for a built-in head, else the file's name without folder
    std::string format;  // of the file
    bool builtIn = false;
    HeadPose pose;               // how the file was brought to the head frame
    Mesh mesh;                   // head frame, mm, normals unit and outward; of a very fine scan a coarser copy
    size_t trianglesInFile = 0;  // that are sound; what was filled or simplified does not count
    std::vector<Finding> findings;
    std::vector<std::vector<glm::vec3>> bridges;  // rims of scan holes that were bridged: closed lines, mm

    Landmarks landmarks;  // head frame, mm
    HeadMeasures measures;
    double upperHeadCm2 = 0;  // outer surface above glabella - ear tops - 30 mm below the inion, without ears

    Bvh bvh;  // all of the mesh
    Chart chart;
    std::vector<glm::vec2> plane;       // chart.planeOf, one a vertex
    std::vector<float> occlusion;       // 1 open .. 0 hidden, baked, one a vertex
    std::vector<float> thicknessMm;     // of the ears, baked, one a vertex; kThickMm (bake.h) elsewhere
    std::vector<float> curvaturePerMm;  // mean curvature, > 0 convex, one a vertex
    std::vector<float> scalpness;  // 1 on the scalp, 0 on forehead, face, ears; smooth, one a vertex (relief, gloss)
    std::vector<uint8_t>
        siteTriangles;  // 1 where dots and hairs may ever lie, one a triangle (DESIGN §4 'Sites lie on')

    HairGuess hair;  // of the scan, as first posed; empty for a built-in head

    std::string hash;  // of mesh and siteTriangles, 32 hex digits: the key of caches

    // The head that the sites are laid on, where that is another one: the same triangles before landmarks were put
    // right or their corners moved. `hash` is its own, and siteTriangles hold no triangle that it has not.
    std::shared_ptr<const Head> siteGround;
    glm::dmat4 fromSiteGround{1};  // its head frame to this one
};
using HeadPtr = std::shared_ptr<const Head>;
inline const Head& siteGroundOf(const Head& head) { return head.siteGround ? *head.siteGround : head; }

// From a file. `workerProgram` as in importHeadFile. Throws InputError, and Stopped where the watch asks for it.
HeadPtr loadHead(const std::filesystem::path& path, const ImportHints& hints = {},
                 const std::string& workerProgram = "", const WorkWatch& watch = {});
// From a mesh in memory (tests, generators): file axes as the hints or the solver say.
HeadPtr makeHead(ImportedFile file, const std::string& name, const ImportHints& hints, const WorkWatch& watch = {});
// What a head shall measure with tape and caliper, mm, as HeadMeasures has them; 0: what it measures by itself. A
// circumference counts where no length is given.
struct TapeMeasures {
    double length = 0, breadth = 0, arc = 0, circumference = 0;
    bool operator==(const TapeMeasures&) const = default;
};
// A head that travels with the program (built_in.h); its landmarks come from its side file. Measures that it cannot
// have bring the nearest it can, and a finding. Throws InputError where there is no head of that name.
HeadPtr loadBuiltInHead(const std::string& name = "studio", const TapeMeasures& tape = {});
std::vector<std::string> builtInHeadNames();

// A point on a triangle of the mesh.
glm::vec3 pointOn(const Mesh& mesh, uint32_t triangle, float b1, float b2);
glm::vec3 normalOn(const Mesh& mesh, uint32_t triangle, float b1, float b2);

// Length of a tape laid from a to b over the head through the plane that holds both and `through` (say the chart's
// centre): along the skin, bridging hollows (convex hull of the section). mm.
double tapeMm(const Head& head, glm::vec3 a, glm::vec3 b, glm::vec3 through);
// The corners of that tape, from a to b.
std::vector<glm::vec3> tapePath(const Head& head, glm::vec3 a, glm::vec3 b, glm::vec3 through);

}  // namespace stipple
