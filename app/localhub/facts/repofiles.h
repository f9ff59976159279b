// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/headers.h"
#include "localhub/git/gitreader.h"

#include <QHash>

#include <functional>

namespace hs::localhub {

/// The size of all files of another commit, from which that of a later one is counted on.
struct KnownSize
{
    QString commit; ///< empty when none is known
    qint64 bytes = 0;
};

/// Where a large file lies on disk; empty when it is not there or not the repository's.
using LargeFilePath = std::function<QString(const QString &sha256)>;

/// The files of one commit, for those who work out facts: names at once, sizes and contents on demand.
class RepoFiles
{
public:
    RepoFiles(const GitReader &git, LargeFilePath largeFiles, const QString &commit);

    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    [[nodiscard]] bool has(const QString &path) const { return m_items.contains(path); }
    [[nodiscard]] bool hasSuffix(QLatin1StringView suffix) const;
    /// Real size; 0 for what is not there.
    [[nodiscard]] qint64 size(const QString &path) const;
    /// Names the content: the SHA-256 of a large file, else git's id.
    [[nodiscard]] QString contentId(const QString &path) const;
    /// Bytes of all files. Looks only at what changed since `known`.
    [[nodiscard]] qint64 totalSize(const KnownSize &known) const;
    /// Content of a small file; empty when it is missing or larger than 16 MiB.
    [[nodiscard]] QByteArray content(const QString &path) const;
    /// A JSON file's object; empty when it is none.
    [[nodiscard]] QJsonObject json(const QString &path) const;
    /// False for a large file that is not there or not the repository's: nothing may be told of its content.
    [[nodiscard]] bool isReadable(const QString &path) const;
    /// Reads parts of a file, from git or from the LFS store.
    [[nodiscard]] RangeReader ranges(const QString &path) const;

private:
    [[nodiscard]] TreeItem item(const QString &path) const;

    const GitReader &m_git;
    LargeFilePath m_largeFiles;
    QString m_commit;
    QStringList m_paths;
    QHash<QString, TreeItem> m_items; ///< not complete
};

} // namespace hs::localhub
