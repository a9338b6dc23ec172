// A picture as a phone's camera would give it, so that it can be laid beside a photo from one (studies/look RECIPE §6:
// much of what sets photos apart at 0.25 mm is the phone's sharpening). For a picture that is kept; no part of the
// look.
#pragma once
#include "engine/base/image.h"

namespace stipple {

// Sharpened, with a phone's tone curve and its noise; 3 or 4 channels, alpha as it was. The same picture gives the same
// bytes.
Image8 asPhoneCamera(const Image8& picture);

}  // namespace stipple
