#pragma once

#include "localhub/options.h"

namespace hs::localhub {

/// `hubscope-localhub import …`: prints one line a repository; the exit code.
[[nodiscard]] int runImport(const CommandLine &line);

} // namespace hs::localhub
