// What a character changes of the sculpt and its colours; the defaults are the man's head, 'studio'.
#pragma once
#include <vector>

#include "assets/heads/generator/face_design.h"

namespace stipple::headgen {

struct BrushDesign {  // raises, mm
    float browRidge = 1.7f, malar = 1.6f, nasolabialFold = -1.1f, chinPads = 0.6f, chinCleft = -0.25f,
          mentalProtuberance = 0.9f, mouthCorner = -1.5f, mentolabialFold = -0.55f, cheekHollow = -1.4f;
};

struct NeckDesign {      // shares of the man's
    float girth = 1;     // of the column
    float muscle = 1;    // of the muscles' thickness
    float throat = 1;    // of the thyroid cartilage's size
    float shoulder = 1;  // of the collar bones' thickness
};

struct SculptDesign {
    FaceDesign face = FaceDesign::studio();
    BrushDesign brushes;
    NeckDesign neck;
    float earScale = 1;
};

struct PaintDesign {
    float beard = 0.36f;  // share of the beard's shadow
    float redness = 0.75f;
    vec3 lips{0.68f, 0.44f, 0.375f}, lipLine{0.50f, 0.28f, 0.25f};  // sRGB, by eye, as all of these
    float lipShare = 0.70f;
    vec3 brow{0.40f, 0.29f, 0.23f};
    float browShare = 0.36f;  // of it behind the hairs, so that gaps between them do not read as bald
    vec3 iris{0.34f, 0.235f, 0.14f}, irisStreak{0.47f, 0.36f, 0.23f}, irisRim{0.36f, 0.36f, 0.27f};
};

struct StrandDesign {
    int browTries = 1000;  // a side; about three quarters grow
    float browLength = 1;  // shares of the man's
    float browWidth = 1;
    float lashLength = 1;
    vec3 hair{0.31f, 0.22f, 0.16f};  // sRGB, by eye
};

}  // namespace stipple::headgen
