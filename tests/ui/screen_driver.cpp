#include "tests/ui/screen_driver.h"

#include <doctest/doctest.h>

namespace stipple {
namespace {

constexpr double kFrameS = 1.0 / 30;

HeadPtr studioHead() {
    static const HeadPtr head = loadBuiltInHead("studio");
    return head;
}

}  // namespace

ScreenDriver::ScreenDriver(glm::ivec2 size, float scale) : host_(false, scale), size_(size) {
    session_.facts.head = studioHead();
    session_.facts.dots.pigment = 31204;
    session_.facts.sessions = {{0, 9361, 2.0, 3, 0.5f}, {12, 12482, 2.7, 3, 0.5f}, {24, 9361, 2.0, 3, 0.5f}};
    session_.facts.line.glabellaToFront = 70;
    session_.camera = namedView("three-quarter", *session_.facts.head);
    frame(3);
}

void ScreenDriver::attach(window::Files& files, const WindowOptions& asked) {
    files_ = &files;
    files.begin(session_, asked);
    frame(2);
}

double ScreenDriver::value(const std::string& path) const { return fieldAt(path).get(project()); }

void ScreenDriver::frame(int count) {
    for (int i = 0; i < count; ++i) {
        do {
            seconds_ += kFrameS;
            host_.buildFrame(session_, size_, seconds_);
            if (files_) files_->advance(session_, seconds_);
        } while (host_.hasInput());
    }
}

void ScreenDriver::wait(double seconds) {
    for (double waited = 0; waited < seconds; waited += kFrameS) frame();
}

void ScreenDriver::pointAt(const std::string& item, float x, float y) {
    const ui::Box* box = ui::probedBox(item);
    REQUIRE_MESSAGE(box != nullptr, "no item " << item << " on the screen");
    pointer_ = {box->min.x + box->width() * x, box->min.y + box->height() * y};
    host_.push(ui::pointerMoved(pointer_.x, pointer_.y));
    frame(2);
}

void ScreenDriver::press(const std::string& item, float x, float y) {
    pointAt(item, x, y);
    host_.push(ui::buttonChanged(0, true));
    frame();
}

void ScreenDriver::release() {
    host_.push(ui::buttonChanged(0, false));
    frame(2);
}

void ScreenDriver::click(const std::string& item, float x, float y) {
    press(item, x, y);
    release();
}

void ScreenDriver::rightClick(const std::string& item, float x, float y) {
    pointAt(item, x, y);
    host_.push(ui::buttonChanged(1, true));
    frame();
    host_.push(ui::buttonChanged(1, false));
    frame(2);
}

// Both within ImGui's double-click time; the wait before keeps it from joining an earlier click.
void ScreenDriver::doubleClick(const std::string& item, float x, float y) {
    wait(0.5);
    click(item, x, y);
    host_.push(ui::buttonChanged(0, true));
    frame();
    release();
}

void ScreenDriver::movePointerBy(float x, float y) {
    pointer_ = {pointer_.x + x, pointer_.y + y};
    host_.push(ui::pointerMoved(pointer_.x, pointer_.y));
    frame();
}

void ScreenDriver::wheel(float notches) {
    host_.push(ui::wheelTurned(0, notches));
    frame();
}

void ScreenDriver::tap(ui::Key key) {
    host_.push(ui::keyChanged(key, true));
    host_.push(ui::keyChanged(key, false));
    frame();
}

void ScreenDriver::tapWith(ui::Key modifier, ui::Key key) {
    host_.push(ui::keyChanged(modifier, true));
    tap(key);
    host_.push(ui::keyChanged(modifier, false));
    frame();
}

void ScreenDriver::tapWithBoth(ui::Key first, ui::Key second, ui::Key key) {
    host_.push(ui::keyChanged(first, true));
    tapWith(second, key);
    host_.push(ui::keyChanged(first, false));
    frame();
}

void ScreenDriver::hold(ui::Key key) {
    host_.push(ui::keyChanged(key, true));
    frame(2);
}

void ScreenDriver::letGo(ui::Key key) {
    host_.push(ui::keyChanged(key, false));
    frame(2);
}

void ScreenDriver::type(const std::string& words) {
    for (const char c : words) host_.push(ui::characterTyped(char32_t(static_cast<unsigned char>(c))));
    frame(2);
}

void ScreenDriver::typeInto(const std::string& item, const std::string& words) {
    click(item);
    frame(2);
    tapWith(ui::Key::control, ui::Key::a);
    type(words);
}

bool ScreenDriver::has(const std::string& item) const { return ui::probedBox(item) != nullptr; }
std::string ScreenDriver::text(const std::string& name) const { return ui::probedText(name); }

void ScreenDriver::openSection(const std::string& name) {
    session_.sectionsOpen.assign(session_.sectionsOpen.size(), false);
    frame();
    click("section." + name);
    frame();
}

void ScreenDriver::openAllSections() {
    session_.sectionsOpen.assign(session_.sectionsOpen.size(), true);
    session_.expertOpen = session_.lineExpertOpen = session_.zonesOpen = session_.ladderOpen = true;
    session_.eachSessionOpen = session_.tariffOpen = true;
    frame(2);
}

}  // namespace stipple
