// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hs::localhub {

/// Which files of a repository become LFS objects: what .gitattributes says, anything above 10 MiB, and formats that
/// are always binary (as the Hub decides on upload).
class LfsRules
{
public:
    explicit LfsRules(const QByteArray &gitattributes);

    [[nodiscard]] bool isLfs(const QString &path, qint64 size) const;
    /// True when .gitattributes itself sends the path to LFS, so that git-lfs finds the content on a clone.
    [[nodiscard]] bool isCovered(const QString &path) const;
    /// The text with one more line for a path that is LFS but not covered.
    [[nodiscard]] static QByteArray withPath(QByteArray gitattributes, const QString &path);
    /// The file that a new repository starts with; data sets add media formats.
    [[nodiscard]] static QByteArray defaultAttributes(bool forDataset);

private:
    QStringList m_namePatterns; ///< without "/": match the last part of a path anywhere
    QStringList m_pathPatterns;
};

} // namespace hs::localhub
