// How the program's heap behaves.
#pragma once

namespace stipple {

// Once, before the first thread: large blocks go back to the system as soon as they are freed. The C library would else
// raise the size from which it does so with every block that is freed, up to 32 MB, and each thread's heap would keep
// the maps of a head that it has once made.
void giveBackFreedMemory();

}  // namespace stipple
