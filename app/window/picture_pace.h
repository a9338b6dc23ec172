// When to draw the picture, and how well: the moving level while something changes, one full picture when all is still.
#pragma once
#include <glm/glm.hpp>
#include <limits>
#include <vector>

#include "app/ui/picture_cells.h"
#include "engine/render/frame.h"

namespace stipple::window {

// All that a picture is of; two equal ones need not be drawn twice.
struct PictureKey {
    int stageState = -1;
    Camera camera;
    glm::ivec2 size{};
    std::vector<ui::PictureCell> cells;
    float splitAt = 0;
    bool operator==(const PictureKey&) const = default;
};

class PicturePace {
public:
    static constexpr double kStillS = 0.12;

    enum class Next { nothing, moving, full };
    // What to draw now. Where a full picture takes long, it waits until the button is let go.
    Next next(const PictureKey& wanted, bool pointerDown, double nowS);
    void drawn(const PictureKey& key, Quality quality, double costS);

    bool hasDrawn(const PictureKey& wanted) const { return drawn_ == wanted; }  // at whatever level
    bool isFull(const PictureKey& wanted) const { return drawn_ == wanted && quality_ == Quality::full; }
    // When next() will ask for a full picture though nothing happens; infinity where it will not.
    double wakeTime() const { return wakeS_; }
    double stillSinceS() const { return lastChangeS_; }

private:
    PictureKey drawn_;
    PictureKey wanted_;
    Quality quality_ = Quality::moving;
    double lastChangeS_ = 0;
    double fullCostS_ = std::numeric_limits<double>::infinity();  // unknown: take it for slow
    double wakeS_ = std::numeric_limits<double>::infinity();
};

}  // namespace stipple::window
