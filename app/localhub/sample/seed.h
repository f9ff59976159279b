// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// Plain values that describe repositories to be made: what the sample and the scale seed produce, what an import
/// reads from disk, and what the store turns into real git repositories. Nothing here touches disk or network.
namespace hs::localhub {

/// A file of a commit. Whether it becomes an LFS object is the store's decision (by .gitattributes, size and content).
struct SeedFile
{
    QString path;
    QByteArray content;
};

/// One commit; commits of a repository are applied in order.
struct SeedCommit
{
    QString branch = QStringLiteral("main"); ///< also "refs/pr/1" for a pull request's head
    QString branchFrom;                      ///< for the first commit of a further branch: the branch it starts from
    QString author;                          ///< account name; its e-mail is made by the store
    QStringList coAuthors;
    QString title;
    QString message; ///< body below the title, may be empty
    QDateTime when;  ///< UTC
    QList<SeedFile> files;
    QStringList remove;
    QStringList tags; ///< tags to set on this commit
};

struct SeedReaction
{
    QString emoji;
    QStringList accounts; ///< names
};

struct SeedComment
{
    QString author;
    QString text; ///< Markdown
    QDateTime when;
    QList<SeedReaction> reactions;
};

/// A discussion, or the pull request whose commits are on the branch "refs/pr/NUM".
struct SeedDiscussion
{
    int num = 0;
    QString title;
    QList<SeedComment> comments; ///< the first one opens it
    bool isPinned = false;
    bool isClosed = false;
    QString mergedAs; ///< title of the commit on main that took in a pull request; empty while it is open
    QString by;       ///< who closed or merged it
};

enum class SeedKind { Model, Dataset, Space };
enum class SeedGate { Open, Auto, Manual };

/// A repository with its whole history and the counters that only the Hub knows.
struct SeedRepo
{
    SeedKind kind = SeedKind::Model;
    QString owner;
    QString name;
    QStringList formerIds; ///< "owner/name" it was known by before; redirected
    bool isPrivate = false;
    bool isDisabled = false;
    SeedGate gate = SeedGate::Open;
    qint64 downloads = 0; ///< last 30 days
    qint64 downloadsAllTime = 0;
    qint64 likes = 0;
    qint64 trendingScore = 0;
    QDateTime createdAt;
    QStringList accessGranted; ///< account names that passed the gate
    QStringList accessPending;
    QString spaceStage;    ///< a Space's runtime stage (shared/hub-api/spaces.md §2); empty: RUNNING
    QString spaceHardware; ///< a Space's hardware id; empty: cpu-basic, none for static ones
    QList<SeedCommit> commits;
    QList<SeedDiscussion> discussions; ///< a branch "refs/pr/N" without one becomes a pull request by itself
};

struct SeedUser
{
    QString name;
    QString fullname;
    QString email;
    QString token; ///< "hf_…", valid on the local hub only
    bool isPro = false;
};

struct SeedOrg
{
    QString name;
    QString fullname;
    QList<std::pair<QString, QString>> members; ///< account name, role (admin, write, contributor, read)
};

/// A titled list of repositories.
struct SeedCollection
{
    struct Item
    {
        QString repo; ///< "models/owner/name"
        QString note; ///< may be empty
    };

    QString owner;
    QString creator; ///< account name
    QString title;
    QString description;
    QDateTime createdAt;
    QList<Item> items;
};

/// A whole hub to be made. Repositories are handed out one at a time so that a big seed needs little memory.
struct SeedHub
{
    QList<SeedUser> users;
    QList<SeedOrg> orgs;
    std::function<void(const std::function<void(SeedRepo)> &)> forEachRepo;
    QList<SeedCollection> collections;
};

} // namespace hs::localhub
