// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

struct ImportOptions
{
    std::optional<RepoKind> kind; ///< for what does not say it itself; models without it
    QString owner;                ///< for names without one; "local" without it
};

/// What was made, for the person at the terminal.
struct ImportedRepo
{
    RepoKind kind = RepoKind::Model;
    QString fullName;
    QString note; ///< what is missing in it, in a sentence; empty when it is whole
};

/// Turns what is on disk into repositories. A path may be
///   - a git repository (work tree or bare): all branches, tags and commits, LFS objects from .git/lfs,
///   - a Hugging Face cache, or one `models--owner--name` folder of it: a branch for each stored ref,
///   - a folder that holds models/, datasets/ or spaces/: each TYPES/OWNER/NAME or TYPES/OWNER--NAME below,
///   - a single card `OWNER--NAME.md`: a repository with that README.md,
///   - any other folder: one repository with one commit.
/// A repository that exists already is replaced. Symlinks that leave the imported folder are refused.
[[nodiscard]] Outcome<QList<ImportedRepo>> importPath(Store &store, const QString &path, const ImportOptions &options);

} // namespace hs::localhub
