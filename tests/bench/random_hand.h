// A hand that does at random what people do at the window: turn, zoom, scrub, drag, compare, undo.
#pragma once
#include <random>
#include <string>

#include "app/ui/box.h"
#include "tests/bench/script_surface.h"

namespace stipple {

class RandomHand {
public:
    RandomHand(ScriptSurface& surface, uint32_t seed) : surface_(surface), random_(seed) {}

    // Puts the events of one more thing into the script, for the screen as it is now; returns what it is.
    std::string nextStep();

private:
    void orbit();
    void zoom();
    bool scrubYears();
    bool dragSlider();
    bool openSection();
    bool dragHandle();
    void brush();
    bool compare();
    void undoAndRedo();
    void rest();

    void point(float x, float y);
    void pointAt(const ui::Box& box, float x = 0.5f, float y = 0.5f);
    void click(const ui::Box& box);
    void dragTo(float x, float y);  // from where the pointer is, along a straight line
    void tap(ui::Key key, ui::Key modifier = ui::Key::none);
    bool chooseItem(const std::string& prefix, const std::string& suffix, ui::Box& box);
    float between(float low, float high) { return std::uniform_real_distribution<float>(low, high)(random_); }
    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }

    ScriptSurface& surface_;
    std::mt19937 random_;
    float x_ = 0, y_ = 0;
};

}  // namespace stipple
