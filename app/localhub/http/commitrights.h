// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"

#include <optional>

namespace hs::localhub {

/// N of "refs/pr/N"; 0 for any other revision.
[[nodiscard]] int pullNumberOf(const QString &revision);

/// May the caller commit to this revision, or prepare to? Writers may; the author of a pull request may to its
/// reference; with `create_pr` all may who can read the contents (commit-upload.md §2, §5).
[[nodiscard]] std::optional<Answer> commitRefusal(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                  const QString &revision);

/// True for a path that the Hub takes: what git takes, at most 1000 characters, and with backslashes counted as
/// slashes, so that nobody's files land elsewhere on Windows.
[[nodiscard]] bool isCommitPath(const QString &path);
/// The Hub's answer to any other path.
[[nodiscard]] Answer invalidPathAnswer(const QString &path);

/// True for content that git would call binary by its beginning (commit-upload.md §2).
[[nodiscard]] bool isBinarySample(QByteArrayView sample);

} // namespace hs::localhub
