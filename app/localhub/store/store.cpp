// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/store.h"

#include "localhub/facts/repofacts.h"
#include "localhub/store/committing.h"
#include "localhub/store/looseobjects.h"
#include "localhub/store/refmoves.h"
#include "localhub/store/schema.h"

#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcStore, "hs.localhub.store")

constexpr std::chrono::seconds kLockPatience(10); // for a server that is about to end
constexpr auto kMain = "refs/heads/main"_L1;
constexpr auto kEmailHost = "@users.localhub"_L1;

/// Where a commit of this request starts, and where its branch stands ("" when it is new).
struct Start
{
    QString parent;
    QString branchHead;
};

Outcome<Start> startOf(const GitReader &git, const CommitRequest &request)
{
    if (const auto head = git.resolve(branchRef(request.branch)))
        return Start{*head, *head};
    if (request.branchFrom.isEmpty())
        return Start{};
    const auto from = git.resolve(request.branchFrom);
    return from ? Outcome<Start>(Start{*from, {}}) : std::unexpected(from.error());
}

QByteArray attributesOf(const GitReader &git, const QString &commit)
{
    const auto item = git.item(commit, u".gitattributes"_s);
    return item ? git.blob(item->oid).value_or(QByteArray()) : QByteArray();
}

/// Tokens, secrets and private repositories lie here: the folder is nobody else's, and the database is neither where
/// somebody copies it to. SQLite gives the modes of the database to its other files.
Outcome<void> lockUp(const QString &folder)
{
    constexpr auto kOwnFile = QFile::ReadOwner | QFile::WriteOwner;
    const QString database = folder + "/hub.sqlite"_L1;
    if (QFile file(database); !file.open(QIODevice::ReadWrite, kOwnFile))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(database, file.errorString()));
    bool isPrivate = QFile::setPermissions(folder, kOwnFile | QFile::ExeOwner);
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1}) {
        if (const QString path = database + suffix; QFile::exists(path))
            isPrivate = QFile::setPermissions(path, kOwnFile) && isPrivate;
    }
    if (!isPrivate)
        return failed(Failure::Kind::Broken, u"the data folder %1 cannot be made private to its user"_s.arg(folder));
    return {};
}

} // namespace

QString commitMessage(const QString &title, const QString &body, const QList<CommitAuthor> &coAuthors)
{
    QString message = title;
    if (!body.isEmpty())
        message += u"\n\n"_s + body;
    if (!coAuthors.isEmpty())
        message += u"\n\n"_s;
    for (const CommitAuthor &author : coAuthors)
        message += u"Co-authored-by: %1 <%2>\n"_s.arg(author.name, author.email);
    return message;
}

QString commitEmail(const QString &accountName)
{
    return accountName + kEmailHost;
}

QString accountOfEmail(const QString &email)
{
    return email.endsWith(kEmailHost) ? email.chopped(kEmailHost.size()) : QString();
}

Store::Store(const QString &folder, SecretBox box)
    : m_folder(folder)
    , m_database(folder + "/hub.sqlite"_L1)
    , m_spaces(m_database, std::move(box))
    , m_repos(m_database)
    , m_accounts(m_database)
    , m_journal(m_database)
    , m_lfs(folder + "/lfs"_L1)
    , m_uploads(m_database, m_journal, m_lfs, folder + "/incoming"_L1)
    , m_attachments(folder + "/attachments"_L1, folder + "/incoming"_L1)
    , m_discussions(*this)
    , m_pullRequests(*this)
    , m_notifications(m_database)
    , m_webhooks(m_database)
{}

Outcome<std::unique_ptr<Store>> Store::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failed(Failure::Kind::Broken, u"cannot make the data folder "_s + folder);
    if (auto done = lockUp(folder); !done)
        return std::unexpected(done.error());
    auto box = SecretBox::open(folder + "/secrets.key"_L1);
    if (!box)
        return std::unexpected(box.error());
    std::unique_ptr<Store> store(new Store(QDir(folder).absolutePath(), std::move(*box)));
    const auto ready = store->m_lock.take(store->m_folder, kLockPatience)
                           .and_then([&] { return store->m_database.prepare(); })
                           .and_then([&] { return store->recover(); });
    return ready ? Outcome<std::unique_ptr<Store>>(std::move(store)) : std::unexpected(ready.error());
}

Outcome<std::unique_ptr<Store>> Store::openAsItIs(const QString &folder)
{
    if (!QFile::exists(folder + "/hub.sqlite"_L1))
        return failed(Failure::Kind::Invalid, u"there is no hub in "_s + folder);
    auto box = SecretBox::open(folder + "/secrets.key"_L1);
    if (!box)
        return std::unexpected(box.error());
    std::unique_ptr<Store> store(new Store(QDir(folder).absolutePath(), std::move(*box)));
    if (auto done = store->m_lock.take(store->m_folder, std::chrono::milliseconds(0)); !done)
        return std::unexpected(done.error());
    if (store->m_database.version() != schemaVersion())
        return failed(Failure::Kind::Invalid, u"the hub in %1 is of another version; start it once"_s.arg(folder));
    return store;
}

Outcome<void> Store::recover()
{
    QDir(incomingFolder()).removeRecursively();
    QDir().mkpath(incomingFolder());
    return m_uploads.dropAbandoned()
        .and_then([this] { return undoUnfinished(); })
        .and_then([this] { return finishPending(); })
        .and_then([this] { return removeLooseObjects(*this); });
}

QString Store::gitPath(const QString &oid) const
{
    // The last digits come from a hash, so that the folders fill evenly; the first are the creation time.
    return u"%1/git/%2/%3.git"_s.arg(m_folder, oid.last(2), oid);
}

Outcome<GitReader> Store::reader(const RepoRow &repo) const
{
    return GitReader::open(gitPath(repo.oid));
}

QString Store::largeFile(const RepoRow &repo, const QString &sha256) const
{
    return m_repos.hasLfsObject(repo.key, sha256) && m_lfs.has(sha256) ? m_lfs.path(sha256) : QString();
}

RepoFacts Store::refresh(RepoRow &row, QList<std::pair<QString, qint64>> &lfsObjects) const
{
    const auto git = reader(row);
    if (!git)
        return {};
    const auto head = git->resolve(u"main"_s);
    if (!head)
        return {};
    const auto largeFiles = [&](const QString &sha256) {
        const bool isComing = std::ranges::contains(lfsObjects, sha256, &std::pair<QString, qint64>::first);
        return isComing ? m_lfs.path(sha256) : largeFile(row, sha256);
    };
    const RepoFacts facts = computeFacts(*git, *head, largeFiles, row.kind, m_headers, {row.head, row.mainSize});
    row.head = *head;
    if (const auto commit = git->commit(*head))
        row.lastModified = commit->when;
    row.parameters = facts.parameters;
    row.mainSize = facts.mainSize;
    row.task = facts.task;
    row.library = facts.library;
    row.sdk = facts.sdk;
    std::ranges::sort(lfsObjects);
    lfsObjects.erase(std::ranges::unique(lfsObjects).begin(), lfsObjects.end());
    return facts;
}

std::unique_lock<std::mutex> Store::writeLock(qint64 repo)
{
    return std::unique_lock(m_writing.at(static_cast<size_t>(repo) % kLocks));
}

Outcome<QString> Store::commit(const RepoRow &repo, const CommitRequest &request)
{
    const auto lock = writeLock(repo.key);
    const auto git = reader(repo);
    if (!git || !m_repos.byOid(repo.oid))
        return failed(Failure::Kind::NoRepo, repo.fullName() + u" is gone"_s);
    const auto start = startOf(*git, request);
    if (!start)
        return std::unexpected(start.error());
    if (request.expectedParent && *request.expectedParent != start->parent)
        return failed(Failure::Kind::Conflict, u"the branch has moved"_s);
    auto writer = GitWriter::open(gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());

    CommitWriter commits(std::move(*writer), m_lfs, repo.kind);
    CommitRequest exact = request;
    exact.expectedParent = start->branchHead;
    const auto id = commits.write(exact, start->parent, attributesOf(*git, start->parent));
    if (!id)
        return id;
    if (auto done = m_repos.markPending(repo.key, commits.lfsObjects()); !done)
        return std::unexpected(done.error());
    if (auto done = commits.publish(); !done)
        return std::unexpected(done.error());
    return settle(repo, branchRef(request.branch)).transform([&id] { return *id; });
}

Outcome<void> Store::settle(const RepoRow &repo, const QString &ref)
{
    if (ref != kMain)
        return m_repos.clearPending(repo.key);
    // The caller's row may be from before an earlier commit.
    auto row = m_repos.byOid(repo.oid);
    if (!row)
        return failed(Failure::Kind::NoRepo, repo.fullName() + u" is gone"_s);
    QList<std::pair<QString, qint64>> lfsObjects;
    const RepoFacts facts = refresh(*row, lfsObjects);
    return m_repos.updateFacts(*row, facts, lfsObjects);
}

Outcome<QString> Store::commitLoosely(const RepoRow &repo, const CommitRequest &request)
{
    const auto git = reader(repo);
    if (!git)
        return std::unexpected(git.error());
    const auto parent = git->resolve(request.expectedParent.value_or(branchRef(request.branch)));
    if (!parent)
        return parent;
    auto writer = GitWriter::open(gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    CommitWriter commits(std::move(*writer), m_lfs, repo.kind);
    const auto id = commits.write(request, *parent, attributesOf(*git, *parent));
    if (!id)
        return id;
    return m_repos.addLfsObjects(repo.key, commits.lfsObjects()).transform([&id] { return *id; });
}

Outcome<void> Store::settleEntry(const Journal::Entry &entry)
{
    const QString oid = entry.what["oid"_L1].toString();
    if (entry.action == Journal::kGitFolder && !oid.isEmpty() && !m_repos.byOid(oid))
        QDir(gitPath(oid)).removeRecursively();
    if (entry.action == Journal::kPullRef)
        m_discussions.settleReference(oid, entry.what["num"_L1].toInt());
    if (entry.action == Journal::kRefMoves) {
        if (auto done = finishRefChange(*this, entry); !done)
            return done;
    }
    if (entry.action == Journal::kMerge) {
        if (auto done = m_pullRequests.settleMerge(entry.what); !done)
            return done;
    }
    if (entry.action == Journal::kLooseObjects)
        return {}; // not before the commits that were cut short say what they have
    return m_journal.forget(entry.id);
}

Outcome<void> Store::undoUnfinished()
{
    for (const Journal::Entry &entry : m_journal.open()) {
        if (const auto done = settleEntry(entry); !done)
            qCCritical(lcStore).noquote()
                << "cannot settle what a stop cut short:" << entry.action << done.error().text;
    }
    return {};
}

Outcome<void> Store::finishPending()
{
    for (RepoRow row : m_repos.pending()) {
        QList<std::pair<QString, qint64>> none; // large files got their rows before the branch was moved
        const RepoFacts facts = refresh(row, none);
        if (auto done = m_repos.updateFacts(row, facts, none); !done)
            return done;
    }
    return {};
}

} // namespace hs::localhub
