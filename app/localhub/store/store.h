// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/knownheaders.h"
#include "localhub/git/gitreader.h"
#include "localhub/git/gitwriter.h"
#include "localhub/git/keptlistings.h"
#include "localhub/git/lfsstore.h"
#include "localhub/store/accounts.h"
#include "localhub/store/attachments.h"
#include "localhub/store/discussions.h"
#include "localhub/store/folderlock.h"
#include "localhub/store/journal.h"
#include "localhub/store/lfsuploads.h"
#include "localhub/store/notifications.h"
#include "localhub/store/pullrequests.h"
#include "localhub/store/repoindex.h"
#include "localhub/store/spacetable.h"
#include "localhub/store/webhooks.h"

#include <array>
#include <memory>
#include <mutex>

namespace hs::localhub {

/// A change to one path of a commit. Large content comes as a file on disk and is never held in memory.
struct FileChange
{
    enum class Kind {
        Content,       ///< becomes a blob or an LFS object by the rules of the repository
        DiskFile,      ///< the same
        Blob,          ///< `blob` is in git already
        LargeFile,     ///< `large` is in the LFS store already
        Move,          ///< from `oldPath`
        Removal,       ///< of a file
        FolderRemoval, ///< of a folder with all in it
        EntryRemoval   ///< of either
    };

    Kind kind = Kind::Content;
    QString path;
    QByteArray content;
    QString diskFile;
    QString blob = {};
    LfsObject large = {};
    QString oldPath = {};
};

/// One commit to be made. Changes take effect in their order.
struct CommitRequest
{
    QString branch = QStringLiteral("main"); ///< or "refs/pr/N"
    QString branchFrom;                      ///< where a new branch starts; empty for a first commit
    std::optional<QString> expectedParent;   ///< Conflict when the commit would start elsewhere by now
    CommitAuthor author;
    QString message; ///< title, blank line, body, trailers
    QDateTime when;
    QList<FileChange> changes;
    QStringList tags; ///< set on the new commit
};

/// All that `--data DIR` holds: bare git repositories, LFS objects and the SQLite index. open() makes it private to the
/// user, also when it is there already.
///
///   DIR/hub.sqlite            index: repositories, facts, accounts
///   DIR/git/<xx>/<_id>.git    one bare repository each, by stable id, so that a rename is one row
///   DIR/lfs/<aa>/<bb>/<sha>   large files, shared by all repositories
///
///   DIR/attachments/          pictures, films and sounds of comments
///   DIR/incoming/             uploads that are not whole yet
///   DIR/secrets.key           what the secrets of Spaces are sealed with
///
/// A commit is atomic in this order: large files, then git objects, then the branch, then one transaction in the index.
/// A stop between the last two leaves a "pending" row; the next start reads that repository's facts again from git.
/// What else is made outside the database stands in the journal until a row speaks of it.
/// Thread-safe: readers open their own GitReader; writes to one repository take writeLock().
class Store
{
public:
    /// Opens or makes the folder, and recovers. Conflict when another process works in it.
    [[nodiscard]] static Outcome<std::unique_ptr<Store>> open(const QString &folder);
    /// Opens a folder and changes nothing in it, for a check. Invalid when it holds no hub of this version.
    [[nodiscard]] static Outcome<std::unique_ptr<Store>> openAsItIs(const QString &folder);
    /// Finishes or undoes what a stop cut short. What cannot be settled is logged and stays for the next start: one
    /// damaged repository keeps no hub from serving the others.
    [[nodiscard]] Outcome<void> recover();

    [[nodiscard]] RepoIndex &repos() { return m_repos; }
    [[nodiscard]] AccountTable &accounts() { return m_accounts; }
    [[nodiscard]] Discussions &discussions() { return m_discussions; }
    [[nodiscard]] const PullRequests &pullRequests() { return m_pullRequests; }
    [[nodiscard]] Notifications &notifications() { return m_notifications; }
    [[nodiscard]] Webhooks &webhooks() { return m_webhooks; }
    [[nodiscard]] SpaceTable &spaces() { return m_spaces; }
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const LfsStore &lfs() const { return m_lfs; }
    /// What is known of files' contents, by their ids.
    [[nodiscard]] KnownHeaders &headers() const { return m_headers; }
    [[nodiscard]] KeptListings &listings() const { return m_listings; }
    [[nodiscard]] const Attachments &attachments() const { return m_attachments; }
    [[nodiscard]] LfsUploads &uploads() { return m_uploads; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    /// Where files wait that are not whole yet; emptied at start.
    [[nodiscard]] QString incomingFolder() const { return m_folder + QStringLiteral("/incoming"); }

    /// Held while a repository's references and rows are changed together: writes to one repository go one after the
    /// other. Never held while bytes come in from a client, and never two at once by one thread.
    [[nodiscard]] std::unique_lock<std::mutex> writeLock(qint64 repo);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString gitPath(const QString &oid) const;
    [[nodiscard]] Outcome<GitReader> reader(const RepoRow &repo) const;

    /// Where a large file of a repository lies on disk; empty when the repository does not have it. A pointer alone
    /// gives no right to what others have uploaded, so that whoever reads by pointers asks here.
    [[nodiscard]] QString largeFile(const RepoRow &repo, const QString &sha256) const;

    /// Commits to an existing repository and brings its index row up to date; the new commit's id. NoEntry with the
    /// path in the text when something is to be removed that is not there.
    [[nodiscard]] Outcome<QString> commit(const RepoRow &repo, const CommitRequest &request);
    /// Writes the commit but moves no reference: it starts at `expectedParent`, else at the head of `branch`. For a
    /// pull request, which makes its own reference.
    [[nodiscard]] Outcome<QString> commitLoosely(const RepoRow &repo, const CommitRequest &request);
    /// Facts of the files on main, and the row's fields that follow from them. Counts sizes on from the row's head
    /// where it can, so that a commit to a huge repository costs what the commit changes. `lfsObjects` are large files
    /// that the repository gets along with this row.
    [[nodiscard]] RepoFacts refresh(RepoRow &row, QList<std::pair<QString, qint64>> &lfsObjects) const;

private:
    Store(const QString &folder, SecretBox box);
    [[nodiscard]] Outcome<void> undoUnfinished();
    [[nodiscard]] Outcome<void> settleEntry(const Journal::Entry &entry);
    [[nodiscard]] Outcome<void> finishPending();
    /// After a reference was moved, with writeLock() held.
    [[nodiscard]] Outcome<void> settle(const RepoRow &repo, const QString &ref);

    QString m_folder;
    FolderLock m_lock; ///< before the database: the last thing to go
    Database m_database;
    SpaceTable m_spaces;
    RepoIndex m_repos;
    AccountTable m_accounts;
    Journal m_journal;
    LfsStore m_lfs;
    LfsUploads m_uploads;
    Attachments m_attachments;
    Discussions m_discussions;
    PullRequests m_pullRequests;
    Notifications m_notifications;
    Webhooks m_webhooks;
    mutable KnownHeaders m_headers;
    mutable KeptListings m_listings;
    static constexpr size_t kLocks = 61;
    std::array<std::mutex, kLocks> m_writing;
};

/// The message of a commit: title, body and one trailer a co-author.
[[nodiscard]] QString commitMessage(const QString &title, const QString &body, const QList<CommitAuthor> &coAuthors);
/// The e-mail that stands for an account in commits.
[[nodiscard]] QString commitEmail(const QString &accountName);
/// The account behind such an e-mail; empty for any other address.
[[nodiscard]] QString accountOfEmail(const QString &email);

} // namespace hs::localhub
