#include "engine/gl/context_egl.h"

// glad's own EGL loader crashes where no display exists, so libEGL is linked and extensions are asked for by name.
#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <cstring>
#include <string>
#include <vector>

#include "engine/base/error.h"
#include "engine/gl/loader.h"

namespace stipple::gl {

namespace {

template <typename Function>
Function eglFunction(const char* name) {
    return reinterpret_cast<Function>(eglGetProcAddress(name));
}

// Real devices first, then those that say they are software.
std::vector<EGLDeviceEXT> devicesBestFirst() {
    auto queryDevices = eglFunction<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
    auto deviceString = eglFunction<PFNEGLQUERYDEVICESTRINGEXTPROC>("eglQueryDeviceStringEXT");
    if (!queryDevices || !deviceString) return {};
    EGLDeviceEXT found[16];
    EGLint count = 0;
    if (!queryDevices(16, found, &count)) return {};
    std::vector<EGLDeviceEXT> real, software;
    for (EGLint i = 0; i < count; ++i) {
        const char* extensions = deviceString(found[i], EGL_EXTENSIONS);
        const bool isSoftware = extensions && std::strstr(extensions, "EGL_MESA_device_software");
        (isSoftware ? software : real).push_back(found[i]);
    }
    real.insert(real.end(), software.begin(), software.end());
    return real;
}

std::vector<EGLDisplay> displaysBestFirst() {
    auto platformDisplay = eglFunction<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
    std::vector<EGLDisplay> displays;
    if (platformDisplay) {
        for (EGLDeviceEXT device : devicesBestFirst())
            displays.push_back(platformDisplay(EGL_PLATFORM_DEVICE_EXT, device, nullptr));
        displays.push_back(platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
    }
    displays.push_back(eglGetDisplay(EGL_DEFAULT_DISPLAY));
    return displays;
}

// 4.5, not the newest: llvmpipe refuses 4.6.
const std::vector<EGLint> kVersion45 = {EGL_CONTEXT_MAJOR_VERSION,       4,
                                        EGL_CONTEXT_MINOR_VERSION,       5,
                                        EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT};

EGLContext createContext(EGLDisplay display, std::vector<EGLint> attributes) {
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr)) return EGL_NO_CONTEXT;
    eglBindAPI(EGL_OPENGL_API);
    const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint configs = 0;
    if (!eglChooseConfig(display, wanted, &config, 1, &configs) || configs < 1) config = EGL_NO_CONFIG_KHR;
    attributes.push_back(EGL_NONE);
    return eglCreateContext(display, config, EGL_NO_CONTEXT, attributes.data());
}

// What the first display that works offers, for the message: its newest context's version and renderer.
std::string bestOffer(const std::vector<EGLDisplay>& displays) {
    auto getString = eglFunction<const unsigned char* (*)(unsigned)>("glGetString");
    constexpr unsigned kRenderer = 0x1F01, kVersion = 0x1F02;
    for (EGLDisplay display : displays) {
        EGLContext context = createContext(display, {});
        if (context == EGL_NO_CONTEXT) continue;
        std::string offer;
        if (getString && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
            const auto* version = reinterpret_cast<const char*>(getString(kVersion));
            const auto* renderer = reinterpret_cast<const char*>(getString(kRenderer));
            if (version && renderer) offer = "only " + std::string(version) + " (" + renderer + ")";
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        }
        eglDestroyContext(display, context);
        if (!offer.empty()) return offer;
    }
    return "none";
}

}  // namespace

HeadlessContext::HeadlessContext() {
    const std::vector<EGLDisplay> displays = displaysBestFirst();
    for (EGLDisplay display : displays) {
        EGLContext context = createContext(display, kVersion45);
        if (context == EGL_NO_CONTEXT) continue;
        if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
            eglDestroyContext(display, context);
            continue;
        }
        try {
            loadGl([](const char* name) { return Procedure(eglGetProcAddress(name)); });
        } catch (const InputError&) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
            continue;
        }
        display_ = display;
        context_ = context;
        return;
    }
    throw InputError(needsNewerGl(bestOffer(displays)));
}

// The display stays initialized: EGL gives every context of a device the same one, and terminating it would end them
// all.
HeadlessContext::~HeadlessContext() {
    if (eglGetCurrentContext() == context_) eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
}

void HeadlessContext::makeCurrent() {
    const bool done = eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_);
    STIPPLE_CHECK(done, "eglMakeCurrent failed: ", eglGetError());
}

}  // namespace stipple::gl
