// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"

#include <QHash>

#include <mutex>

namespace hs::localhub {

/// The content of a blob in a file, which is gone with the object.
class UnpackedBlob
{
public:
    explicit UnpackedBlob(QString path)
        : m_path(std::move(path))
    {}
    ~UnpackedBlob();
    UnpackedBlob(const UnpackedBlob &) = delete;
    UnpackedBlob &operator=(const UnpackedBlob &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Large blobs that are being sent. git keeps blobs deflated and libgit2 inflates only whole ones, so that hundreds of
/// slow readers would each hold theirs in memory: these come from a file that all readers of one blob share, and are
/// inflated one at a time. Thread-safe.
class UnpackedBlobs
{
public:
    /// @param folder for the files
    explicit UnpackedBlobs(QString folder)
        : m_folder(std::move(folder))
    {}

    [[nodiscard]] Outcome<std::shared_ptr<const UnpackedBlob>> blob(const GitReader &git, const QString &oid);

    /// Smaller ones are as well held in memory.
    static constexpr qint64 kSmallest = 256LL * 1024;

private:
    QString m_folder;
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const UnpackedBlob>> m_blobs;
};

} // namespace hs::localhub
