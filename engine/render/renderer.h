// Draws FrameInputs with OpenGL 4.5 (DESIGN §8, base tier). Needs a current context; frees on destruction.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/stopwatch.h"
#include "engine/render/frame.h"

namespace stipple {

namespace gl {
class Framebuffer;
}

// How marks come to the picture: drawn for the camera, exact at any distance; or from a map of them that is drawn on a
// change, which costs a moving camera next to nothing but is too coarse close up (there they are drawn all the same).
// automatic: the map on a software renderer at the moving level, drawn part by part while nothing but the camera
// changes, and used when it is whole.
enum class PigmentPath { automatic, direct, cached };

struct PassTime {
    std::string pass;
    Elapsed elapsed;
    double gpuMs = 0;  // as the device says; a software renderer's says nothing
};

class Renderer {
public:
    Renderer();  // throws InputError where the context has not what it takes
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    void setHead(const HeadPtr& head);                                           // mesh, bakes; drops sites and dots
    void setSites(const SiteSet& sites, const std::vector<PlacedSite>& placed);  // once a head and seed
    void setMap(const ScalpMap& map);                                            // on an edit of line or hair
    void setFieldMask(const std::vector<float>& texels, int size);               // on an edit of line, density or hair
    void setOldFieldMask(const std::vector<float>& texels, int size);  // of old work; none where there is none
    void setVisible(const VisibleDots& visible);                       // 4 bytes a mark, on an edit

    // Draws into an internal target of inputs.size. The result stays until the next call. Throws InputError for a size
    // that the device cannot draw.
    void render(const FrameInputs& inputs);
    // The picture as shown: sRGB, RGB or (transparent) RGBA.
    Image8 readImage();
    // Scene-linear, before exposure's tone curve (exposure applied), averaged over samples.
    ImageF readLinear();
    // Copies the picture as shown into a target of its size (rgba8).
    void copyResult(const gl::Framebuffer& target) const;
    // GL name of the texture that holds the shown picture (sRGB-encoded RGBA8), for the window to draw.
    unsigned resultTexture() const;

    // Tries to load changed shader files (STIPPLE_RESOURCE_DIR); a broken edit keeps the last good program and returns
    // the compiler's numbered lines, else "".
    std::string reloadShaders();
    void setPigmentPath(PigmentPath path);
    bool drewFromMap() const;  // the last picture's marks came from the map
    // With timing on, each pass is waited for and timed (for `bench` only).
    void setTiming(bool on);
    const std::vector<PassTime>& passTimes() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace stipple
