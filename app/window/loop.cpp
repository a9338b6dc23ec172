#include "app/window/loop.h"

#include <algorithm>

#include "app/window/save_picture.h"
#include "engine/gl/loader.h"
#include "engine/gl/pass.h"

namespace stipple::window {
namespace {

constexpr double kNeverS = std::numeric_limits<double>::infinity();
constexpr double kSmallPictureAfterS = 0.6;

std::string titleOf(const ui::Session& session) {
    const bool saved = ui::isSafe(session.file, session.document.project());
    return ui::projectTitle(session.file) + (saved ? "" : " (not saved)") + " - Stipple";
}

}  // namespace

Loop::Loop(Surface& surface, const WindowOptions& options)
    : surface_(surface),
      options_(options),
      host_(true, surface.contentScale()),
      stage_([&surface] { surface.wake(); }) {
    files_.setThumbnail([this] { return thumbnailPng(stage_, session_, kRecentThumbnail); });
    files_.begin(session_, options);
    session_.takeThumbnail = [this] { return thumbnailPng(stage_, session_, kLookThumbnail); };
    host_.setClipboard([this] { return surface_.clipboard(); },
                       [this](const std::string& text) { surface_.setClipboard(text); });
}

void Loop::wait() {
    const double wake =
        std::min({host_.nextFrameTime(), pace_.wakeTime(), files_.wakeTime(), smallPictureS_, futureS_});
    surface_.waitEvents(surface_.hasEvents() ? 0 : wake - surface_.seconds());
}

Loop::Drawn Loop::round() {
    takeInput();
    buildScreen();
    const bool filesSayNew = files_.advance(session_, surface_.seconds());
    const bool stageSaysNew = stage_.advance(session_);
    placeCamera();
    if (filesSayNew || stageSaysNew) host_.buildFrame(session_, surface_.size(), surface_.seconds());
    Drawn drawn;
    drawn.picture = drawPicture();
    if (savePicture(stage_, session_)) host_.buildFrame(session_, surface_.size(), surface_.seconds());
    drawn.smallPicture = makeSmallPicture();
    drawn.future = makeFuture();
    drawWindow();
    report();
    return drawn;
}

void Loop::takeInput() {
    for (const ui::InputEvent& event : surface_.takeEvents()) host_.push(event);
    if (surface_.takeCloseWish()) session_.fileWish = ui::leaveWish();
    const std::vector<std::string> dropped = surface_.takeDroppedFiles();
    if (!dropped.empty()) ui::takeDropped(session_, dropped.front());
}

// As many frames as the input needs; only the last is drawn.
void Loop::buildScreen() {
    host_.setScale(surface_.contentScale());
    if (surface_.takeMoved()) ui::takeScreen(session_, surface_.monitor());
    do host_.buildFrame(session_, surface_.size(), surface_.seconds());
    while (host_.hasInput());
    surface_.setPointer(host_.pointer());
    const std::string title = titleOf(session_);
    if (title != title_) surface_.setTitle(title);
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

std::optional<Quality> Loop::drawPicture() {
    if (!stage_.hasHead()) return {};
    const PictureKey wanted = wantedPicture();
    const PicturePace::Next next = pace_.next(wanted, host_.pointerIsDown(), surface_.seconds());
    if (next == PicturePace::Next::nothing) return {};
    const bool full = next == PicturePace::Next::full;
    if (full && pace_.hasDrawn(wanted)) {
        surface_.waitEvents(0);
        if (surface_.hasEvents()) return {};  // a hand that moves again goes before a picture that takes long
    }
    const Quality quality = full ? Quality::full : Quality::moving;
    const double start = surface_.seconds();
    stage_.render(session_, quality);
    gl::waitUntilDone();
    pace_.drawn(wanted, quality, surface_.seconds() - start);
    return quality;
}

// When a hand has been still for a while, and one a round, so that it is never waited for.
bool Loop::makeSmallPicture() {
    smallPictureS_ = kNeverS;
    const bool isWhole = stage_.isUpToDate(session_) && pace_.isFull(wantedPicture());
    if (!isWhole || host_.pointerIsDown() || !timePictures_.isBehind(stage_, session_)) return false;
    smallPictureS_ = pace_.stillSinceS() + kSmallPictureAfterS;
    if (surface_.seconds() < smallPictureS_) return false;
    surface_.waitEvents(0);
    if (surface_.hasEvents()) return false;
    smallPictureS_ = 0;  // a frame that shows it
    return timePictures_.makeNext(stage_, session_);
}

// One a round, so that a hand is waited for no longer than one takes.
bool Loop::makeFuture() {
    futureS_ = kNeverS;
    if (!stage_.futures().canMake()) return false;
    futureS_ = 0;
    surface_.waitEvents(0);
    if (surface_.hasEvents()) return false;
    stage_.futures().makeNext(session_);
    return true;
}

void Loop::drawWindow() {
    const glm::ivec2 size = surface_.size();
    gl::beginPass({.target = &surface_.screen(),
                   .viewport = glm::ivec4(0, 0, size),
                   .scissor = glm::ivec4(0, 0, size),
                   .clearColour = glm::vec4(0, 0, 0, 1)});
    host_.draw(stage_.hasHead() ? stage_.texture() : 0);
    surface_.show();
}

void Loop::report() {
    session_.pictureReady = stage_.isUpToDate(session_) && pace_.isFull(wantedPicture());
    if (!probe_.isWanted()) return;
    const bool missesHead = session_.headTrouble && !stage_.isBusy();
    const char* state = missesHead ? "missing" : session_.pictureReady ? "ready" : stage_.isBusy() ? "busy" : "moving";
    probe_.write(ui::screenReport() + "text state " + state + "\ntext frames " + std::to_string(++frames_) + "\n");
}

}  // namespace stipple::window
