// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/answercache.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Q_LOGGING_CATEGORY(lcCache, "hs.hub.cache", QtInfoMsg)

constexpr quint32 kMagic = 0x48534131; // "HSA1": another layout gets another number

QByteArray encoded(const QUrl &url, const SavedAnswer &answer)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << url.toEncoded() << answer.etag << answer.savedAt << qint32(answer.response.status)
        << answer.response.headers.all() << answer.response.body;
    QByteArray whole;
    QDataStream envelope(&whole, QIODevice::WriteOnly);
    envelope.setVersion(QDataStream::Qt_6_8);
    envelope << kMagic << QCryptographicHash::hash(payload, QCryptographicHash::Sha256) << payload;
    return whole;
}

std::optional<SavedAnswer> decoded(const QByteArray &whole, const QUrl &url)
{
    quint32 magic = 0;
    QByteArray hash;
    QByteArray payload;
    QDataStream envelope(whole);
    envelope.setVersion(QDataStream::Qt_6_8);
    envelope >> magic >> hash >> payload;
    if (envelope.status() != QDataStream::Ok || magic != kMagic ||
        QCryptographicHash::hash(payload, QCryptographicHash::Sha256) != hash)
        return std::nullopt;
    QByteArray address;
    qint32 status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields;
    SavedAnswer answer;
    QDataStream in(payload);
    in.setVersion(QDataStream::Qt_6_8);
    in >> address >> answer.etag >> answer.savedAt >> status >> fields >> answer.response.body;
    if (in.status() != QDataStream::Ok || address != url.toEncoded())
        return std::nullopt;
    for (const auto &[name, value] : std::as_const(fields))
        answer.response.headers.append(name, value);
    answer.response.status = status;
    answer.response.url = url;
    return answer;
}

} // namespace

AnswerCache::AnswerCache(QString folder, QString account)
    : m_root(std::move(folder))
    , m_folder(m_root + u'/' + account)
{}

QString AnswerCache::pathOf(const QUrl &url) const
{
    const QByteArray name = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(name.first(40)) + u".answer"_s;
}

std::optional<SavedAnswer> AnswerCache::find(const QUrl &url) const
{
    const QString path = pathOf(url);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt; // not saved: the usual case
    auto answer = decoded(file.readAll(), url);
    if (!answer) {
        file.close();
        const QString aside = path + u".bad"_s;
        QFile::remove(aside);
        const bool isMoved = QFile::rename(path, aside);
        qCWarning(lcCache) << "a saved answer was damaged and" << (isMoved ? "set aside:" : "could not be moved:")
                           << path;
        return answer;
    }
    // So that trim() keeps what is looked at. Where the system refuses, it goes by when it was saved.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return answer;
}

Result<void> AnswerCache::save(const QUrl &url, const SavedAnswer &answer) const
{
    if (!QDir().mkpath(m_folder))
        return base::failure(base::HubError::Kind::Disk, m_folder);
    QSaveFile file(pathOf(url));
    // Private repositories' answers are in here: for the owner alone.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return base::failure(base::HubError::Kind::Disk, m_folder, file.errorString());
    file.write(encoded(url, answer));
    if (!file.commit())
        return base::failure(base::HubError::Kind::Disk, m_folder, file.errorString());
    return {};
}

void AnswerCache::clear() const
{
    if (QDir(m_folder).exists() && !QDir(m_folder).removeRecursively())
        qCWarning(lcCache) << "not all saved answers could be removed from" << m_folder;
}

void AnswerCache::trim(qint64 bytes) const
{
    QFileInfoList files;
    // Whatever lies there counts: a program that was killed leaves unfinished files.
    for (QDirIterator found(m_root, QDir::Files, QDirIterator::Subdirectories); found.hasNext();)
        files.append(found.nextFileInfo());
    std::ranges::sort(files, std::greater(), [](const QFileInfo &file) { return file.lastModified(QTimeZone::UTC); });
    qint64 kept = 0;
    for (const QFileInfo &file : std::as_const(files)) {
        kept += file.size();
        // Another program that shares the folder may have been faster.
        if (kept > bytes && !QFile::remove(file.filePath()) && QFile::exists(file.filePath()))
            qCWarning(lcCache) << "a saved answer could not be removed:" << file.filePath();
    }
}

} // namespace hs::hub
