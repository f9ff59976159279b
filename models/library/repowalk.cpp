// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/repowalk.h"

#include "library/openfolder.h"
#include "transfers/diskfile.h"
#include "transfers/hashing.h"
#include "transfers/treecache.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

constexpr qint64 kLargestRefFile = 4096;       // bytes
constexpr qint64 kDoubtfulAge = 2'000'000'000; // ns; FAT keeps times to two seconds
constexpr int kDeepestFolder = 64;

using ContentIdentity = std::pair<quint64, quint64>; // device and inode

qint64 nanoseconds(const struct timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FolderStamp stampOf(const QString &path, const std::optional<struct stat> &facts)
{
    return facts ? FolderStamp{path, nanoseconds(facts->st_mtim), facts->st_ino} : FolderStamp{path, 0, 0};
}

void setFacts(CachedContent &content, const struct stat &facts)
{
    content.size = facts.st_size;
    content.device = facts.st_dev;
    content.inode = facts.st_ino;
    content.links = static_cast<qint64>(facts.st_nlink);
    content.used = nanoseconds(facts.st_atim) / 1'000'000;
    content.modified = nanoseconds(facts.st_mtim) / 1'000'000;
}

bool isHelperFile(const QByteArray &name)
{
    return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini";
}

/// In `blobs`: half-fetched files end so; what we keep beside one begins with the id of a content.
bool isLeftover(const QByteArray &name)
{
    if (name.endsWith(".incomplete"))
        return true;
    const qsizetype dot = name.indexOf('.');
    return dot > 0 && transfers::isContentId(hub::Etag(QString::fromLatin1(name.first(dot))));
}

/// What grows while a repository's folder is read.
class Walk
{
public:
    Walk(QString folder, const RepoKey &key, WalkPulse &pulse)
        : m_folder(std::move(folder))
        , m_pulse(pulse)
    {
        m_walked.repo.key = key;
        m_walked.repo.folder = m_folder;
    }

    Result<WalkedRepo> run();
    [[nodiscard]] Result<bool> refresh(const WalkedRepo &known);
    [[nodiscard]] WalkedRepo take() { return std::move(m_walked); }

private:
    [[nodiscard]] bool walkBlobs(const OpenFolder &root);
    [[nodiscard]] bool walkSnapshots(const OpenFolder &snapshots);
    [[nodiscard]] bool walkSnapshot(const OpenFolder &folder, const QString &place, int depth,
                                    CachedRevision &revision);
    [[nodiscard]] bool walkRefs(const OpenFolder &root, const QByteArray &name, int depth);
    void addLink(const OpenFolder &folder, const QByteArray &name, const QString &path, int depth,
                 CachedRevision &revision);
    int contentOf(const struct stat &facts, CachedContent::Place place, const QString &name);
    void stamp(const QString &path, const std::optional<struct stat> &facts);
    void giveRefs();
    void countMissing(CachedRevision &revision) const;

    QString m_folder;
    WalkPulse &m_pulse;
    WalkedRepo m_walked;
    QHash<QByteArray, int> m_blobs;         // index of the content by the blob's name
    QHash<ContentIdentity, int> m_contents; // and by its place on the volume
    QHash<QString, QStringList> m_refs;     // by commit
    qint64 m_begun = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    bool m_isDoubtful = false;
};

void Walk::stamp(const QString &path, const std::optional<struct stat> &facts)
{
    m_walked.stamps.append(stampOf(path, facts));
    if (m_walked.stamps.last().modified > m_begun - kDoubtfulAge)
        m_isDoubtful = true;
}

int Walk::contentOf(const struct stat &facts, CachedContent::Place place, const QString &name)
{
    const ContentIdentity identity(facts.st_dev, facts.st_ino);
    const auto known = m_contents.constFind(identity);
    if (known != m_contents.cend()) {
        ++m_walked.repo.contents[*known].ownLinks;
        return *known;
    }
    CachedContent content;
    content.place = place;
    content.name = name;
    setFacts(content, facts);
    const int index = static_cast<int>(m_walked.repo.contents.size());
    m_walked.repo.contents.append(std::move(content));
    m_contents.insert(identity, index);
    return index;
}

bool Walk::walkBlobs(const OpenFolder &root)
{
    const auto blobs = OpenFolder::open(root.handle(), "blobs");
    stamp(u"blobs"_s, blobs ? blobs->facts() : std::nullopt);
    if (!blobs)
        return true;
    return blobs->visitEntries([&](const QByteArray &name, mode_t mode) {
        const auto facts = blobs->factsOf(name); // behind a link: the store that repositories of a cache may share
        if (!m_pulse.beat())
            return false;
        if (!facts || !S_ISREG(facts->st_mode) || isHelperFile(name))
            return true;
        const QString text = QFile::decodeName(name);
        if (isLeftover(name)) {
            m_walked.repo.leftovers.append({text, facts->st_size});
        } else {
            const int content = contentOf(*facts, CachedContent::Place::Blob, text);
            m_walked.repo.contents[content].isLink = mode == S_IFLNK;
            m_blobs.insert(name, content);
        }
        return true;
    });
}

/// The blob's name when the link is the one that the layout asks for, `../../blobs/<name>`; nothing otherwise.
QByteArray blobNameIn(const QByteArray &target, int depth)
{
    qsizetype at = 0;
    for (int i = 0; i < depth + 2; ++i) {
        if (!QByteArrayView(target).sliced(at).startsWith("../"))
            return {};
        at += 3;
    }
    const QByteArrayView rest = QByteArrayView(target).sliced(at);
    return rest.startsWith("blobs/") ? rest.sliced(6).toByteArray() : QByteArray();
}

void Walk::addLink(const OpenFolder &folder, const QByteArray &name, const QString &path, int depth,
                   CachedRevision &revision)
{
    const auto blob = m_blobs.constFind(blobNameIn(folder.linkTarget(name), depth));
    if (blob != m_blobs.cend()) {
        revision.entries.append({path, *blob});
        return;
    }
    const auto facts = folder.factsOf(name);
    if (facts && S_ISDIR(facts->st_mode))
        return; // the official client does not look behind such a link either
    int content = -1;
    if (facts) {
        const auto known = m_contents.constFind({facts->st_dev, facts->st_ino});
        content = known != m_contents.cend() ? *known : contentOf(*facts, CachedContent::Place::Elsewhere, path);
    }
    revision.entries.append({path, content});
}

bool Walk::walkSnapshot(const OpenFolder &folder, const QString &place, int depth, CachedRevision &revision)
{
    stamp(place, folder.facts());
    const QString prefix = depth == 0 ? QString() : place.section(u'/', 2) + u'/';
    QList<QByteArray> below;
    const bool isWhole = folder.visitEntries([&](const QByteArray &name, mode_t mode) {
        if (!m_pulse.beat())
            return false;
        if (mode == S_IFDIR) {
            below.append(name);
        } else if (mode == S_IFLNK) {
            addLink(folder, name, prefix + QFile::decodeName(name), depth, revision);
        } else if (const auto facts = folder.factsOf(name); facts && S_ISREG(facts->st_mode)) {
            const QString text = QFile::decodeName(name);
            const int content = contentOf(*facts, CachedContent::Place::Snapshot, place + u'/' + text);
            revision.entries.append({prefix + text, content});
        }
        return true;
    });
    if (!isWhole)
        return false;
    for (const QByteArray &name : std::as_const(below)) {
        const auto inner = depth < kDeepestFolder ? OpenFolder::open(folder.handle(), name) : std::nullopt;
        if (inner && !walkSnapshot(*inner, place + u'/' + QFile::decodeName(name), depth + 1, revision))
            return false;
    }
    return true;
}

void Walk::countMissing(CachedRevision &revision) const
{
    const auto listed = transfers::readTreeCache(m_folder + u"/trees/"_s + revision.commit.toString() + u".json"_s);
    if (!listed)
        return;
    QSet<QString> present;
    for (const CachedFile &file : std::as_const(revision.entries))
        present.insert(file.path);
    revision.missingFiles = static_cast<int>(std::ranges::count_if(
        *listed, [&present](const hub::TreeEntry &entry) { return !present.contains(entry.path); }));
}

bool Walk::walkSnapshots(const OpenFolder &snapshots)
{
    stamp(u"snapshots"_s, snapshots.facts());
    return snapshots.visitEntries([&](const QByteArray &name, mode_t mode) {
        if (!m_pulse.beat())
            return false;
        const auto folder =
            mode == S_IFDIR || mode == S_IFLNK ? OpenFolder::open(snapshots.handle(), name) : std::nullopt;
        if (!folder)
            return true;
        CachedRevision revision;
        revision.commit = hub::Oid(QFile::decodeName(name));
        if (const auto facts = folder->facts())
            revision.lastModified =
                QDateTime::fromMSecsSinceEpoch(nanoseconds(facts->st_mtim) / 1'000'000, QTimeZone::UTC);
        if (!walkSnapshot(*folder, u"snapshots/"_s + revision.commit.toString(), 0, revision))
            return false;
        std::ranges::sort(revision.entries, {}, &CachedFile::path);
        countMissing(revision);
        m_walked.repo.revisions.append(std::move(revision));
        return true;
    });
}

/// \param name  "refs", or a folder below it as "refs/pr"
bool Walk::walkRefs(const OpenFolder &root, const QByteArray &name, int depth)
{
    const auto folder = depth < kDeepestFolder ? OpenFolder::open(root.handle(), name) : std::nullopt;
    if (!folder)
        return true;
    return folder->visitEntries([&](const QByteArray &entry, mode_t mode) {
        if (!m_pulse.beat())
            return false;
        const QByteArray path = name + '/' + entry;
        if (mode == S_IFDIR)
            return walkRefs(root, path, depth + 1);
        if (mode != S_IFREG || entry.endsWith(".tmp") || isHelperFile(entry))
            return true;
        const QString file = QFile::decodeName(path);
        if (const auto bytes = transfers::readWholeFile(m_folder + u'/' + file, kLargestRefFile))
            m_refs[QString::fromLatin1(bytes->trimmed())].append(file.section(u'/', 1));
        return true;
    });
}

void Walk::giveRefs()
{
    for (CachedRevision &revision : m_walked.repo.revisions) {
        revision.refs = m_refs.value(revision.commit.toString());
        revision.refs.sort();
    }
}

QDateTime timeOfFolder(const std::optional<struct stat> &facts)
{
    return QDateTime::fromMSecsSinceEpoch(facts ? nanoseconds(facts->st_mtim) / 1'000'000 : 0, QTimeZone::UTC);
}

Result<WalkedRepo> Walk::run()
{
    const auto root = OpenFolder::open(AT_FDCWD, QFile::encodeName(m_folder));
    if (!root)
        return std::unexpected(errno == ENOTDIR ? HubError::of(HubError::Kind::Invalid, m_folder)
                                                : transfers::diskError(errno, m_folder));
    m_walked.repo.isLink = QFileInfo(m_folder).isSymLink();
    const auto facts = root->facts();
    stamp({}, facts);
    const auto snapshots = OpenFolder::open(root->handle(), "snapshots");
    if (!snapshots) {
        const bool isAbsent = errno == ENOENT || errno == ENOTDIR;
        return std::unexpected(isAbsent ? HubError::of(HubError::Kind::Invalid, m_folder)
                                        : transfers::diskError(errno, m_folder + u"/snapshots"_s));
    }
    const auto trees = root->factsOf("trees");
    stamp(u"trees"_s, trees);
    if (!walkBlobs(*root) || !walkSnapshots(*snapshots) || !walkRefs(*root, "refs", 0))
        return base::failure(HubError::Kind::Cancelled);
    giveRefs();
    std::ranges::sort(m_walked.repo.leftovers, {}, &CachedLeftover::name);
    sumUp(m_walked.repo, timeOfFolder(facts));
    if (m_isDoubtful)
        m_walked.stamps.clear();
    return std::move(m_walked);
}

/// False: something changed, and all of it has to be read.
Result<bool> Walk::refresh(const WalkedRepo &known)
{
    const auto root = OpenFolder::open(AT_FDCWD, QFile::encodeName(m_folder));
    if (!root || known.stamps.isEmpty())
        return false;
    const auto factsAt = [&](const QString &path) {
        return path.isEmpty() ? root->facts() : root->factsOf(QFile::encodeName(path));
    };
    for (const FolderStamp &one : known.stamps) {
        if (!m_pulse.beat())
            return base::failure(HubError::Kind::Cancelled);
        if (stampOf(one.path, factsAt(one.path)) != one)
            return false;
    }
    m_walked = known;
    for (CachedContent &content : m_walked.repo.contents) {
        if (!m_pulse.beat())
            return base::failure(HubError::Kind::Cancelled);
        if (content.place == CachedContent::Place::Elsewhere)
            continue;
        const QString path = content.place == CachedContent::Place::Blob ? u"blobs/"_s + content.name : content.name;
        const auto facts = factsAt(path);
        if (!facts || facts->st_ino != content.inode)
            return false;
        setFacts(content, *facts);
    }
    for (CachedLeftover &leftover : m_walked.repo.leftovers) {
        const auto facts = factsAt(u"blobs/"_s + leftover.name);
        if (!facts)
            return false;
        leftover.size = facts->st_size;
    }
    if (!walkRefs(*root, "refs", 0))
        return base::failure(HubError::Kind::Cancelled);
    giveRefs();
    sumUp(m_walked.repo, timeOfFolder(root->facts()));
    return true;
}

} // namespace

Result<WalkedRepo> walkRepo(const QString &folder, const RepoKey &key, const WalkedRepo *known, WalkPulse &pulse)
{
    if (known) {
        Walk walk(folder, key, pulse);
        const auto isFresh = walk.refresh(*known);
        if (!isFresh)
            return std::unexpected(isFresh.error());
        if (*isFresh)
            return walk.take();
    }
    return Walk(folder, key, pulse).run();
}

} // namespace hs::library
