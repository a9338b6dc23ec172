#include "engine/base/memory.h"

#include <cstdlib>  // says which C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stipple {

void giveBackFreedMemory() {
#ifdef __GLIBC__
    constexpr int kLargeBytes = 1 << 20, kHeaps = 2;
    mallopt(M_MMAP_THRESHOLD, kLargeBytes);
    mallopt(M_ARENA_MAX, kHeaps);
#endif
}

}  // namespace stipple
