// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <git2.h>

#include <memory>

namespace hs::diff {

/// libgit2 for the time of a call; it counts its users, from any thread.
class GitUse
{
public:
    GitUse() { git_libgit2_init(); }
    ~GitUse() { git_libgit2_shutdown(); }
    GitUse(const GitUse &) = delete;
    GitUse &operator=(const GitUse &) = delete;
};

struct FreePatch
{
    void operator()(git_patch *patch) const { git_patch_free(patch); }
};
struct FreeDiff
{
    void operator()(git_diff *diff) const { git_diff_free(diff); }
};
using PatchPtr = std::unique_ptr<git_patch, FreePatch>;
using DiffPtr = std::unique_ptr<git_diff, FreeDiff>;

/// The difference of two buffers, which must outlive it; null when libgit2 refuses (out of memory, over 2 GB).
[[nodiscard]] PatchPtr patchOf(const char *before, size_t beforeSize, const char *after, size_t afterSize, int context);

} // namespace hs::diff
