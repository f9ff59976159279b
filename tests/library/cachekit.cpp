// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"

#include "transfers/diskfile.h"
#include "transfers/treecache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace hs::testkit {

using namespace transfers;

RepoKey CacheKit::model(const QString &id)
{
    return {hub::RepoKind::Model, *hub::RepoId::parse(id)};
}

hub::Oid CacheKit::commit(char digit)
{
    return hub::Oid(QString(40, QLatin1Char(digit)));
}

hub::Etag CacheKit::etagOf(const QByteArray &bytes)
{
    return hub::Etag(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void CacheKit::put(const RepoKey &repo, const hub::Oid &commit, const QString &path, const QByteArray &bytes) const
{
    QVERIFY(cache().prepare().has_value());
    const hub::Etag etag = etagOf(bytes);
    if (cache().hasBlob(repo, etag, bytes.size())) {
        QVERIFY(cache().link(repo, commit, path, etag).has_value());
        return;
    }
    QVERIFY(writeWholeFile(cache().partialPath(repo, etag), bytes).has_value());
    QVERIFY(cache().accept(repo, commit, path, etag).has_value());
}

void CacheKit::pointTo(const RepoKey &repo, const QString &ref, const hub::Oid &commit) const
{
    QVERIFY(cache().writeRef(repo, *hub::Revision::parse(ref), commit).has_value());
}

void CacheKit::list(const RepoKey &repo, const hub::Oid &commit,
                    const QList<std::pair<QString, QByteArray>> &files) const
{
    QList<hub::TreeEntry> entries;
    for (const auto &[path, bytes] : files) {
        hub::TreeEntry entry;
        entry.path = path;
        entry.oid = hub::Oid(QString(40, u'e'));
        entry.lfsSha256 = etagOf(bytes).toString();
        entry.size = bytes.size();
        entries.append(entry);
    }
    QVERIFY(writeTreeCache(cache().treePath(repo, commit), entries).has_value());
}

QStringList CacheKit::picture() const
{
    QStringList lines;
    QDirIterator walk(folder(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        const QString name = info.filePath().sliced(folder().size() + 1);
        if (name == ".locks"_L1 || name.startsWith(".locks/"_L1))
            continue;
        if (info.isSymLink()) {
            lines.append(name + u" -> "_s + QFile::symLinkTarget(info.filePath()));
        } else if (info.isFile()) {
            QFile file(info.filePath());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            lines.append(name + u" = "_s + QString::fromLatin1(bytes.toHex()));
        }
    }
    lines.sort();
    return lines;
}

library::CacheScan CacheKit::scan() const
{
    auto scan = library::scanCache(folder(), {});
    return scan ? *scan : library::CacheScan();
}

void CacheKit::age() const
{
    struct timespec hourAgo = {};
    static const time_t kThen = ::time(nullptr) - 3600; // always the same, so that a second time changes nothing
    hourAgo.tv_sec = kThen;
    const struct timespec times[2] = {hourAgo, hourAgo};
    QStringList paths{folder()};
    QDirIterator walk(folder(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths.append(walk.next());
    for (const QString &path : std::as_const(paths))
        ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, AT_SYMLINK_NOFOLLOW);
}

QString officialPython()
{
    QDir caches(QDir::homePath() + u"/.cache/hubscope"_s);
    for (const QString &name : caches.entryList({u"conformance-*"_s}, QDir::Dirs, QDir::Time)) {
        const QString python = caches.filePath(name + u"/venv/bin/python3"_s);
        if (QFile::exists(python))
            return python;
    }
    return {};
}

} // namespace hs::testkit
