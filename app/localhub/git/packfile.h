// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitptr.h"

#include <QByteArray>
#include <QList>

namespace hs::localhub {

/// One git pack with its index (gitformat-pack(5), version 2), every object whole. libgit2's own pack writer looks for
/// deltas and maps the file anew for each object; with a hundred thousand small repositories to make, that is what
/// the time goes into. Any git reads the result, and repacks it when it likes.
class PackFile
{
public:
    void add(const git_oid &id, git_object_t type, QByteArrayView content);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// Bytes so far.
    [[nodiscard]] qsizetype size() const { return m_pack.size(); }

    /// Writes pack-<sha1>.pack, then its .idx, into an existing folder. The pack counts for git once the .idx is there.
    [[nodiscard]] Outcome<void> writeTo(const QString &folder);

private:
    struct Entry
    {
        git_oid id;
        quint32 crc;
        quint64 offset;
    };

    [[nodiscard]] QByteArray index(const QByteArray &packHash) const;

    QByteArray m_pack = QByteArray(12, '\0'); ///< room for the header
    QList<Entry> m_entries;
};

} // namespace hs::localhub
