// Projects and edits by chance, the same ones for the same seed.
#pragma once
#include <random>
#include <string>

#include "engine/project/document.h"

namespace stipple {

class RandomProjects {
public:
    explicit RandomProjects(unsigned seed) : engine_(seed) {}

    Project project();
    // One edit of any kind: a field, a drag, a head, a line, a look kept, called, renamed or removed, the client's
    // words. Always one step.
    void edit(Document& document);

    size_t below(size_t count) { return engine_() % count; }
    bool chance(double share) { return double(engine_() % 10'000) < share * 10'000; }
    double between(double low, double high) { return low + (high - low) * (double(engine_()) / 4294967295.0); }
    std::string words();  // with letters of many kinds: quotes, line ends, accents, emoji

private:
    double valueFor(const Field& field);
    HeadSource head();
    Viewpoint camera();
    std::vector<ShapePoint> line();
    std::vector<BrushStroke> strokes();
    void drawZone(Plan& plan);
    Project withOtherLooks(const Project& project);

    std::mt19937 engine_;
};

// A PNG of a few pixels that differ with `seed`.
std::string smallPng(unsigned seed);

}  // namespace stipple
