// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/lfsstore.h"
#include "localhub/store/journal.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace hs::localhub {

/// A large file that comes in parts, each `chunk` bytes but the last.
struct PartialUpload
{
    QString id; ///< nobody else's
    qint64 repo = 0;
    LfsObject object;
    qint64 chunk = 0;

    [[nodiscard]] int parts() const { return static_cast<int>((object.size + chunk - 1) / chunk); }
    /// Bytes of a part, counted from 1; 0 when there is no such part.
    [[nodiscard]] qint64 sizeOf(int part) const;
};

/// Large files on their way in, and those that have arrived and wait for a commit. A repository gets a file by its
/// bytes only, never by its hash: that another one has it is no reason to give it away. Bytes go to a file in the
/// incoming folder and are hashed on the way; only when they are right the file gets its name in the LFS store.
/// Thread-safe.
class LfsUploads
{
public:
    /// Takes a piece; false ends the reading.
    using Take = std::function<bool(QByteArrayView)>;
    /// Reads a body to its end; false when it broke off or `Take` refused.
    using Body = std::function<bool(const Take &)>;

    LfsUploads(Database &database, Journal &journal, const LfsStore &lfs, QString incoming);

    /// Size of an object that the repository has, in a commit or waiting for one.
    [[nodiscard]] std::optional<qint64> sizeIn(qint64 repo, const QString &sha256);

    /// A whole file. Invalid when size or hash are others than said.
    [[nodiscard]] Outcome<void> receive(qint64 repo, const LfsObject &object, const Body &body);
    /// One part, in any order and again if need be; its MD5 in hex digits. Invalid for another size.
    [[nodiscard]] Outcome<QByteArray> receivePart(const PartialUpload &upload, int part, const Body &body);
    /// Puts the parts together; `tags` are the MD5 of parts 1, 2, … as the client knows them. Invalid when one is
    /// missing or another, or when the whole has another hash: then the parts are gone. Fine when it was done already.
    [[nodiscard]] Outcome<void> complete(const PartialUpload &upload, const QList<QByteArray> &tags);

    /// At start: forgets what waited for a commit for a day; see removeLooseObjects().
    [[nodiscard]] Outcome<void> dropAbandoned();

private:
    struct Parts
    {
        QHash<int, QByteArray> tags;
        qint64 touched = 0; ///< seconds
    };

    [[nodiscard]] Outcome<void> keep(qint64 repo, const LfsObject &object, const QString &file);
    [[nodiscard]] QString partsFile(const QString &id) const;
    void noteTag(const QString &id, int part, const QByteArray &tag);
    [[nodiscard]] bool takeParts(const PartialUpload &upload, const QList<QByteArray> &tags);

    Database &m_database;
    Journal &m_journal;
    const LfsStore &m_lfs;
    QString m_incoming;
    std::mutex m_mutex;
    QHash<QString, Parts> m_parts; ///< by id of the upload
};

} // namespace hs::localhub
