// A head whose landmarks were put right by hand: chart, measures and regions are laid anew on the same mesh.
#pragma once
#include <string>

#include "engine/head/head.h"
#include "engine/head/landmark_fixes.h"

namespace stipple {

// `firstPosed` is the head without fixes. Fixed landmarks have confidence 1. The head's sites stay on their triangles:
// they are laid on `firstPosed` (Head::siteGround), and those that now lie on an ear or below the border are shut.
//
// The head frame follows the tragions alone (DESIGN §4): a tragion that was put right moves the origin midway between
// them, and turns the head about the ear axis as far as its pitch was found from them. All other landmarks leave the
// frame as it is, so that a point is told back as it was placed: the pitch that they were found with would change by
// less than a degree a centimetre, and is not known better than to two.
// Throws InputError where the fixes have a problem.
HeadPtr reseatHead(const HeadPtr& firstPosed, const LandmarkFixes& fixes);

// What is wrong with the fixes, as one sentence: a landmark far from the head, or landmarks that lie to each other as
// on no head. "" where nothing is.
std::string problemOf(const LandmarkFixes& fixes, const Head& firstPosed);

}  // namespace stipple
