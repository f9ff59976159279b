// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>

class QIODevice;

namespace hs::localhub {

struct LfsObject
{
    QString sha256;
    qint64 size = 0;
};

/// The large files of all repositories, each once, as `lfs/aa/bb/<sha256>`. A file has its name only when it is whole:
/// it is written under a temporary name, hashed on the way and renamed. Safe to use from any thread.
class LfsStore
{
public:
    explicit LfsStore(QString root);

    [[nodiscard]] QString path(const QString &sha256) const;
    [[nodiscard]] bool has(const QString &sha256) const;
    [[nodiscard]] Outcome<LfsObject> put(const QByteArray &content) const;
    /// Streams a file in; it is never held in memory.
    [[nodiscard]] Outcome<LfsObject> putFile(const QString &file) const;
    /// Gives a whole file of the same file system its name; the caller has hashed it. The file is gone from its place.
    [[nodiscard]] Outcome<void> adopt(const QString &file, const QString &sha256) const;
    void remove(const QString &sha256) const;

private:
    [[nodiscard]] Outcome<LfsObject> putFrom(QIODevice &source) const;

    QString m_root;
};

/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] QString sha256Hex(const QByteArray &content);
/// SHA-256 of a file that is read in pieces; empty when it cannot be read.
[[nodiscard]] QString sha256OfFile(const QString &path);
/// True for 64 lower-case hex digits.
[[nodiscard]] bool isSha256(const QString &text);

} // namespace hs::localhub
