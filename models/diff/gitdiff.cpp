// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/gitdiff.h"

namespace hs::diff {

PatchPtr patchOf(const char *before, size_t beforeSize, const char *after, size_t afterSize, int context)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    options.context_lines = static_cast<uint32_t>(context);
    options.max_size = -1; // no limit of its own: the caller has one
    git_patch *patch = nullptr;
    if (git_patch_from_buffers(&patch, before, beforeSize, nullptr, after, afterSize, nullptr, &options) != 0)
        return {};
    return PatchPtr(patch);
}

} // namespace hs::diff
