// Prints what LOOK.md counts, of pictures that look.sh has rendered:
//   measure_look treated PIXELS_PER_MM BEFORE.pfm AFTER.pfm   light kept (R G B), dot over between
//   measure_look bands PIXELS_PER_MM PICTURE.png [X,Y,W,H]    contrast by the size of what is seen, dark places a cm2
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "engine/base/error.h"
#include "engine/base/srgb.h"
#include "tests/support/picture_measures.h"

using namespace stipple;

namespace {

constexpr double kMiddle = 0.6;  // of a picture's sides, that counts

void printTreated(double pixelsPerMm, const std::string& beforePath, const std::string& afterPath) {
    const ImageF before = readPfm(beforePath), after = readPfm(afterPath);
    const glm::dvec3 kept = middleMean(after, kMiddle) / middleMean(before, kMiddle);
    std::printf("%.3f %.3f %.3f  %.3f\n", kept.r, kept.g, kept.b, dotOverBetween(after, before, pixelsPerMm));
}

// The part X,Y,W,H of a picture as luminance; all of it where none is named.
ImageF shownLuminance(const Image8& picture, const std::string& part) {
    int x0 = 0, y0 = 0, width = picture.width, height = picture.height;
    if (!part.empty() && std::sscanf(part.c_str(), "%d,%d,%d,%d", &x0, &y0, &width, &height) != 4)
        throw InputError("'" + part + "' is no X,Y,WIDTH,HEIGHT in pixels.");
    if (x0 < 0 || y0 < 0 || width < 1 || height < 1 || x0 + width > picture.width || y0 + height > picture.height)
        throw InputError("'" + part + "' does not lie in the picture.");
    ImageF linear(width, height, 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) linear.at(x, y)[c] = linearOfSrgb(float(picture.at(x0 + x, y0 + y)[c]) / 255);
    return luminanceOf(linear);
}

void printBands(double pixelsPerMm, const std::string& path, const std::string& part) {
    const ImageF luminance = shownLuminance(readPng(path), part);
    for (double sigmaMm : {0.12, 0.25, 0.5, 1.0, 2.0})
        std::printf("%.3f ", bandContrast(luminance, sigmaMm, pixelsPerMm));
    std::printf(" %.0f\n", minimaPerCm2(luminance, pixelsPerMm));
}

}  // namespace

int main(int argc, char** argv) try {
    const std::string what = argc > 1 ? argv[1] : "";
    const double pixelsPerMm = argc > 2 ? std::atof(argv[2]) : 0;
    if (what == "treated" && argc == 5 && pixelsPerMm > 0)
        printTreated(pixelsPerMm, argv[3], argv[4]);
    else if (what == "bands" && (argc == 4 || argc == 5) && pixelsPerMm > 0)
        printBands(pixelsPerMm, argv[3], argc == 5 ? argv[4] : "");
    else
        return std::fputs(
                   "usage: measure_look treated PIXELS_PER_MM BEFORE.pfm AFTER.pfm\n"
                   "       measure_look bands PIXELS_PER_MM PICTURE.png [X,Y,WIDTH,HEIGHT]\n",
                   stderr),
               2;
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
