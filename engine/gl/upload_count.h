// How much was handed to the graphics device, counted where it happens: a test or a measurement reads it before and
// after.
#pragma once
#include <cstddef>

namespace stipple::gl {

struct UploadCount {
    size_t dataBytes = 0;     // of buffers and textures
    size_t uniformBytes = 0;  // of uniform blocks: a frame always writes those
    UploadCount operator-(const UploadCount& before) const {
        return {dataBytes - before.dataBytes, uniformBytes - before.uniformBytes};
    }
};

// Since the start of this thread; a context belongs to one.
UploadCount uploadCount();

// For Buffer and Texture alone.
void countDataUpload(size_t bytes);
void countUniformUpload(size_t bytes);

}  // namespace stipple::gl
