// What is seen of a head from outside, as tables over the directions from the chart's centre (chart_proxy.h).
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

// The colour of the skin's picture at `uv`, of one texel, linear RGB.
glm::vec3 linearTexel(const Image8& image, glm::vec2 uv);
// Linear RGB of the head's own skin at a place of its surface; none where it has no colours of its own.
std::optional<glm::vec3> ownColourAt(const Mesh& mesh, const SurfacePoint& place);

// Where a cell of such a table lies, row by row from the axis.
inline ProxyPlace proxyPlaceOfCell(size_t cell) {
    const size_t row = cell / kProxyColumns, column = cell % kProxyColumns;
    return {float(row), float(column)};
}

struct SkinTable {
    std::vector<std::optional<SurfacePoint>> places;  // the outermost surface, one a cell
    std::vector<glm::vec3> colours;                   // linear RGB of skin, 0 where none is seen; or empty: no colours

    bool isSkin(const Mesh& mesh, size_t cell) const {
        return places[cell] && mesh.parts[places[cell]->triangle] == Part::skin;
    }
};
SkinTable skinTableOf(const Head& head);

// The bare skin of the face: the median of what is not dark between the nose and the forehead; none without colours.
std::optional<glm::vec3> faceTone(const Head& head, const SkinTable& table);
float luminanceOf(glm::vec3 linear);  // Rec. 709

// Values of the known cells go on into the others as a taut skin would: nowhere beyond the known ones. Where nothing
// is known they stay as they are.
void relaxTable(std::vector<glm::vec3>& values, const std::vector<uint8_t>& known);
// Even means over a few cells among the known ones, `passes` times; the others do not count and stay.
void smoothKnown(std::vector<glm::vec3>& values, const std::vector<uint8_t>& known, int passes);

// The template's skull (pose/template_head.h) as such a table, in the frame of its own landmarks: its radii for the
// directions that mean the same place on any head. mm.
const std::vector<float>& templateRadii();

}  // namespace stipple
