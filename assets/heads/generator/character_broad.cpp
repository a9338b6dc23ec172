// A man's head of another shape: shorter, broader vault, and another nose, mouth, brow and jaw. Numbers set by hand,
// its measures within 1.2 male deviations of ANSUR II (FACTS 6); its nose is broader than those men's.
#include "assets/heads/generator/character.h"

namespace stipple::headgen {
namespace {

void shapeNose(FaceDesign& d) {  // a lower, broader bridge, a round tip and wide wings
    const float lowerMm[] = {1.5f, 4.2f, 5.4f, 4.4f, 2.4f};
    for (size_t i = 0; i < d.noseRidge.size(); ++i) {
        d.noseRidge[i].z -= lowerMm[i];
        d.noseRidge[i].w *= 1.2f;
    }
    for (vec4& knot : d.noseWall) knot = {knot.x * 1.25f, knot.y, knot.z - 2.0f, knot.w * 1.06f};
    for (vec4& knot : d.alarRim) knot = {knot.x * 1.2f, knot.y, knot.z - 0.8f, knot.w * 1.1f};
    for (vec4& knot : d.columella) knot = {knot.x, knot.y, knot.z - 1.6f, knot.w * 1.1f};
    d.noseTip = {4.0f, -20.6f, 110.4f};
    d.noseTipRadius = 6.9f;
    d.nostril = {8.9f, -27.4f, 103.8f};
    d.nostrilRadii = {3.7f, 6.2f, 5.0f};
    d.bridgeSeam = 17.f;
}

void shapeMouth(FaceDesign& d) {  // full lips
    d.lipTop = {{0.f, -43.8f},  {2.f, -43.2f},  {5.f, -42.5f}, {9.f, -43.4f},
                {15.f, -46.6f}, {20.f, -49.8f}, {26.f, -52.9f}};
    d.lipBottom = {{0.f, -66.2f}, {6.f, -65.8f}, {12.f, -64.2f}, {18.f, -60.7f}, {23.f, -56.6f}, {26.6f, -53.1f}};
    for (vec4& knot : d.upperLip) knot = {knot.x, knot.y + 0.14f * knot.w, knot.z + 0.36f * knot.w, knot.w * 1.18f};
    for (vec4& knot : d.lowerLip) knot = {knot.x, knot.y - 0.16f * knot.w, knot.z + 0.34f * knot.w, knot.w * 1.22f};
}

void shapeEyes(FaceDesign& d) {
    d.upperLid = {{16.4f, 12.7f}, {18.5f, 13.6f}, {22.f, 15.2f},  {26.5f, 16.6f}, {31.f, 17.1f},
                  {36.f, 16.8f},  {40.5f, 15.9f}, {43.8f, 15.0f}, {45.8f, 14.6f}};
    d.lowerLid = {{16.4f, 12.3f}, {19.f, 11.7f},  {23.f, 10.7f}, {28.f, 9.6f},  {33.f, 9.2f},
                  {38.f, 9.8f},   {41.5f, 11.5f}, {44.f, 13.4f}, {45.8f, 14.7f}};
    d.browMiddle = {{8.f, 32.2f}, {14.f, 33.0f}, {24.f, 34.4f}, {34.f, 35.2f}, {44.f, 34.4f}, {54.f, 30.6f}};
    d.browHalfHeight = {{8.f, 4.2f}, {16.f, 5.2f}, {30.f, 5.0f}, {44.f, 4.0f}, {54.f, 1.8f}};
}

}  // namespace

Character broad() {
    Character c;
    c.title = "Head C";
    c.description = "Shorter, broader vault, wide nose, full lips";
    c.order = 3;
    c.start = {{"plan.hairline.shape", "mature"}, {"hair.pattern", "norwood_3v"}, {"skin.tone", "8"}};
    shapeNose(c.sculpt.face);
    shapeMouth(c.sculpt.face);
    shapeEyes(c.sculpt.face);
    c.sculpt.brushes = {.browRidge = 1.5f,
                        .malar = 2.0f,
                        .nasolabialFold = -0.9f,
                        .chinPads = 0.8f,
                        .chinCleft = 0,
                        .mentalProtuberance = 0.6f,
                        .mouthCorner = -1.6f,
                        .mentolabialFold = -0.7f};
    c.sculpt.neck = {.girth = 1.03f, .muscle = 1.06f, .throat = 0.9f};
    c.sculpt.earScale = 0.95f;
    c.paint.beard = 0.28f;
    c.paint.redness = 0.35f;
    c.paint.lips = {0.77f, 0.52f, 0.45f};
    c.paint.lipLine = {0.55f, 0.36f, 0.31f};
    c.paint.brow = {0.22f, 0.16f, 0.13f};
    c.paint.iris = {0.20f, 0.12f, 0.07f};
    c.paint.irisStreak = {0.27f, 0.17f, 0.10f};
    c.paint.irisRim = {0.19f, 0.13f, 0.09f};
    c.strands.hair = {0.14f, 0.11f, 0.09f};
    c.set({{"head_length", -1.0f},
           {"head_breadth", 1.1f},
           {"forehead_slope", -0.5f},
           {"jaw_width", 0.9f},
           {"cheeks", 0.9f},
           {"face_length", -0.6f},
           {"mouth_width", 1.f}});
    return c;
}

}  // namespace stipple::headgen
