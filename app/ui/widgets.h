// Small reusable controls. Each draws itself into a box that the caller cut; none keeps a layout of its own.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/ui/input.h"
#include "app/ui/paint.h"

namespace stipple::ui {

// A borderless window that fills a box; everything is drawn inside one. `front`: over all others (sheets).
class Pane {
public:
    enum class Kind { plain, scrolling, front };
    Pane(const char* name, Box box, ImU32 background, Kind kind = Kind::plain);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;
};

void focusRing(Box box, const Hit& hit, float radius = kRadius);

enum class ButtonStyle { primary, plain, quiet, glass };
bool button(const std::string& name, Box box, const std::string& label, ButtonStyle style = ButtonStyle::plain,
            Face face = Face::strong, bool enabled = true, const Tip& tip = {});
bool iconButton(const std::string& name, Box box, const char* icon, const Tip& tip, bool on = false,
                bool enabled = true);
// One of a few words. True when another was chosen. Items are NAME.0, NAME.1 ...
bool segmented(const std::string& name, Box box, const std::vector<std::string>& words, int& selected,
               bool onGlass = false);
float segmentedWidth(const std::vector<std::string>& words);
bool toggle(const std::string& name, Box box, bool& on);
// One of many words, behind a popup. Items are NAME.item0 ...
bool list(const std::string& name, Box box, const std::vector<std::string>& words, int& selected, bool onGlass = false);
void progressBar(Box box, double seconds);  // length unknown; moves
// The head of a section that opens and closes; `summary` says its values while closed, a dot that something is changed.
bool sectionHead(const std::string& name, Box box, const std::string& title, const std::string& summary, bool open,
                 bool changed);
// What is typed so far, as far as it can only go on.
using Completion = std::function<std::string(const std::string&)>;
// A line of text to type in; true when Enter took it. `text` changes while typing; Tab completes it.
bool textField(const std::string& name, Box box, std::string& text, const std::string& hint, bool takeFocus = false,
               Completion complete = {});

// A slider. `began` and `ended` frame one undo step, `reset` asks for the default (double click).
struct SliderResult {
    bool moved = false, began = false, ended = false, reset = false;
    Hit hit;
};
struct SliderRange {
    double min = 0, max = 1, step = 0.1, usual = 0;
};
SliderResult slider(const std::string& name, Box box, double& value, const SliderRange& range);

}  // namespace stipple::ui
