// The window's loop: wait, take input, build the screen, draw what has changed.
#pragma once
#include <limits>
#include <optional>
#include <string>

#include "app/ui/host.h"
#include "app/window.h"
#include "app/window/files.h"
#include "app/window/picture_pace.h"
#include "app/window/probe_file.h"
#include "app/window/small_pictures.h"
#include "app/window/stage.h"
#include "app/window/surface.h"

namespace stipple::window {

class Loop {
public:
    // Both outlive it.
    Loop(Surface& surface, const WindowOptions& options);

    // What one round has drawn besides the screens.
    struct Drawn {
        std::optional<Quality> picture;
        bool smallPicture = false, future = false;
    };
    // Sleeps until something happens or is due.
    void wait();
    // Then answers it. Throws InputError where nothing can be shown at all.
    Drawn round();

    bool isOver() const { return session_.quitWish; }
    const ui::Session& session() const { return session_; }

private:
    void takeInput();
    void buildScreen();
    void placeCamera();
    std::optional<Quality> drawPicture();
    bool makeSmallPicture();
    bool makeFuture();
    void drawWindow();
    void report();
    PictureKey wantedPicture() const;

    Surface& surface_;
    const WindowOptions& options_;
    ui::Host host_;
    ui::Session session_;
    Files files_;
    Stage stage_;
    PicturePace pace_;
    TimePictureMaker timePictures_;
    double smallPictureS_ = std::numeric_limits<double>::infinity();  // when the next of them may be made
    double futureS_ = std::numeric_limits<double>::infinity();        // the same of the sheets of what-ifs
    ProbeFile probe_;
    std::string title_;
    bool cameraPlaced_ = false;
    int frames_ = 0;  // drawn since the start
};

}  // namespace stipple::window
