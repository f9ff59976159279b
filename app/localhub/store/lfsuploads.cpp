// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/lfsuploads.h"

#include "localhub/git/streamdigest.h"
#include "localhub/store/looseobjects.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kPatience = 24LL * 3600; // seconds; the Python client counts on twenty hours (commit-upload.md §10)

/// Pieces as they come in, written and digested.
class Inflow
{
public:
    Inflow(QFile &target, qint64 expected, const EVP_MD *digest)
        : m_target(target)
        , m_expected(expected)
        , m_digest(digest)
    {}

    [[nodiscard]] bool take(QByteArrayView piece)
    {
        m_size += piece.size();
        if (m_size > m_expected)
            return false;
        m_digest.add(piece);
        m_isWritten = m_target.write(piece.data(), piece.size()) == piece.size();
        return m_isWritten;
    }
    /// After the last piece: what is wrong with them, in the order in which it matters.
    [[nodiscard]] Outcome<QString> result(bool isRead)
    {
        if (m_size > m_expected)
            return failed(Failure::Kind::Invalid, u"The body is larger than %1 bytes"_s.arg(m_expected));
        if (!m_isWritten || !m_target.flush())
            return failed(Failure::Kind::Broken, m_target.errorString());
        if (!isRead || m_size != m_expected)
            return failed(Failure::Kind::Invalid, u"The body ends after %1 of %2 bytes"_s.arg(m_size).arg(m_expected));
        return m_digest.hex();
    }

private:
    QFile &m_target;
    qint64 m_expected;
    StreamDigest m_digest;
    qint64 m_size = 0;
    bool m_isWritten = true;
};

std::unexpected<Failure> wrongHash(const LfsObject &object)
{
    return failed(Failure::Kind::Invalid, u"The SHA-256 of the content is not "_s + object.sha256);
}

/// On the disk itself, not on its way there.
bool bringToDisk(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && ::fdatasync(file.handle()) == 0;
}

qint64 nowSeconds()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace

qint64 PartialUpload::sizeOf(int part) const
{
    if (part < 1 || part > parts())
        return 0;
    return part < parts() ? chunk : object.size - chunk * (parts() - 1);
}

LfsUploads::LfsUploads(Database &database, Journal &journal, const LfsStore &lfs, QString incoming)
    : m_database(database)
    , m_journal(journal)
    , m_lfs(lfs)
    , m_incoming(std::move(incoming))
{}

std::optional<qint64> LfsUploads::sizeIn(qint64 repo, const QString &sha256)
{
    Database::Lease connection = m_database.lease();
    const QVariant size =
        connection.value(u"SELECT size FROM lfs WHERE repo = ? AND sha = ? UNION ALL SELECT size FROM lfs_uploads "
                         "WHERE repo = ? AND sha = ? LIMIT 1"_s,
                         {repo, sha256, repo, sha256});
    return size.isValid() && m_lfs.has(sha256) ? std::optional(size.toLongLong()) : std::nullopt;
}

Outcome<void> LfsUploads::receive(qint64 repo, const LfsObject &object, const Body &body)
{
    QTemporaryFile file(m_incoming + "/lfs-XXXXXX"_L1);
    if (!file.open())
        return failed(Failure::Kind::Broken, file.errorString());
    Inflow inflow(file, object.size, EVP_sha256());
    const bool isRead = body([&inflow](QByteArrayView piece) { return inflow.take(piece); });
    const auto hash = inflow.result(isRead);
    if (!hash)
        return std::unexpected(hash.error());
    return *hash == object.sha256 ? keep(repo, object, file.fileName()) : wrongHash(object);
}

QString LfsUploads::partsFile(const QString &id) const
{
    return m_incoming + "/parts-"_L1 + id;
}

void LfsUploads::noteTag(const QString &id, int part, const QByteArray &tag)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 now = nowSeconds();
    if (!m_parts.contains(id)) {
        m_parts.removeIf([&](const auto &item) {
            const bool isAbandoned = now - item->touched > kPatience;
            if (isAbandoned)
                QFile::remove(partsFile(item.key()));
            return isAbandoned;
        });
    }
    Parts &parts = m_parts[id];
    parts.tags.insert(part, tag);
    parts.touched = now;
}

Outcome<QByteArray> LfsUploads::receivePart(const PartialUpload &upload, int part, const Body &body)
{
    const qint64 size = upload.sizeOf(part);
    if (size == 0)
        return failed(Failure::Kind::Invalid, u"There is no part %1"_s.arg(part));
    // All parts lie in one file where they belong, so that the whole costs no second copy. Two attempts at one part
    // may overlap: the hash of the whole decides.
    QFile file(partsFile(upload.id));
    if (!file.open(QIODevice::ReadWrite) || !file.seek(upload.chunk * (part - 1)))
        return failed(Failure::Kind::Broken, file.errorString());
    Inflow inflow(file, size, EVP_md5());
    const bool isRead = body([&inflow](QByteArrayView piece) { return inflow.take(piece); });
    const auto hash = inflow.result(isRead);
    if (!hash)
        return std::unexpected(hash.error());
    noteTag(upload.id, part, hash->toLatin1());
    return hash->toLatin1();
}

bool LfsUploads::takeParts(const PartialUpload &upload, const QList<QByteArray> &tags)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_parts.constFind(upload.id);
    if (found == m_parts.constEnd() || tags.size() != upload.parts())
        return false;
    for (int part = 1; part <= upload.parts(); ++part) {
        if (found->tags.value(part) != tags.at(part - 1))
            return false;
    }
    m_parts.erase(found);
    return true;
}

Outcome<void> LfsUploads::complete(const PartialUpload &upload, const QList<QByteArray> &tags)
{
    if (sizeIn(upload.repo, upload.object.sha256) == upload.object.size)
        return {};
    if (!takeParts(upload, tags))
        return failed(Failure::Kind::Invalid, u"One or more of the specified parts could not be found"_s);
    const QString file = partsFile(upload.id);
    const auto done =
        sha256OfFile(file) == upload.object.sha256 ? keep(upload.repo, upload.object, file) : wrongHash(upload.object);
    QFile::remove(file);
    return done;
}

Outcome<void> LfsUploads::keep(qint64 repo, const LfsObject &object, const QString &file)
{
    if (!bringToDisk(file))
        return failed(Failure::Kind::Broken, u"cannot store a large file"_s);
    const auto note = m_journal.note(Journal::kLooseObjects, {{u"objects"_s, QJsonArray{object.sha256}}});
    if (!note)
        return std::unexpected(note.error());
    if (auto done = m_lfs.adopt(file, object.sha256); !done)
        return done;
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT OR REPLACE INTO lfs_uploads(repo, sha, size, uploaded) VALUES(?,?,?,?)"_s,
                       {repo, object.sha256, object.size, nowSeconds()});
        Journal::forgetWithin(connection, *note);
        return true;
    });
}

Outcome<void> LfsUploads::dropAbandoned()
{
    return m_database.transaction([](Database::Lease &connection) {
        const qint64 limit = nowSeconds() - kPatience;
        QStringList dropped;
        QSqlQuery query = connection.run(u"SELECT sha FROM lfs_uploads WHERE uploaded < ?"_s, {limit});
        while (query.next())
            dropped << query.value(0).toString();
        query.finish();
        noteLooseObjectsWithin(connection, dropped);
        connection.run(u"DELETE FROM lfs_uploads WHERE uploaded < ?"_s, {limit});
        return true;
    });
}

} // namespace hs::localhub
