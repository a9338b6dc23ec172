#include "assets/heads/generator/face_design.h"

namespace stipple::headgen {

FaceDesign FaceDesign::studio() {
    FaceDesign d;
    // The upper margin covers the top of the iris: a face at rest, not a stare.
    d.upperLid = {{16.4f, 12.7f}, {18.5f, 13.25f}, {22.f, 14.25f}, {26.5f, 15.35f}, {31.f, 15.75f},
                  {36.f, 15.5f},  {40.5f, 15.0f},  {43.8f, 14.7f}, {45.8f, 14.6f}};
    d.lowerLid = {{16.4f, 12.3f}, {19.f, 11.8f},  {23.f, 10.9f}, {28.f, 9.9f},  {33.f, 9.5f},
                  {38.f, 10.0f},  {41.5f, 11.6f}, {44.f, 13.4f}, {45.8f, 14.7f}};
    d.lipTop = {{0.f, -46.6f},  {2.f, -46.1f},  {4.8f, -45.2f}, {8.f, -45.9f},
                {14.f, -48.5f}, {20.f, -50.9f}, {26.f, -52.9f}};
    d.lipBottom = {{0.f, -62.9f}, {6.f, -62.7f}, {12.f, -61.5f}, {18.f, -58.7f}, {23.f, -55.5f}, {26.6f, -53.1f}};
    d.lipLine = {{0.f, -53.6f}, {4.f, -53.1f}, {10.f, -53.2f}, {18.f, -53.6f}, {26.f, -52.9f}};
    d.browMiddle = {{8.f, 33.0f}, {14.f, 33.6f}, {24.f, 34.8f}, {34.f, 36.0f}, {44.f, 35.3f}, {54.f, 30.8f}};
    d.browHalfHeight = {{8.f, 4.4f}, {16.f, 5.4f}, {30.f, 5.0f}, {44.f, 3.7f}, {54.f, 1.4f}};

    d.noseRidge = {{0, 24, 84.6f, 5.0f},
                   {0, 14, 91.2f, 4.6f},
                   {0, 3, 98.7f, 5.2f},
                   {0, -9, 105.3f, 5.5f},
                   {0, -19.5f, 111.3f, 7.4f}};
    d.noseWall = {{2.6f, 20, 81.8f, 4.8f}, {4.0f, 7, 88.4f, 5.9f}, {5.4f, -6, 94.5f, 7.2f}, {6.8f, -17, 99.5f, 8.2f}};
    d.columella = {{0, -23.6f, 113.8f, 4.2f}, {0, -27.7f, 108.6f, 3.1f}, {0, -30.0f, 100.8f, 3.8f}};
    d.alarRim = {{6.6f, -22.4f, 111.0f, 4.5f},
                 {11.6f, -21.4f, 106.2f, 4.7f},
                 {13.9f, -23.0f, 100.4f, 4.5f},
                 {12.8f, -27.4f, 96.2f, 3.1f}};
    d.noseTip = {3.0f, -20.8f, 113.0f};
    d.noseTipRadius = 5.9f;
    d.nostril = {7.2f, -27.6f, 105.6f};
    d.nostrilRadii = {2.8f, 6.2f, 4.9f};
    d.bridgeSeam = 15.f;
    d.upperLip = {{0, -49.9f, 99.4f, 4.9f},
                  {6, -49.2f, 99.0f, 5.1f},
                  {13, -50.2f, 96.3f, 4.2f},
                  {19.5f, -51.8f, 92.0f, 3.1f},
                  {25.5f, -52.8f, 86.2f, 1.0f}};
    d.lowerLip = {{0, -58.4f, 97.2f, 5.5f},
                  {6, -58.3f, 96.9f, 5.5f},
                  {14, -57.2f, 94.3f, 4.5f},
                  {20.5f, -55.0f, 90.2f, 2.8f},
                  {25.5f, -53.2f, 85.6f, 0.9f}};
    d.lidFoldMm = 2.7f;
    d.lidFoldDepthMm = 0.75f;
    d.lidFoldFullnessMm = 0.95f;
    d.lipCreaseMm = 0.9f;
    return d;
}

}  // namespace stipple::headgen
