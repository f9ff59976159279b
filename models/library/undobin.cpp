// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undobin.h"

#include "library/binjournal.h"
#include "transfers/diskfile.h"
#include "transfers/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::library {

using transfers::FileLock;

namespace {

std::optional<struct stat> linkFacts(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? std::optional(facts) : std::nullopt;
}

bool isFolder(const QString &path)
{
    const auto facts = linkFacts(path);
    return facts && S_ISDIR(facts->st_mode);
}

/// Links are deleted, never followed.
Result<void> removeAll(const QString &path)
{
    std::error_code error;
    std::filesystem::remove_all(QFile::encodeName(path).toStdString(), error);
    if (error)
        return std::unexpected(transfers::diskError(error.value(), path));
    return {};
}

/// One entry of the bin on disk.
class BinFolder
{
public:
    BinFolder(QString cacheFolder, const QString &bin, const QString &id)
        : m_cache(std::move(cacheFolder))
        , m_folder(bin + u'/' + id)
    {}

    [[nodiscard]] std::optional<BinJournal> read() const { return readJournal(journalPath()); }
    [[nodiscard]] Result<void> write(const BinJournal &journal) const { return writeJournal(journalPath(), journal); }
    [[nodiscard]] Result<void> moveOut(const BinJournal &journal) const;
    [[nodiscard]] Result<bool> moveBack(const BinJournal &journal) const;
    [[nodiscard]] Result<void> removeItems() const { return removeAll(m_folder + u"/items"_s); }
    /// The journal last: without it, nobody would know what is there.
    [[nodiscard]] Result<void> removeFolder() const { return removeAll(m_folder); }

private:
    [[nodiscard]] QString journalPath() const { return m_folder + u"/journal.json"_s; }
    [[nodiscard]] QString item(qsizetype index) const { return m_folder + u"/items/%1"_s.arg(index); }
    [[nodiscard]] Result<bool> merge(const QString &from, const QString &to) const;

    QString m_cache;
    QString m_folder;
};

/// Is this path in the cache reached without a link, so that what is there is the cache's own?
bool isOwn(const QString &cacheFolder, const QString &path)
{
    return transfers::isReachedWithoutLinks(cacheFolder, QFileInfo(path).path());
}

Result<void> BinFolder::moveOut(const BinJournal &journal) const
{
    if (auto made = transfers::makeFolders(m_folder + u"/items"_s); !made)
        return made;
    for (qsizetype i = 0; i < journal.paths.size(); ++i) {
        const QString from = m_cache + u'/' + journal.paths.at(i);
        if (!linkFacts(from))
            continue; // gone already
        if (!isOwn(m_cache, from))
            return base::failure(HubError::Kind::Invalid, from);
        if (auto moved = transfers::renameFile(from, item(i)); !moved)
            return moved;
    }
    return {};
}

/// Puts what is missing at `to` there; true when nothing is left at `from`.
Result<bool> BinFolder::merge(const QString &from, const QString &to) const
{
    const auto mine = linkFacts(from);
    if (!mine)
        return true;
    const auto theirs = linkFacts(to);
    if (!theirs) {
        if (auto made = transfers::makeFolders(QFileInfo(to).path()); !made)
            return std::unexpected(made.error());
        if (!isOwn(m_cache, to))
            return base::failure(HubError::Kind::Invalid, to);
        auto moved = transfers::renameFile(from, to);
        return moved ? Result<bool>(true) : std::unexpected(moved.error());
    }
    if (!S_ISDIR(mine->st_mode) || !S_ISDIR(theirs->st_mode)) {
        // Fetched again: a content of that name and size is that content, and a newer link or ref is the better one.
        if ((mine->st_mode & S_IFMT) != (theirs->st_mode & S_IFMT) || mine->st_size != theirs->st_size)
            return false;
        auto removed = transfers::removeFile(from);
        return removed ? Result<bool>(true) : std::unexpected(removed.error());
    }
    bool isWhole = true;
    const auto names = QDir(from).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        const auto isDone = merge(from + u'/' + name, to + u'/' + name);
        if (!isDone)
            return isDone;
        isWhole = *isDone && isWhole;
    }
    if (isWhole)
        ::rmdir(QFile::encodeName(from).constData());
    return isWhole;
}

/// In the reverse order, so that again no link leads to a blob that is not there.
Result<bool> BinFolder::moveBack(const BinJournal &journal) const
{
    bool isWhole = true;
    for (qsizetype i = journal.paths.size() - 1; i >= 0; --i) {
        const auto isDone = merge(item(i), m_cache + u'/' + journal.paths.at(i));
        if (!isDone)
            return isDone;
        isWhole = *isDone && isWhole;
    }
    return isWhole;
}

Result<bool> putBack(const BinFolder &folder, BinJournal journal, BinJournal::State otherwise)
{
    auto isWhole = folder.moveBack(journal);
    if (!isWhole)
        return isWhole;
    if (*isWhole) {
        auto removed = folder.removeFolder();
        return removed ? isWhole : std::unexpected(removed.error());
    }
    journal.state = otherwise;
    auto written = folder.write(journal);
    return written ? isWhole : std::unexpected(written.error());
}

Result<void> destroy(const BinFolder &folder, BinJournal journal)
{
    journal.state = BinJournal::State::Emptying;
    auto done = folder.write(journal);
    if (done)
        done = folder.removeItems();
    return done ? folder.removeFolder() : done;
}

Result<FileLock> lockBin(const QString &cacheFolder, const QString &bin)
{
    auto lock = FileLock::tryTake(bin + u"/bin.lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    if (!transfers::isReachedWithoutLinks(cacheFolder, bin)) // then it is not on the volume, or not ours
        return base::failure(HubError::Kind::Invalid, bin);
    if (!*lock)
        return base::failure(HubError::Kind::Conflict, bin);
    return std::move(**lock);
}

/// The locks of a repository's files, as many as are sensibly held at once; nothing when one of them is taken.
std::optional<std::vector<FileLock>> lockRepo(const QString &cacheFolder, const RepoKey &repo)
{
    constexpr size_t kMostHeld = 256; // open files are limited; the others are only tried
    const QString folder = cacheFolder + u"/.locks/"_s + HfCache::folderName(repo);
    std::vector<FileLock> held;
    for (const QString &name : QDir(folder).entryList({u"*.lock"_s}, QDir::Files | QDir::Hidden)) {
        auto lock = FileLock::tryTake(folder + u'/' + name);
        if (lock && !*lock)
            return std::nullopt;
        if (lock && held.size() < kMostHeld)
            held.push_back(std::move(**lock));
    }
    return held;
}

QString newId(const QDateTime &at)
{
    return at.toString(u"yyyyMMdd'T'HHmmsszzz"_s) +
           u"-%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

BinEntry entryOf(const QString &id, const BinJournal &journal)
{
    return {.id = id, .at = journal.at, .repos = journal.repos, .revisions = journal.revisions, .bytes = journal.bytes};
}

BinJournal journalOf(const DeletionPlan &plan)
{
    BinJournal journal;
    journal.at = QDateTime::currentDateTimeUtc();
    journal.revisions = plan.revisions;
    journal.bytes = plan.bytes;
    for (const RepoKey &repo : plan.repos)
        journal.repos.append(QString(hub::words(repo.kind).singular) + u'/' + repo.id.toString());
    for (const DeletionPlan::Step &step : plan.steps)
        journal.paths.append(step.path);
    return journal;
}

QStringList idsIn(const QString &bin)
{
    return QDir(bin).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

UndoBin::UndoBin(QString cacheFolder)
    : m_cacheFolder(std::move(cacheFolder))
    , m_folder(m_cacheFolder + u"/.locks/hubscope-bin"_s)
{}

QList<BinEntry> UndoBin::entries() const
{
    QList<BinEntry> entries;
    for (const QString &id : idsIn(m_folder)) {
        if (const auto journal = BinFolder(m_cacheFolder, m_folder, id).read())
            entries.prepend(entryOf(id, *journal));
    }
    return entries;
}

Result<BinEntry> UndoBin::remove(const DeletionPlan &plan) const
{
    if (plan.isEmpty())
        return base::failure(HubError::Kind::Invalid, m_cacheFolder);
    const auto lock = lockBin(m_cacheFolder, m_folder);
    if (!lock)
        return std::unexpected(lock.error());
    std::vector<std::vector<FileLock>> held;
    for (const RepoKey &repo : plan.repos) {
        auto locks = lockRepo(m_cacheFolder, repo);
        if (!locks)
            return base::failure(HubError::Kind::Conflict, repo.id.toString());
        held.push_back(std::move(*locks));
    }
    BinJournal journal = journalOf(plan);
    const QString id = newId(journal.at);
    const BinFolder folder(m_cacheFolder, m_folder, id);
    auto done = folder.write(journal);
    if (done)
        done = folder.moveOut(journal);
    if (!done) {
        // What cannot be put back now is put back by recover(): the journal says so.
        static_cast<void>(putBack(folder, journal, BinJournal::State::Kept));
        return std::unexpected(done.error());
    }
    journal.state = BinJournal::State::Kept;
    if (auto written = folder.write(journal); !written)
        return std::unexpected(written.error());
    return entryOf(id, journal);
}

Result<bool> UndoBin::restore(const QString &id) const
{
    const auto lock = lockBin(m_cacheFolder, m_folder);
    if (!lock)
        return std::unexpected(lock.error());
    const BinFolder folder(m_cacheFolder, m_folder, id);
    auto journal = idsIn(m_folder).contains(id) ? folder.read() : std::nullopt;
    if (!journal)
        return base::failure(HubError::Kind::EntryMissing, id);
    journal->state = BinJournal::State::Restoring;
    if (auto written = folder.write(*journal); !written)
        return std::unexpected(written.error());
    return putBack(folder, *journal, BinJournal::State::Kept);
}

Result<void> UndoBin::discard(const QString &id) const
{
    const auto lock = lockBin(m_cacheFolder, m_folder);
    if (!lock)
        return std::unexpected(lock.error());
    const BinFolder folder(m_cacheFolder, m_folder, id);
    const auto journal = idsIn(m_folder).contains(id) ? folder.read() : std::nullopt;
    if (!journal)
        return base::failure(HubError::Kind::EntryMissing, id);
    return destroy(folder, *journal);
}

Result<void> UndoBin::recover() const
{
    if (!isFolder(m_folder))
        return {};
    const auto lock = lockBin(m_cacheFolder, m_folder);
    if (!lock) // whoever holds it is at work: nothing was cut short
        return lock.error().kind == HubError::Kind::Conflict ? Result<void>() : std::unexpected(lock.error());
    for (const QString &id : idsIn(m_folder)) {
        const BinFolder folder(m_cacheFolder, m_folder, id);
        const auto journal = folder.read();
        if (!journal || journal->state == BinJournal::State::Kept)
            continue;
        if (journal->state == BinJournal::State::Emptying) {
            if (auto done = destroy(folder, *journal); !done)
                return done;
        } else if (auto done = putBack(folder, *journal, BinJournal::State::Kept); !done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

bool isBeingDownloaded(const QString &cacheFolder, const RepoKey &repo)
{
    return !lockRepo(cacheFolder, repo);
}

} // namespace hs::library
