#include "assets/heads/generator/skull.h"

namespace stipple::headgen {
namespace {

// Design frame, mm: +Y up, +Z forward, +X the subject's left. One side only, the other is its mirror image. Hand-set
// from anatomy so that the whole meets the male means of ANSUR II (FACTS §6).

// A horizontal section of the vault: two half super-ellipses that meet at the widest point.
struct Section {
    float y, front, back, widestZ, halfWidth, frontPower, backPower;
};
const Section kVault[] = {
    {124.5f, 38.f, -34.f, -6.f, 33.5f, 2.05f, 2.0f},   {116.f, 57.5f, -51.8f, -11.f, 48.5f, 2.1f, 2.03f},
    {105.f, 73.f, -67.5f, -16.f, 60.8f, 2.15f, 2.02f}, {92.f, 85.f, -80.5f, -20.f, 69.6f, 2.16f, 2.0f},
    {78.f, 92.f, -90.f, -22.f, 74.6f, 2.22f, 2.0f},    {62.f, 96.f, -97.f, -23.f, 76.8f, 2.28f, 2.02f},
    {47.f, 97.8f, -100.3f, -23.f, 77.f, 2.28f, 2.03f},
};

const vec3 kPoints[] = {
    {0, 131, -7},
    // brow level and back of the skull
    {0, 36, 98.3f},
    {20, 36, 96.3f},
    {36, 36, 90.f},
    {48, 36, 79.5f},
    {55, 35, 69.5f},
    {61, 34, 57},
    {68, 33, 38},
    {73.5f, 32, 12},
    {76, 32, -18},
    {69.0f, 32, -56},
    {53, 32, -78},
    {35, 32, -92},
    {18, 32, -99.2f},
    {0, 30, -101},
    {74, 15, -18},
    {66.f, 12, -54},
    {51, 12, -76.5f},
    {34, 12, -90},
    {17, 12, -97.5f},
    {0, 12, -99.5f},
    {71.5f, 0, 0},
    {71, -4, -18},
    {63, -8, -52},
    {49, -8, -72},
    {32, -8, -85},
    {16, -8, -91.5f},
    {0, -8, -93.5f},
    {61, -28, -20},
    {54, -30, -46},
    {42, -30, -62},
    {27, -30, -73},
    {0, -30, -79},
    {48, -52, -28},
    {36, -52, -50},
    {0, -55, -62},
    {0, -85, -40},
    {30, -80, -25},
    // nose root and maxilla without the nose
    {0, 21, 91.5f},
    {0, 6, 91},
    {0, -14, 94},
    {0, -31, 98.6f},
    // orbit
    {10, 20, 85.8f},
    {16, 17, 79.2f},
    {15, 6, 83.6f},
    {24, 27, 86.4f},
    {34, 28, 85.6f},
    {45, 27, 78.6f},
    {25, 16, 77.5f},
    {34, 14, 77.2f},
    {43, 15, 73},
    {52, 20, 69},
    {54, 12, 67.5f},
    {60, 18, 55},
    {22, 3, 83.5f},
    {33, 1, 82.5f},
    {45, 2, 76.5f},
    {55, 2, 66},
    {65, 4, 48},
    {70.3f, 2, 30},
    // cheek
    {20, -14, 89},
    {32, -10, 85},
    {44, -9, 79},
    {54, -9, 68.5f},
    {63, -9, 52},
    {69.5f, -9, 31},
    {71, -9, 12},
    {17, -30, 94.5f},
    {30, -30, 86},
    {43, -30, 75.5f},
    {54, -30, 58},
    {61.5f, -30, 36},
    {65.5f, -30, 14},
    // mouth level
    {0, -42, 102.2f},
    {13, -41, 98.8f},
    {0, -53, 101.f},
    {12, -53, 98.4f},
    {24, -53, 90.5f},
    {37, -52, 78},
    {49, -52, 59},
    {57, -52, 36},
    {61.5f, -50, 14},
    {0, -62, 99.5f},
    {0, -71, 97.2f},
    {10, -71, 95.8f},
    {22, -70, 87},
    {33, -70, 75.5f},
    {44, -70, 55.5f},
    {53, -70, 34},
    {58, -66, 13},
    {0, -85, 98.8f},
    {11, -85, 96.6f},
    {21, -85, 88.5f},
    {31, -85, 75.5f},
    // lower border of the mandible
    {0, -95, 96},
    {11, -95, 93.2f},
    {20, -94, 85.5f},
    {0, -100.5f, 86},
    {12, -100.f, 83.5f},
    {23, -97.5f, 75.5f},
    {33, -92, 65},
    {42, -86, 51},
    {49, -80, 34},
    {53, -73, 16},
    // under the jaw
    {0, -100.2f, 70},
    {0, -100.f, 47},
    {15, -98.8f, 62},
    {27, -94.5f, 48},
    {38, -88, 30},
    {43, -80, 8},
    {0, -102, 10},
    {20, -97, 20},
};

void addSection(RadialMass& mass, const Section& s) {
    constexpr int kSteps = 6;  // from the middle plane to the widest point
    for (const bool back : {false, true})
        for (int i = 0; i <= kSteps; ++i) {
            if (back && i == kSteps) continue;  // the widest point once
            const float t = glm::radians(90.f * float(i) / kSteps), power = 2.f / (back ? s.backPower : s.frontPower);
            const float depth = (back ? s.back : s.front) - s.widestZ;
            mass.addMirrored(vec3(s.halfWidth * std::pow(std::sin(t), power), s.y,
                                  s.widestZ + depth * std::pow(std::max(std::cos(t), 0.f), power)));
        }
}

}  // namespace

RadialMass buildSkull() {
    RadialMass mass(vec3(0, 18, -2));
    for (const Section& s : kVault) addSection(mass, s);
    for (const vec3& p : kPoints) mass.addMirrored(p);
    mass.solve(2e-5);
    return mass;
}

}  // namespace stipple::headgen
