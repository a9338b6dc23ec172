// A head made to measure: the identity sliders that give it the length, breadth and arc of somebody's tape.
#pragma once
#include "engine/head/head.h"
#include "engine/head/identity.h"

namespace stipple {

// Beyond this many deviations a slider no longer makes a person.
inline constexpr float kMostDeviations = 4.0f;

// `own` with the sliders that bring its measures nearest to the tape, each within kMostDeviations; what is out of reach
// is a finding. Its sites stay on their triangles (Head::siteGround is `own`). `own` itself where nothing is asked.
HeadPtr makeToMeasure(const HeadPtr& own, const IdentityFrame& frame, const TapeMeasures& tape);

// `own` with its corners, normals and landmarks displaced; eyeballs move as rigid bodies.
HeadPtr displacedHead(const HeadPtr& own, const IdentityFrame& frame, const Identity& identity);

}  // namespace stipple
