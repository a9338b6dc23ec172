#include "engine/gl/upload_count.h"

namespace stipple::gl {

namespace {
thread_local UploadCount count;
}

UploadCount uploadCount() { return count; }
void countDataUpload(size_t bytes) { count.dataBytes += bytes; }
void countUniformUpload(size_t bytes) { count.uniformBytes += bytes; }

}  // namespace stipple::gl
