#include "tests/bench/random_hand.h"

#include <algorithm>
#include <array>
#include <functional>
#include <sstream>
#include <utility>
#include <vector>

namespace stipple {
namespace {

using ui::Box;
using ui::Key;

constexpr double kMoveS = 1.0 / 60;  // from one place of the pointer to the next
constexpr double kPressS = 0.05;
constexpr float kStepPx = 9;

// The items on the screen by name.
std::vector<std::pair<std::string, Box>> itemsNow() {
    std::vector<std::pair<std::string, Box>> items;
    std::istringstream report(ui::screenReport());
    for (std::string line; std::getline(report, line);) {
        std::istringstream words(line);
        std::string kind, name;
        Box box;
        words >> kind >> name >> box.min.x >> box.min.y >> box.max.x >> box.max.y;
        if (kind == "box" && words) items.emplace_back(name, box);
    }
    return items;
}

}  // namespace

std::string RandomHand::nextStep() {
    struct Kind {
        const char* name;
        int weight;
        std::function<bool()> make;  // false where the screen has nothing of it now
    };
    const auto always = [this](void (RandomHand::*step)()) {
        return [this, step] {
            (this->*step)();
            return true;
        };
    };
    const std::array<Kind, 10> kinds = {{{"turn", 5, always(&RandomHand::orbit)},
                                         {"zoom", 2, always(&RandomHand::zoom)},
                                         {"years", 4, [this] { return scrubYears(); }},
                                         {"slider", 6, [this] { return dragSlider(); }},
                                         {"section", 2, [this] { return openSection(); }},
                                         {"point", 3, [this] { return dragHandle(); }},
                                         {"brush", 2, always(&RandomHand::brush)},
                                         {"compare", 2, [this] { return compare(); }},
                                         {"undo", 3, always(&RandomHand::undoAndRedo)},
                                         {"rest", 3, always(&RandomHand::rest)}}};
    int all = 0;
    for (const Kind& kind : kinds) all += kind.weight;
    while (true) {
        int left = below(all);
        const auto chosen =
            std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return (left -= k.weight) < 0; });
        if (!chosen->make()) continue;
        surface_.pause(between(0.0f, 0.1f));
        return chosen->name;
    }
}

void RandomHand::orbit() {
    tap(Key::o);
    Box picture;
    if (!chooseItem("picture", "", picture)) return;
    pointAt(picture, between(0.3f, 0.7f), between(0.25f, 0.6f));
    surface_.add(ui::buttonChanged(0, true), kPressS);
    for (int i = below(3); i >= 0; --i)
        dragTo(picture.min.x + picture.width() * between(0.1f, 0.9f),
               picture.min.y + picture.height() * between(0.2f, 0.7f));
    surface_.add(ui::buttonChanged(0, false), kPressS);
}

void RandomHand::zoom() {
    Box picture;
    if (!chooseItem("picture", "", picture)) return;
    pointAt(picture, between(0.4f, 0.6f), between(0.3f, 0.5f));
    for (int i = below(8); i >= 0; --i) surface_.add(ui::wheelTurned(0, below(2) ? 1.0f : -1.0f), 3 * kMoveS);
    if (below(2)) tap(Key::f);
}

bool RandomHand::scrubYears() {
    Box track;
    if (!chooseItem("time.track", "", track)) return false;
    pointAt(track, between(0, 1));
    surface_.add(ui::buttonChanged(0, true), kPressS);
    for (int i = below(3); i >= 0; --i) dragTo(track.min.x + track.width() * between(0, 1), y_);
    surface_.add(ui::buttonChanged(0, false), kPressS);
    return true;
}

bool RandomHand::dragSlider() {
    Box slider;
    if (!chooseItem("", ".slider", slider)) return false;
    pointAt(slider, between(0, 1));
    surface_.add(ui::buttonChanged(0, true), kPressS);
    for (int i = below(3); i >= 0; --i) dragTo(slider.min.x + slider.width() * between(0, 1), y_);
    surface_.add(ui::buttonChanged(0, false), kPressS);
    return true;
}

bool RandomHand::openSection() {
    Box section;
    if (!chooseItem("section.", "", section)) return false;
    click(section);
    return true;
}

// With the tool for it; the points are there at the next step, so that the tool stays until then.
bool RandomHand::dragHandle() {
    Box handle;
    if (!chooseItem("handle.", "", handle)) {
        tap(Key::p);
        return true;
    }
    pointAt(handle);
    surface_.add(ui::buttonChanged(0, true), kPressS);
    for (int i = below(3); i >= 0; --i)
        dragTo(handle.centre().x + between(-40, 40), handle.centre().y + between(-40, 40));
    surface_.add(ui::buttonChanged(0, false), kPressS);
    return true;
}

// One stroke, which is taken back again: strokes that pile up would be a growing project.
void RandomHand::brush() {
    tap(Key::b);
    Box picture;
    if (!chooseItem("picture", "", picture)) return;
    pointAt(picture, between(0.4f, 0.6f), between(0.25f, 0.5f));
    surface_.add(ui::buttonChanged(0, true), kPressS);
    dragTo(x_ + between(-60, 60), y_ + between(-60, 60));
    surface_.add(ui::buttonChanged(0, false), kPressS);
    surface_.pause(between(0.1f, 0.6f));
    tap(Key::o);
    tap(Key::z, Key::control);
}

bool RandomHand::compare() {
    Box grip;
    if (below(2) && chooseItem("split.grip", "", grip)) {
        pointAt(grip);
        surface_.add(ui::buttonChanged(0, true), kPressS);
        dragTo(x_ + between(-200, 200), y_);
        surface_.add(ui::buttonChanged(0, false), kPressS);
        return true;
    }
    Box choice;
    if (!chooseItem("compare.", "", choice)) return false;
    click(choice);
    return true;
}

void RandomHand::undoAndRedo() {
    for (int i = 1 + below(4); i > 0; --i) tap(Key::z, Key::control);
    for (int i = below(3); i > 0; --i) {
        surface_.add(ui::keyChanged(Key::shift, true), kMoveS);
        tap(Key::z, Key::control);
        surface_.add(ui::keyChanged(Key::shift, false), kMoveS);
    }
}

// Long enough for the full picture, and now and then for the small ones.
void RandomHand::rest() {
    tap(Key::escape);
    surface_.pause(between(0.2f, 2.0f));
}

void RandomHand::point(float x, float y) {
    x_ = x;
    y_ = y;
    surface_.add(ui::pointerMoved(x, y), kMoveS);
}

void RandomHand::pointAt(const Box& box, float x, float y) {
    point(box.min.x + box.width() * x, box.min.y + box.height() * y);
}

void RandomHand::click(const Box& box) {
    pointAt(box);
    surface_.add(ui::buttonChanged(0, true), kPressS);
    surface_.add(ui::buttonChanged(0, false), kPressS);
}

void RandomHand::dragTo(float x, float y) {
    const float fromX = x_, fromY = y_;
    const int steps = std::max(1, int(std::hypot(x - fromX, y - fromY) / kStepPx));
    for (int i = 1; i <= steps; ++i) {
        const float share = float(i) / float(steps);
        point(fromX + share * (x - fromX), fromY + share * (y - fromY));
    }
}

void RandomHand::tap(Key key, Key modifier) {
    if (modifier != Key::none) surface_.add(ui::keyChanged(modifier, true), kMoveS);
    surface_.add(ui::keyChanged(key, true), kMoveS);
    surface_.add(ui::keyChanged(key, false), kPressS);
    if (modifier != Key::none) surface_.add(ui::keyChanged(modifier, false), kMoveS);
}

bool RandomHand::chooseItem(const std::string& prefix, const std::string& suffix, Box& box) {
    const auto isOne = [&](const std::pair<std::string, Box>& item) {
        const ImVec2 at = item.second.centre();
        const glm::ivec2 size = surface_.size();
        return item.first.starts_with(prefix) && item.first.ends_with(suffix) && at.x > 0 && at.y > 0 &&
               at.x < float(size.x) && at.y < float(size.y);
    };
    std::vector<std::pair<std::string, Box>> items = itemsNow();
    std::erase_if(items, [&](const auto& item) { return !isOne(item); });
    if (items.empty()) return false;
    box = items[size_t(below(int(items.size())))].second;
    return true;
}

}  // namespace stipple
