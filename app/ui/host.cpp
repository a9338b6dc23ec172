#include "app/ui/host.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/ui/field_controls.h"
#include "app/ui/input.h"
#include "app/ui/pictures.h"
#include "app/ui/screens.h"
#include "app/ui/theme.h"
#include "engine/base/error.h"

namespace stipple::ui {
namespace {

// After input, ImGui needs a second frame to show what it has led to.
constexpr double kSettleS = 0.0;
constexpr double kKeyRepeatS = 0.05;

bool anyKeyDown() {
    const ImGuiIO& io = ImGui::GetIO();
    return std::any_of(std::begin(io.KeysDown), std::end(io.KeysDown), [](bool down) { return down; });
}

void rebuildFonts(float scale, bool draws) {
    loadFonts(scale);
    if (!draws) {
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        return;
    }
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void putPicture(ImDrawData& data, unsigned texture) {
    // ImGui keeps a GL name in a pointer.
    const auto name = reinterpret_cast<ImTextureID>(uintptr_t(texture));  // NOLINT(performance-no-int-to-ptr)
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
            if (command.TextureId == kPictureTexture) command.TextureId = name;
}

}  // namespace

Host::Host(bool draws, float scale) : draws_(draws) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigInputTextCursorBlink = false;  // nothing moves by itself, so that nothing is drawn when nothing changed
    mapKeys();
    forgetInput();
    forgetTypedNumber();
    if (draws_) STIPPLE_CHECK(ImGui_ImplOpenGL3_Init("#version 450 core"));
    setScale(scale);
}

Host::~Host() {
    forgetPictures();
    if (draws_) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Host::setScale(float scale) {
    if (scale == scale_) return;
    scale_ = scale;
    applyTheme(scale);
    if (draws_) ImGui_ImplOpenGL3_NewFrame();  // makes the device objects that the font texture belongs to
    rebuildFonts(scale, draws_);
}

void Host::setClipboard(std::function<std::string()> read, std::function<void(const std::string&)> write) {
    readClipboard_ = std::move(read);
    writeClipboard_ = std::move(write);
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* self) {
        Host& host = *static_cast<Host*>(self);
        host.clipboard_ = host.readClipboard_();
        return host.clipboard_.c_str();
    };
    io.SetClipboardTextFn = [](void* self, const char* words) { static_cast<Host*>(self)->writeClipboard_(words); };
}

void Host::buildFrame(Session& session, glm::ivec2 size, double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    const bool hadInput = !input_.empty();
    io.DisplaySize = {float(size.x), float(size.y)};
    io.DeltaTime = lastSeconds_ < 0 ? 1.f / 60 : float(std::clamp(seconds - lastSeconds_, 1e-4, 1.0));
    lastSeconds_ = seconds;
    input_.feedNextFrame();
    ImGui::NewFrame();
    drawScreen(session, {{0, 0}, io.DisplaySize});
    ImGui::Render();
    // ImGui's clock and the window's run alike but from other zeros.
    const double wake = takeWakeTime() - ImGui::GetTime() + seconds;
    nextFrameTime_ = wake;
    if (hadInput)
        nextFrameTime_ = seconds + kSettleS;
    else if (anyKeyDown())
        nextFrameTime_ = std::min(wake, seconds + kKeyRepeatS);
}

void Host::draw(unsigned pictureTexture) {
    STIPPLE_CHECK(draws_);
    ImDrawData& data = *ImGui::GetDrawData();
    putPicture(data, pictureTexture);
    putPictures(data);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

std::string screenReport() { return probeReport(); }

bool Host::pointerIsDown() const {
    const ImGuiIO& io = ImGui::GetIO();
    return std::any_of(std::begin(io.MouseDown), std::end(io.MouseDown), [](bool down) { return down; });
}

Pointer Host::pointer() const {
    return ImGui::GetMouseCursor() == ImGuiMouseCursor_TextInput ? Pointer::text : Pointer::arrow;
}

}  // namespace stipple::ui
