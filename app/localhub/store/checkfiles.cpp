// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StoreCheck about large files.

#include "localhub/store/storecheck.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// How long a large file may wait for the commit that points to it.
constexpr qint64 kWaitsSeconds = 24LL * 3600;

} // namespace

void StoreCheck::checkLargeFiles()
{
    QDirIterator walk(m_store.folder() + "/lfs"_L1, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (isSha256(walk.fileName()) && path == m_store.lfs().path(walk.fileName())) {
            checkLargeFile(path, walk.fileName());
            continue;
        }
        ++m_leftovers;
        if (m_repairs)
            QFile::remove(path);
    }
}

void StoreCheck::checkLargeFile(const QString &path, const QString &name)
{
    const QString hash = sha256OfFile(path);
    if (hash == name) {
        m_largeFiles.insert(name, QFileInfo(path).size());
        return;
    }
    find(hash.isEmpty() ? u"a large file cannot be read: "_s + path
                        : u"a large file does not have the content that its name stands for: "_s + path,
         [&] { return moveToLost(path); });
}

void StoreCheck::checkLargeFileRows()
{
    QSet<QString> wanted;
    Database::Lease connection = m_store.database().lease();
    QSqlQuery query = connection.run(u"SELECT l.sha, l.size, r.full FROM lfs l JOIN repos r ON r.key = l.repo"_s);
    while (query.next()) {
        const QString sha = query.value(0).toString();
        wanted.insert(sha);
        const auto file = m_largeFiles.constFind(sha);
        if (file != m_largeFiles.constEnd() && *file != query.value(1).toLongLong())
            find(u"%1: the index says that a large file has %2 bytes, it has %3: %4"_s.arg(query.value(2).toString())
                     .arg(query.value(1).toLongLong())
                     .arg(*file)
                     .arg(sha));
    }
    QSqlQuery uploads = connection.run(u"SELECT sha FROM lfs_uploads"_s);
    while (uploads.next())
        wanted.insert(uploads.value(0).toString());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto it = m_largeFiles.cbegin(); it != m_largeFiles.cend(); ++it) {
        const QString path = m_store.lfs().path(it.key());
        if (!wanted.contains(it.key()) && QFileInfo(path).lastModified().secsTo(now) > kWaitsSeconds)
            find(u"no repository has this large file: "_s + path, [&] { return moveToLost(path); });
    }
}

bool StoreCheck::moveToLost(const QString &path) const
{
    const QString folder = m_store.folder() + "/lost"_L1;
    const QString name = QFileInfo(path).fileName();
    QString target = folder + u'/' + name;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = u"%1/%2.%3"_s.arg(folder, name).arg(number);
    return QDir().mkpath(folder) && QDir().rename(path, target);
}

} // namespace hs::localhub
