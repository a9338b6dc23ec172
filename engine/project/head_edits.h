// Edits that put a head from a file right by hand (DESIGN §4). `head` is the one that the project's head file gave.
#pragma once
#include <string>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

// Points in mm, in the head frame of the head as first posed (siteGroundOf(head)).
Project withLandmark(Project project, Landmark landmark, glm::vec3 pointMm);
// Both sides at once, as withMirroredFix().
Project withMirroredLandmark(Project project, const Head& head, Landmark landmark, glm::vec3 pointMm);
// Back to where it was found.
Project withoutLandmark(Project project, Landmark landmark);
Project withoutLandmarks(Project project);

// Hair of the scan that is painted out (head/paint_out.h): a stroke more, kept to a tenth of a millimetre; what looks
// like hair, or no longer; nothing. Throws InputError where there are too many strokes.
Project withPaintStroke(Project project, PaintStroke stroke);
Project withHairGuess(Project project, bool takes);
Project withoutPaintOut(Project project);

// Quarter turns, named by what the head does: turns its face to its own left, tips its face up, leans to its own left
// shoulder. Landmarks placed by hand go, since they are found anew, and so does what was painted out.
enum class HeadTurn { left, right, faceUp, faceDown, leanLeft, leanRight };
Project withHeadTurned(Project project, const Head& head, HeadTurn turn);
// The file shows the head as in a mirror, or no longer.
Project withHeadMirrored(Project project);

// The scale at which the head has this measure, mm; or the unit of the file by its name. What was done by hand grows
// with it. Throws InputError where the head would be under 80 mm or over 400 mm long.
Project withTrueMeasure(Project project, const Head& head, double HeadMeasures::*measure, double trueMm);
Project withHeadUnit(Project project, const Head& head, const std::string& unit);

}  // namespace stipple
