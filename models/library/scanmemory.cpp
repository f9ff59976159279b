// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/scanmemory.h"

#include "library/cachescan.h"
#include "transfers/diskfile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

constexpr quint32 kScanWord = 0x48534C31;  // "HSL1"; another number with every change of the format
constexpr quint32 kCheckWord = 0x48534331; // "HSC1"
constexpr quint32 kEndWord = 0x2E454E44;
constexpr qint64 kLargestMemory = qint64(512) << 20; // bytes

/// A damaged file must not make us ask for more than it can hold: an element takes up at least a byte.
template <typename T, typename F>
QList<T> readList(QDataStream &in, F readOne)
{
    quint32 count = 0;
    in >> count;
    QList<T> list;
    if (in.status() != QDataStream::Ok || count > in.device()->bytesAvailable()) {
        in.setStatus(QDataStream::ReadCorruptData);
        return list;
    }
    list.reserve(count);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        list.append(readOne(in));
    return list;
}

template <typename T, typename F>
void writeList(QDataStream &out, const QList<T> &list, F writeOne)
{
    out << static_cast<quint32>(list.size());
    for (const T &one : list)
        writeOne(out, one);
}

// Names are almost always ASCII: half the bytes of QString's own form.
void writeText(QDataStream &out, const QString &text)
{
    out << text.toUtf8();
}

QString readText(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return QString::fromUtf8(bytes);
}

QDateTime readTime(QDataStream &in)
{
    qint64 milliseconds = 0;
    in >> milliseconds;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

void writeContent(QDataStream &out, const CachedContent &content)
{
    out << static_cast<quint8>(content.place) << content.size << content.device << content.inode << content.links
        << content.ownLinks << content.isLink << content.used << content.modified;
    writeText(out, content.name);
}

CachedContent readContent(QDataStream &in)
{
    CachedContent content;
    quint8 place = 0;
    in >> place >> content.size >> content.device >> content.inode >> content.links >> content.ownLinks >>
        content.isLink >> content.used >> content.modified;
    if (place > static_cast<quint8>(CachedContent::Place::Elsewhere))
        in.setStatus(QDataStream::ReadCorruptData);
    content.place = static_cast<CachedContent::Place>(place);
    content.name = readText(in);
    return content;
}

void writeRevision(QDataStream &out, const CachedRevision &revision)
{
    writeText(out, revision.commit.toString());
    writeList(out, revision.refs, writeText);
    out << static_cast<qint32>(revision.missingFiles.value_or(-1)) << revision.lastModified.toMSecsSinceEpoch();
    writeList(out, revision.entries, [](QDataStream &to, const CachedFile &file) {
        writeText(to, file.path);
        to << static_cast<qint32>(file.content);
    });
}

CachedRevision readRevision(QDataStream &in)
{
    CachedRevision revision;
    revision.commit = hub::Oid(readText(in));
    revision.refs = readList<QString>(in, readText);
    qint32 missing = -1;
    in >> missing;
    if (missing >= 0)
        revision.missingFiles = missing;
    revision.lastModified = readTime(in);
    revision.entries = readList<CachedFile>(in, [](QDataStream &from) {
        CachedFile file{.path = readText(from)};
        qint32 content = -1;
        from >> content;
        file.content = content;
        return file;
    });
    return revision;
}

void writeRepo(QDataStream &out, const CachedRepo &repo)
{
    writeText(out, repo.folder);
    out << repo.isLink << repo.lastModified.toMSecsSinceEpoch();
    writeList(out, repo.contents, writeContent);
    writeList(out, repo.revisions, writeRevision);
    writeList(out, repo.leftovers, [](QDataStream &to, const CachedLeftover &leftover) {
        writeText(to, leftover.name);
        to << leftover.size;
    });
}

bool isSane(const CachedRepo &repo)
{
    return std::ranges::all_of(repo.revisions, [&repo](const CachedRevision &revision) {
        return std::ranges::all_of(revision.entries, [&repo](const CachedFile &file) {
            return file.content >= -1 && file.content < repo.contents.size();
        });
    });
}

CachedRepo readRepo(QDataStream &in)
{
    CachedRepo repo;
    repo.folder = readText(in);
    in >> repo.isLink;
    const QDateTime modified = readTime(in);
    repo.contents = readList<CachedContent>(in, readContent);
    repo.revisions = readList<CachedRevision>(in, readRevision);
    repo.leftovers = readList<CachedLeftover>(in, [](QDataStream &from) {
        CachedLeftover leftover{.name = readText(from)};
        from >> leftover.size;
        return leftover;
    });
    const auto key = keyOfFolder(repo.folder.section(u'/', -1));
    if (!key || !isSane(repo)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return repo;
    }
    repo.key = *key;
    sumUp(repo, modified);
    return repo;
}

void writeStamp(QDataStream &out, const FolderStamp &stamp)
{
    writeText(out, stamp.path);
    out << stamp.modified << stamp.inode;
}

FolderStamp readStamp(QDataStream &in)
{
    FolderStamp stamp{.path = readText(in)};
    in >> stamp.modified >> stamp.inode;
    return stamp;
}

QByteArray framed(quint32 word, const QString &cacheFolder, const std::function<void(QDataStream &)> &write)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_6);
    out << word;
    writeText(out, cacheFolder);
    write(out);
    out << kEndWord;
    return bytes;
}

/// False: not such a file, of another folder, or damaged.
bool unframe(const QString &path, quint32 word, const QString &cacheFolder,
             const std::function<void(QDataStream &)> &read)
{
    const auto bytes = path.isEmpty() ? Result<QByteArray>() : transfers::readWholeFile(path, kLargestMemory);
    if (!bytes)
        return false;
    QDataStream in(*bytes);
    in.setVersion(QDataStream::Qt_6_6);
    quint32 first = 0;
    in >> first;
    if (first != word || readText(in) != cacheFolder)
        return false;
    read(in);
    quint32 last = 0;
    in >> last;
    return in.status() == QDataStream::Ok && last == kEndWord;
}

} // namespace

ScanMemory::ScanMemory(const QString &folder, const QString &cacheFolder)
    : m_cacheFolder(cacheFolder)
{
    if (folder.isEmpty())
        return;
    const QByteArray id = QCryptographicHash::hash(cacheFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    m_scanPath = u"%1/library-%2.scan"_s.arg(folder, QString::fromLatin1(id));
    m_checkPath = u"%1/library-%2.checks"_s.arg(folder, QString::fromLatin1(id));
}

std::shared_ptr<const CacheScan> ScanMemory::readScan() const
{
    auto scan = std::make_shared<CacheScan>();
    const bool isRead = unframe(m_scanPath, kScanWord, m_cacheFolder, [&scan](QDataStream &in) {
        scan->repos = readList<CachedRepo>(in, readRepo);
        for (const CachedRepo &repo : std::as_const(scan->repos)) {
            scan->size += repo.size;
            QList<FolderStamp> stamps = readList<FolderStamp>(in, readStamp);
            if (!stamps.isEmpty())
                scan->stamps.insert(repo.folder, std::move(stamps));
        }
    });
    return isRead ? scan : nullptr;
}

Result<void> ScanMemory::writeScan(const CacheScan &scan) const
{
    if (m_scanPath.isEmpty())
        return {};
    return transfers::writeWholeFile(m_scanPath, framed(kScanWord, m_cacheFolder, [&scan](QDataStream &out) {
                                         writeList(out, scan.repos, writeRepo);
                                         for (const CachedRepo &repo : scan.repos)
                                             writeList(out, scan.stamps.value(repo.folder), writeStamp);
                                     }));
}

QList<LastCheck> ScanMemory::readChecks() const
{
    QList<LastCheck> checks;
    const bool isRead = unframe(m_checkPath, kCheckWord, m_cacheFolder, [&checks](QDataStream &in) {
        checks = readList<LastCheck>(in, [](QDataStream &from) {
            LastCheck check;
            const auto repo = keyOfFolder(readText(from));
            if (repo)
                check.repo = *repo;
            check.at = readTime(from);
            qint32 files = 0;
            from >> files;
            check.files = files;
            check.damaged = readList<QString>(from, readText);
            return check;
        });
    });
    return isRead ? checks : QList<LastCheck>();
}

Result<void> ScanMemory::addCheck(const LastCheck &check) const
{
    if (m_checkPath.isEmpty())
        return {};
    QList<LastCheck> checks = readChecks();
    checks.removeIf([&check](const LastCheck &old) { return old.repo == check.repo; });
    checks.append(check);
    return transfers::writeWholeFile(m_checkPath, framed(kCheckWord, m_cacheFolder, [&checks](QDataStream &out) {
                                         writeList(out, checks, [](QDataStream &to, const LastCheck &one) {
                                             writeText(to, HfCache::folderName(one.repo));
                                             to << one.at.toMSecsSinceEpoch() << static_cast<qint32>(one.files);
                                             writeList(to, one.damaged, writeText);
                                         });
                                     }));
}

} // namespace hs::library
