// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachescan.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace hs::testkit {

/// A Hugging Face cache in a folder that goes with this object, written with the program's own functions.
class CacheKit
{
public:
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("hub")); }
    /// For what is ours and not the cache's.
    [[nodiscard]] QString memory() const { return m_folder.filePath(QStringLiteral("ours")); }
    [[nodiscard]] transfers::HfCache cache() const { return transfers::HfCache(folder()); }

    [[nodiscard]] static transfers::RepoKey model(const QString &id);
    /// Forty times that character.
    [[nodiscard]] static hub::Oid commit(char digit);
    /// The SHA-256 of the bytes.
    [[nodiscard]] static hub::Etag etagOf(const QByteArray &bytes);

    /// A file of a revision; its content is stored once in the repository.
    void put(const transfers::RepoKey &repo, const hub::Oid &commit, const QString &path,
             const QByteArray &bytes) const;
    void pointTo(const transfers::RepoKey &repo, const QString &ref, const hub::Oid &commit) const;
    /// The list of all files of a commit.
    void list(const transfers::RepoKey &repo, const hub::Oid &commit,
              const QList<std::pair<QString, QByteArray>> &files) const;
    /// Everything below the cache's folder with its contents or link target, `.locks` left out: to compare before and
    /// after.
    [[nodiscard]] QStringList picture() const;
    [[nodiscard]] library::CacheScan scan() const;
    /// All times of folders and files to an hour ago, so that a scan trusts them.
    void age() const;

private:
    QTemporaryDir m_folder;
};

/// The Python interpreter with the official client, made by the conformance tests; empty where it is not.
[[nodiscard]] QString officialPython();

} // namespace hs::testkit
