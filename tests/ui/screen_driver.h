// Drives the real screens without a window: one change of input a frame, as a hand would, and a clock of its own.
#pragma once
#include <imgui.h>

#include <string>

#include "app/ui/host.h"
#include "app/ui/input.h"
#include "app/ui/looks.h"
#include "app/ui/paint.h"
#include "app/window/files.h"

namespace stipple {

class ScreenDriver {
public:
    explicit ScreenDriver(glm::ivec2 size = {1280, 800}, float scale = 1);

    // From now on wishes about files are carried out, as the window does it.
    void attach(window::Files& files, const WindowOptions& asked = {});

    ui::Session& session() { return session_; }
    const Project& project() const { return session_.document.project(); }
    double value(const std::string& path) const;

    void frame(int count = 1);
    void wait(double seconds);
    // A place in the named item: shares of its width and height. Fails the test where there is no such item.
    void pointAt(const std::string& item, float x = 0.5f, float y = 0.5f);
    void press(const std::string& item, float x = 0.5f, float y = 0.5f);
    void release();
    void click(const std::string& item, float x = 0.5f, float y = 0.5f);
    void rightClick(const std::string& item, float x = 0.5f, float y = 0.5f);
    void doubleClick(const std::string& item, float x = 0.5f, float y = 0.5f);
    void movePointerBy(float x, float y);
    void wheel(float notches);
    void tap(ui::Key key);
    void tapWith(ui::Key modifier, ui::Key key);
    void tapWithBoth(ui::Key first, ui::Key second, ui::Key key);
    void hold(ui::Key key);
    void letGo(ui::Key key);
    void type(const std::string& text);
    void typeInto(const std::string& item, const std::string& text);  // in place of what stands there
    bool has(const std::string& item) const;
    std::string text(const std::string& name) const;
    void openSection(const std::string& name);  // alone
    void openAllSections();

private:
    ui::Host host_;
    ui::Session session_;
    window::Files* files_ = nullptr;
    glm::ivec2 size_;
    ImVec2 pointer_{-1, -1};
    double seconds_ = 0;
};

}  // namespace stipple
