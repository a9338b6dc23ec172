// How many millimetres a file unit is, judged by the size of the head.
#pragma once
#include <string>

#include "engine/head/import.h"
#include "engine/head/pose/landmark_finder.h"

namespace stipple::headfit {

struct FileUnit {
    std::string name = "arbitrary";
    double mm = 1;
    float confidence = 0.5f;
};

// Millimetres a data unit if this head were of average size. `scale`: data units a millimetre of the landmarks' frame.
double mmIfAverage(const Landmarks& landmarks, const Frankfurt& frankfurt, double scale, bool hair);

// What is given counts; else the nearest unit that makes an ordinary adult head of it; else the average head's size.
FileUnit chooseUnit(double mmIfAverage, const ImportHints& hints);

}  // namespace stipple::headfit
