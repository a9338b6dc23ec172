// What an import worker gives up before it reads a file.
#pragma once

namespace stipple {

// From here on: no new programs or processes, no network, no files opened for writing, made, renamed or removed. Such
// calls fail with EPERM (seccomp filter, Linux on x86-64 and AArch64; elsewhere nothing happens).
void enterImportSandbox();

}  // namespace stipple
