// An OpenGL 4.5 core context without window or display: a real graphics device where there is one, else Mesa's software
// renderer. Linux (EGL) only.
#pragma once

namespace stipple::gl {

class HeadlessContext {
public:
    // Makes the context current on this thread and loads its functions. Throws InputError with one sentence where no
    // OpenGL 4.5 is to be had.
    HeadlessContext();
    ~HeadlessContext();
    HeadlessContext(const HeadlessContext&) = delete;
    HeadlessContext& operator=(const HeadlessContext&) = delete;

    void makeCurrent();

private:
    void* display_ = nullptr;
    void* context_ = nullptr;
};

}  // namespace stipple::gl
