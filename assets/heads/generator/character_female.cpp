// A woman's head. Numbers set by hand towards the female means of ANSUR II (FACTS 6).
#include "assets/heads/generator/character.h"

namespace stipple::headgen {
namespace {

void shapeNose(FaceDesign& d) {  // smaller and narrower, with a slight hollow over a tip that is turned up
    for (vec4& knot : d.noseRidge) knot.w *= 0.84f;
    d.noseRidge[2].z -= 1.2f;
    d.noseRidge[3].z -= 1.2f;
    d.noseRidge[4] += vec4(0, 3.0f, -0.6f, 0);
    for (vec4& knot : d.noseWall) knot = {knot.x * 0.66f, knot.y, knot.z + 0.4f, knot.w * 0.80f};
    for (vec4& knot : d.columella) knot += vec4(0, 3.4f, -0.8f, 0);
    for (vec4& knot : d.alarRim) knot = {knot.x * 0.88f, knot.y + 1.9f, knot.z, knot.w * 0.9f};
    d.noseTip += vec3(-0.3f, 3.4f, -1.0f);
    d.noseTipRadius = 5.2f;
    d.nostril += vec3(-0.8f, 2.5f, -0.4f);
    d.nostrilRadii = {2.4f, 5.8f, 4.4f};
    d.bridgeSeam = 13.f;
}

void shapeMouth(FaceDesign& d) {
    d.lipTop = {{0.f, -45.8f},  {2.f, -45.2f},  {4.4f, -44.3f}, {8.f, -45.2f},
                {14.f, -48.0f}, {20.f, -50.7f}, {26.f, -52.7f}};
    d.lipBottom = {{0.f, -63.4f}, {6.f, -63.0f}, {12.f, -61.6f}, {18.f, -58.5f}, {23.f, -55.2f}, {26.6f, -52.9f}};
    d.lipLine = {{0.f, -53.8f}, {4.f, -53.2f}, {10.f, -53.4f}, {18.f, -53.5f}, {26.f, -52.5f}};
    for (std::vector<vec4>* lip : {&d.upperLip, &d.lowerLip})
        for (vec4& knot : *lip) knot.w *= 1.07f;
    d.upperLip[0].y += 0.3f;
    d.upperLip[1].y += 0.3f;
}

void shapeEyes(FaceDesign& d) {  // a taller opening with a rising outer corner, under high, thin, arched brows
    d.upperLid = {{16.4f, 12.8f}, {18.5f, 14.0f}, {22.f, 15.9f},  {26.5f, 17.4f}, {31.f, 18.0f},
                  {36.f, 17.7f},  {40.5f, 16.8f}, {43.8f, 15.9f}, {45.8f, 15.4f}};
    d.lowerLid = {{16.4f, 12.3f}, {19.f, 11.5f},  {23.f, 10.4f}, {28.f, 9.5f},  {33.f, 9.3f},
                  {38.f, 10.1f},  {41.5f, 11.9f}, {44.f, 14.0f}, {45.8f, 15.5f}};
    d.browMiddle = {{8.f, 33.8f}, {14.f, 34.6f}, {24.f, 36.6f}, {34.f, 38.4f}, {44.f, 37.6f}, {54.f, 32.6f}};
    d.browHalfHeight = {{8.f, 2.5f}, {16.f, 3.7f}, {30.f, 3.2f}, {44.f, 2.2f}, {54.f, 0.8f}};
}

}  // namespace

Character female() {
    Character c;
    c.title = "Head B";
    c.description = "Smaller vault, upright forehead, slender neck";
    c.order = 2;
    c.start = {{"plan.hairline.shape", "female"},   {"plan.hairline.height_mm", "63"},
               {"plan.hairline.softness_mm", "10"}, {"plan.density", "100"},
               {"hair.pattern", "ludwig_2"},        {"skin.tone", "4"}};
    c.scale = 0.962f;
    c.people = People::women;
    shapeNose(c.sculpt.face);
    shapeMouth(c.sculpt.face);
    shapeEyes(c.sculpt.face);
    c.sculpt.brushes = {.browRidge = 0.2f,
                        .malar = 2.0f,
                        .nasolabialFold = -0.5f,
                        .chinPads = 0.2f,
                        .chinCleft = 0,
                        .mentalProtuberance = 0.5f,
                        .mouthCorner = -1.2f,
                        .mentolabialFold = -0.45f,
                        .cheekHollow = -0.4f};
    c.sculpt.neck = {.girth = 0.83f, .muscle = 0.80f, .throat = 0.4f, .shoulder = 0.75f};
    c.sculpt.earScale = 0.95f;
    c.paint.beard = 0;
    c.paint.lips = {0.72f, 0.43f, 0.39f};
    c.paint.lipShare = 0.85f;
    c.paint.browShare = 0.30f;
    c.strands = {.browTries = 760, .browLength = 0.8f, .browWidth = 0.9f, .lashLength = 1.15f};
    c.set({{"brow_ridge", -0.9f},
           {"forehead_slope", -0.8f},
           {"jaw_width", -1.5f},
           {"cheekbones", -0.6f},
           {"face_length", -1.0f},
           {"face_taper", 1.6f},
           {"mouth_height", 1.f},
           {"chin_forward", -0.2f},
           {"cheeks", 0.7f}});
    return c;
}

}  // namespace stipple::headgen
