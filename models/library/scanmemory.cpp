// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/scanmemory.h"

#include "library/cachescan.h"
#include "transfers/diskfile.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <functional>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

constexpr quint32 kScanWord = 0x48534C31;  // "HSL1"; another number with every change of the format
constexpr quint32 kCheckWord = 0x48534331; // "HSC1"
constexpr quint32 kEndWord = 0x2E454E44;
constexpr qint64 kLargestMemory = qint64(512) << 20; // bytes

/// Numbers in this computer's own form and texts as UTF-8, one after the other. Not QDataStream: asking a device for
/// each of a million fields takes ten times as long, and a library is to be shown at once.
class MemoryWriter
{
public:
    template <typename T>
        requires std::is_arithmetic_v<T>
    MemoryWriter &operator<<(T number)
    {
        m_bytes.append(reinterpret_cast<const char *>(&number), sizeof(number));
        return *this;
    }
    MemoryWriter &operator<<(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        *this << static_cast<quint32>(bytes.size());
        m_bytes.append(bytes);
        return *this;
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads that back. After the end, or after something impossible, everything is empty and isGood() false.
class MemoryReader
{
public:
    explicit MemoryReader(QByteArrayView bytes)
        : m_rest(bytes)
    {}
    template <typename T>
        requires std::is_arithmetic_v<T>
    MemoryReader &operator>>(T &number)
    {
        // A byte that is neither 0 nor 1 is no bool.
        std::conditional_t<std::is_same_v<T, bool>, quint8, T> read = {};
        if (m_rest.size() < qsizetype(sizeof(read)))
            spoil();
        else
            std::memcpy(&read, m_rest.data(), sizeof(read));
        m_rest = m_rest.sliced(std::min(m_rest.size(), qsizetype(sizeof(read))));
        number = static_cast<T>(read);
        return *this;
    }
    MemoryReader &operator>>(QString &text)
    {
        const qsizetype size = count();
        text = QString::fromUtf8(m_rest.first(size));
        m_rest = m_rest.sliced(size);
        return *this;
    }
    /// How many elements follow; each takes up a byte at least.
    [[nodiscard]] qsizetype count()
    {
        quint32 number = 0;
        *this >> number;
        if (number > m_rest.size())
            spoil();
        return m_isGood ? number : 0;
    }
    void spoil()
    {
        m_isGood = false;
        m_rest = {};
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QByteArrayView m_rest;
    bool m_isGood = true;
};

template <typename T, typename F>
QList<T> readList(MemoryReader &in, F readOne)
{
    const qsizetype count = in.count();
    QList<T> list;
    constexpr qsizetype kMostReserved = 1 << 16; // a damaged count must not ask for all memory
    list.reserve(std::min(count, kMostReserved));
    for (qsizetype i = 0; i < count && in.isGood(); ++i)
        list.append(readOne(in));
    return list;
}

template <typename T, typename F>
void writeList(MemoryWriter &out, const QList<T> &list, F writeOne)
{
    out << static_cast<quint32>(list.size());
    for (const T &one : list)
        writeOne(out, one);
}

void writeText(MemoryWriter &out, const QString &text)
{
    out << text;
}

QString readText(MemoryReader &in)
{
    QString text;
    in >> text;
    return text;
}

QDateTime readTime(MemoryReader &in)
{
    qint64 milliseconds = 0;
    in >> milliseconds;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

void writeContent(MemoryWriter &out, const CachedContent &content)
{
    out << static_cast<quint8>(content.place) << content.size << content.device << content.inode << content.links
        << content.ownLinks << content.isLink << content.used << content.modified;
    writeText(out, content.name);
}

CachedContent readContent(MemoryReader &in)
{
    CachedContent content;
    quint8 place = 0;
    in >> place >> content.size >> content.device >> content.inode >> content.links >> content.ownLinks >>
        content.isLink >> content.used >> content.modified;
    if (place > static_cast<quint8>(CachedContent::Place::Elsewhere))
        in.spoil();
    content.place = static_cast<CachedContent::Place>(place);
    content.name = readText(in);
    return content;
}

void writeRevision(MemoryWriter &out, const CachedRevision &revision)
{
    writeText(out, revision.commit.toString());
    writeList(out, revision.refs, writeText);
    out << static_cast<qint32>(revision.missingFiles.value_or(-1)) << revision.lastModified.toMSecsSinceEpoch();
    writeList(out, revision.entries, [](MemoryWriter &to, const CachedFile &file) {
        writeText(to, file.path);
        to << static_cast<qint32>(file.content);
    });
}

CachedRevision readRevision(MemoryReader &in)
{
    CachedRevision revision;
    revision.commit = hub::Oid(readText(in));
    revision.refs = readList<QString>(in, readText);
    qint32 missing = -1;
    in >> missing;
    if (missing >= 0)
        revision.missingFiles = missing;
    revision.lastModified = readTime(in);
    revision.entries = readList<CachedFile>(in, [](MemoryReader &from) {
        CachedFile file{.path = readText(from)};
        qint32 content = -1;
        from >> content;
        file.content = content;
        return file;
    });
    return revision;
}

void writeRepo(MemoryWriter &out, const CachedRepo &repo)
{
    writeText(out, repo.folder);
    out << repo.isLink << repo.lastModified.toMSecsSinceEpoch();
    writeList(out, repo.contents, writeContent);
    writeList(out, repo.revisions, writeRevision);
    writeList(out, repo.leftovers, [](MemoryWriter &to, const CachedLeftover &leftover) {
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

CachedRepo readRepo(MemoryReader &in)
{
    CachedRepo repo;
    repo.folder = readText(in);
    in >> repo.isLink;
    const QDateTime modified = readTime(in);
    repo.contents = readList<CachedContent>(in, readContent);
    repo.revisions = readList<CachedRevision>(in, readRevision);
    repo.leftovers = readList<CachedLeftover>(in, [](MemoryReader &from) {
        CachedLeftover leftover{.name = readText(from)};
        from >> leftover.size;
        return leftover;
    });
    const auto key = keyOfFolder(repo.folder.section(u'/', -1));
    if (!key || !isSane(repo)) {
        in.spoil();
        return repo;
    }
    repo.key = *key;
    sumUp(repo, modified);
    return repo;
}

void writeStamp(MemoryWriter &out, const FolderStamp &stamp)
{
    writeText(out, stamp.path);
    out << stamp.modified << stamp.inode;
}

FolderStamp readStamp(MemoryReader &in)
{
    FolderStamp stamp{.path = readText(in)};
    in >> stamp.modified >> stamp.inode;
    return stamp;
}

QByteArray framed(quint32 word, const QString &cacheFolder, const std::function<void(MemoryWriter &)> &write)
{
    MemoryWriter out;
    out << word;
    writeText(out, cacheFolder);
    write(out);
    out << kEndWord;
    return out.take();
}

/// False: not such a file, of another folder, or damaged.
bool unframe(const QString &path, quint32 word, const QString &cacheFolder,
             const std::function<void(MemoryReader &)> &read)
{
    const auto bytes = path.isEmpty() ? Result<QByteArray>() : transfers::readWholeFile(path, kLargestMemory);
    if (!bytes)
        return false;
    MemoryReader in(*bytes);
    quint32 first = 0;
    in >> first;
    if (first != word || readText(in) != cacheFolder)
        return false;
    read(in);
    quint32 last = 0;
    in >> last;
    return in.isGood() && last == kEndWord;
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
    const bool isRead = unframe(m_scanPath, kScanWord, m_cacheFolder, [&scan](MemoryReader &in) {
        scan->repos = readList<CachedRepo>(in, readRepo);
        for (const CachedRepo &repo : std::as_const(scan->repos)) {
            scan->size += repo.size;
            const QList<FolderStamp> stamps = readList<FolderStamp>(in, readStamp);
            if (!stamps.isEmpty())
                scan->stamps.insert(repo.folder, stamps);
        }
    });
    return isRead ? scan : nullptr;
}

Result<void> ScanMemory::writeScan(const CacheScan &scan) const
{
    if (m_scanPath.isEmpty())
        return {};
    return transfers::writeWholeFile(m_scanPath, framed(kScanWord, m_cacheFolder, [&scan](MemoryWriter &out) {
                                         writeList(out, scan.repos, writeRepo);
                                         for (const CachedRepo &repo : scan.repos)
                                             writeList(out, scan.stamps.value(repo.folder), writeStamp);
                                     }));
}

QList<LastCheck> ScanMemory::readChecks() const
{
    QList<LastCheck> checks;
    const bool isRead = unframe(m_checkPath, kCheckWord, m_cacheFolder, [&checks](MemoryReader &in) {
        checks = readList<LastCheck>(in, [](MemoryReader &from) {
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
    return transfers::writeWholeFile(m_checkPath, framed(kCheckWord, m_cacheFolder, [&checks](MemoryWriter &out) {
                                         writeList(out, checks, [](MemoryWriter &to, const LastCheck &one) {
                                             writeText(to, HfCache::folderName(one.repo));
                                             to << one.at.toMSecsSinceEpoch() << static_cast<qint32>(one.files);
                                             writeList(to, one.damaged, writeText);
                                         });
                                     }));
}

} // namespace hs::library
