// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/pathpattern.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hs::localhub {

/// The largest file that git itself holds (commit-upload.md §2).
constexpr qint64 kLargestGitFile = 10LL * 1024 * 1024;

/// Which files of a repository become LFS objects: what .gitattributes says (gitattributes(5); the last line that
/// speaks of a path's filter counts), anything above kLargestGitFile, and formats that are always binary.
class LfsRules
{
public:
    explicit LfsRules(const QByteArray &gitattributes);

    [[nodiscard]] bool isLfs(const QString &path, qint64 size) const;
    /// True when .gitattributes itself sends the path to LFS, so that git-lfs finds the content on a clone.
    [[nodiscard]] bool isCovered(const QString &path) const;
    /// The text with one more line for each path that is LFS but not covered.
    [[nodiscard]] static QByteArray withPaths(QByteArray gitattributes, const QStringList &paths);
    /// The file that a new repository starts with; data sets add media formats.
    [[nodiscard]] static QByteArray defaultAttributes(bool forDataset);

private:
    struct Line
    {
        PathPattern pattern;
        bool isLfs;
    };

    QList<Line> m_lines;
};

} // namespace hs::localhub
