// The loop: wait, take input, build the screen, draw what has changed.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "app/ui/host.h"
#include "app/window.h"
#include "app/window/files.h"
#include "app/window/glfw_window.h"
#include "app/window/picture_pace.h"
#include "app/window/probe_file.h"
#include "app/window/save_picture.h"
#include "app/window/small_pictures.h"
#include "app/window/stage.h"
#include "engine/base/log.h"
#include "engine/gl/debug_log.h"
#include "engine/gl/loader.h"
#include "engine/gl/pass.h"

namespace stipple {
namespace window {
namespace {

constexpr double kNeverS = std::numeric_limits<double>::infinity();
constexpr double kSmallPictureAfterS = 0.6;

class Loop {
public:
    explicit Loop(const WindowOptions& options);
    void run();

private:
    void waitForNextFrame();
    void takeInput();
    void buildScreen();
    void placeCamera();
    void drawPicture();
    void makeSmallPicture();
    void makeFuture();
    void drawWindow();
    void report();
    PictureKey wantedPicture() const;

    const WindowOptions& options_;
    Glfw glfw_;
    GlfwWindow window_;
    ui::Host host_;
    ui::Session session_;
    Files files_;
    Stage stage_;
    PicturePace pace_;
    TimePictureMaker timePictures_;
    double smallPictureS_ = kNeverS;  // when the next of them may be made
    double futureS_ = kNeverS;        // the same of the sheets of what-ifs
    ProbeFile probe_;
#ifndef NDEBUG
    gl::GlDebugLog glLog_;
#endif
    std::string title_;
    bool cameraPlaced_ = false;
    int frames_ = 0;  // drawn since the start
};

std::string titleOf(const ui::Session& session) {
    const bool saved = ui::isSafe(session.file, session.document.project());
    return ui::projectTitle(session.file) + (saved ? "" : " (not saved)") + " - Stipple";
}

Loop::Loop(const WindowOptions& options)
    : options_(options),
      window_("Stipple", options.size, options.present),
      host_(true, window_.contentScale()),
      stage_(&GlfwWindow::wake) {
    files_.setThumbnail([this] { return thumbnailPng(stage_, session_, kRecentThumbnail); });
    files_.begin(session_, options);
    session_.takeThumbnail = [this] { return thumbnailPng(stage_, session_, kLookThumbnail); };
    host_.setClipboard([this] { return window_.clipboard(); },
                       [this](const std::string& text) { window_.setClipboard(text); });
}

void Loop::run() {
    while (!session_.quitWish) {
        waitForNextFrame();
        takeInput();
        buildScreen();
        const bool filesSayNew = files_.advance(session_, GlfwWindow::seconds());
        const bool stageSaysNew = stage_.advance(session_);
        placeCamera();
        if (filesSayNew || stageSaysNew) host_.buildFrame(session_, window_.size(), GlfwWindow::seconds());
        drawPicture();
        if (savePicture(stage_, session_)) host_.buildFrame(session_, window_.size(), GlfwWindow::seconds());
        makeSmallPicture();
        makeFuture();
        drawWindow();
        report();
    }
    window_.hide();  // a head that is still being read takes its time to let go
}

void Loop::waitForNextFrame() {
    const double wake =
        std::min({host_.nextFrameTime(), pace_.wakeTime(), files_.wakeTime(), smallPictureS_, futureS_});
    window_.waitEvents(window_.hasEvents() ? 0 : wake - GlfwWindow::seconds());
}

void Loop::takeInput() {
    for (const ui::InputEvent& event : window_.takeEvents()) host_.push(event);
    if (window_.takeCloseWish()) session_.fileWish = ui::leaveWish();
    const std::vector<std::string> dropped = window_.takeDroppedFiles();
    if (!dropped.empty()) ui::takeDropped(session_, dropped.front());
}

// As many frames as the input needs; only the last is drawn.
void Loop::buildScreen() {
    host_.setScale(window_.contentScale());
    if (window_.takeMoved()) ui::takeScreen(session_, window_.screen());
    do host_.buildFrame(session_, window_.size(), GlfwWindow::seconds());
    while (host_.hasInput());
    window_.setPointer(host_.pointer());
    const std::string title = titleOf(session_);
    if (title != title_) window_.setTitle(title);
    title_ = title;
}

void Loop::placeCamera() {
    const bool newHead = stage_.takeNewHead();
    const bool newDocument = session_.placesCamera && stage_.isUpToDate(session_);
    if (!newHead && !newDocument) return;
    const std::optional<Viewpoint>& own = session_.document.project().view.camera;
    if (!cameraPlaced_ && options_.firstCamera)
        session_.camera = options_.firstCamera(*session_.facts.head);
    else if (session_.placesCamera && own)
        session_.camera = Camera{*own};
    else
        ui::lookFrom(session_, "three-quarter");
    session_.placesCamera = false;
    cameraPlaced_ = true;
    if (newHead && ui::mustBeChecked(session_, session_.document.project().head)) ui::openHeadCheck(session_);
}

PictureKey Loop::wantedPicture() const {
    return {stage_.state(), ui::shownCamera(session_), session_.viewSize, ui::pictureCells(session_), session_.splitAt};
}

void Loop::drawPicture() {
    if (!stage_.hasHead()) return;
    const PictureKey wanted = wantedPicture();
    const PicturePace::Next next = pace_.next(wanted, host_.pointerIsDown(), GlfwWindow::seconds());
    if (next == PicturePace::Next::nothing) return;
    const bool full = next == PicturePace::Next::full;
    if (full && pace_.hasDrawn(wanted)) {
        window_.waitEvents(0);
        if (window_.hasEvents()) return;  // a hand that moves again goes before a picture that takes long
    }
    const Quality quality = full ? Quality::full : Quality::moving;
    const double start = GlfwWindow::seconds();
    stage_.render(session_, quality);
    gl::waitUntilDone();
    pace_.drawn(wanted, quality, GlfwWindow::seconds() - start);
}

// When a hand has been still for a while, and one a round, so that it is never waited for.
void Loop::makeSmallPicture() {
    smallPictureS_ = kNeverS;
    const bool isWhole = stage_.isUpToDate(session_) && pace_.isFull(wantedPicture());
    if (!isWhole || host_.pointerIsDown() || !timePictures_.isBehind(stage_, session_)) return;
    smallPictureS_ = pace_.stillSinceS() + kSmallPictureAfterS;
    if (GlfwWindow::seconds() < smallPictureS_) return;
    window_.waitEvents(0);
    if (window_.hasEvents()) return;
    timePictures_.makeNext(stage_, session_);
    smallPictureS_ = 0;  // a frame that shows it
}

// One a round, so that a hand is waited for no longer than one takes.
void Loop::makeFuture() {
    futureS_ = kNeverS;
    if (!stage_.futures().canMake()) return;
    futureS_ = 0;
    window_.waitEvents(0);
    if (!window_.hasEvents()) stage_.futures().makeNext(session_);
}

void Loop::drawWindow() {
    const gl::Framebuffer screen;  // the window's own
    const glm::ivec2 size = window_.size();
    gl::beginPass({.target = &screen,
                   .viewport = glm::ivec4(0, 0, size),
                   .scissor = glm::ivec4(0, 0, size),
                   .clearColour = glm::vec4(0, 0, 0, 1)});
    host_.draw(stage_.hasHead() ? stage_.texture() : 0);
    window_.show();
}

void Loop::report() {
#ifndef NDEBUG
    for (const std::string& message : glLog_.messages) logWarning("OpenGL: " + message);
    glLog_.messages.clear();
#endif
    session_.pictureReady = stage_.isUpToDate(session_) && pace_.isFull(wantedPicture());
    if (!probe_.isWanted()) return;
    const bool missesHead = session_.headTrouble && !stage_.isBusy();
    const char* state = missesHead ? "missing" : session_.pictureReady ? "ready" : stage_.isBusy() ? "busy" : "moving";
    probe_.write(ui::screenReport() + "text state " + state + "\ntext frames " + std::to_string(++frames_) + "\n");
}

}  // namespace
}  // namespace window

int runWindow(const WindowOptions& options) {
    window::Loop(options).run();
    return 0;
}

}  // namespace stipple
