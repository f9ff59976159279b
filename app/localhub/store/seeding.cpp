// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/seeding.h"

#include "localhub/git/durable.h"
#include "localhub/store/collectionseeding.h"
#include "localhub/store/committing.h"
#include "localhub/store/discussionseeding.h"

#include <QDir>
#include <QHash>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kBatch = 250; // repositories a transaction

struct Branch
{
    QString head;
    QByteArray attributes;
};

Gate gateOf(SeedGate gate)
{
    switch (gate) {
    case SeedGate::Auto:
        return Gate::Auto;
    case SeedGate::Manual:
        return Gate::Manual;
    case SeedGate::Open:
        break;
    }
    return Gate::Open;
}

CommitRequest requestOf(const SeedCommit &commit, const QDateTime &fallback)
{
    CommitRequest request;
    request.branch = commit.branch;
    request.author = {commit.author, commitEmail(commit.author)};
    QList<CommitAuthor> others;
    for (const QString &name : commit.coAuthors)
        others.append({name, commitEmail(name)});
    request.message = commitMessage(commit.title, commit.message, others);
    request.when = commit.when.isValid() ? commit.when : fallback;
    for (const SeedFile &file : commit.files)
        request.changes.append({FileChange::Kind::Content, file.path, file.content, {}});
    for (const QString &path : commit.remove)
        request.changes.append({FileChange::Kind::Removal, path, {}, {}});
    request.tags = commit.tags;
    return request;
}

RepoRow rowOf(const SeedRepo &repo)
{
    RepoRow row;
    row.kind = kindOf(repo.kind);
    row.owner = repo.owner;
    row.name = repo.name;
    row.oid = stableId(repo.createdAt, wordsOf(row.kind).plural + u'/' + row.fullName());
    row.isPrivate = repo.isPrivate;
    row.isDisabled = repo.isDisabled;
    row.gate = gateOf(repo.gate);
    row.downloads = repo.downloads;
    row.downloadsAllTime = repo.downloadsAllTime;
    row.likes = repo.likes;
    row.trendingScore = repo.trendingScore;
    row.createdAt = repo.createdAt;
    row.lastModified = repo.createdAt;
    return row;
}

/// What a seed says about a Space, as far as it can be true on this hub: one that is at rest may be so here, none that
/// is not static ever runs or is on its way.
std::optional<SpaceState> spaceOf(const SeedRepo &repo, const RepoRow &row, const RepoFacts &facts)
{
    if (repo.kind != SeedKind::Space || (repo.spaceStage.isEmpty() && repo.spaceHardware.isEmpty()))
        return std::nullopt;
    const auto stage = spaceStageOf(repo.spaceStage);
    if (row.sdk == "static"_L1 && (!stage || isServing(*stage) || isOnTheWay(*stage)))
        return std::nullopt;
    const auto planned = spaceStageOf(facts.extra.value("plannedStage"_L1).toString());
    const bool isAtRest = stage && !isServing(*stage) && !isOnTheWay(*stage);
    SpaceState state;
    state.stage = isAtRest ? *stage : planned.value_or(SpaceStage::Stopped);
    state.errorMessage = isAtRest ? QString() : facts.extra.value("plannedError"_L1).toString();
    if (state.stage == SpaceStage::BuildError || state.stage == SpaceStage::RuntimeError)
        state.errorMessage = u"An example of a Space that failed; restart it to see what this hub says about it."_s;
    state.hardware = repo.spaceHardware;
    state.changed = row.lastModified;
    return state;
}

/// Writes all commits; the large files that they have.
Outcome<QList<std::pair<QString, qint64>>> writeHistory(Store &store, const RepoRow &row, const SeedRepo &repo)
{
    const QString path = store.gitPath(row.oid);
    if (QDir(path).exists() && !QDir(path).removeRecursively())
        return failed(Failure::Kind::Broken, u"cannot remove "_s + path);
    if (auto done = GitWriter::create(path); !done)
        return std::unexpected(done.error());
    auto writer = GitWriter::open(path, GitWriter::Storage::OnePack);
    if (!writer)
        return std::unexpected(writer.error());
    CommitWriter commits(std::move(*writer), store.lfs(), row.kind);
    QHash<QString, Branch> branches;
    for (const SeedCommit &commit : repo.commits) {
        Branch &branch = branches[commit.branch];
        if (branch.head.isEmpty() && !commit.branchFrom.isEmpty()) {
            const Branch from = branches.value(commit.branchFrom);
            branches[commit.branch] = from;
        }
        Branch current = branches.value(commit.branch);
        const auto id = commits.write(requestOf(commit, repo.createdAt), current.head, current.attributes);
        if (!id)
            return std::unexpected(id.error());
        branches[commit.branch] = {*id, commits.attributes()};
    }
    if (auto done = commits.publish(); !done)
        return std::unexpected(done.error());
    return commits.lfsObjects();
}

Outcome<NewRepo> makeRepo(Store &store, const SeedRepo &repo)
{
    NewRepo made;
    made.row = rowOf(repo);
    auto lfsObjects = writeHistory(store, made.row, repo);
    if (!lfsObjects)
        return failed(lfsObjects.error().kind, u"%1: %2"_s.arg(made.row.fullName(), lfsObjects.error().text));
    made.lfsObjects = *lfsObjects;
    made.facts = store.refresh(made.row, made.lfsObjects);
    for (const auto &[sha, size] : std::as_const(made.lfsObjects))
        made.row.usedStorage += size;
    made.space = spaceOf(repo, made.row, made.facts);
    made.formerIds = repo.formerIds;
    made.accessGranted = repo.accessGranted;
    made.accessPending = repo.accessPending;
    return made;
}

Outcome<void> seedTalks(Store &store, const QList<std::optional<SeedTalk>> &talks)
{
    for (const std::optional<SeedTalk> &talk : talks) {
        if (!talk)
            continue;
        if (auto done = seedTalk(store, *talk); !done)
            return done;
    }
    return {};
}

/// Repositories that are made but not in the index, and what is said about them.
struct Batch
{
    QList<NewRepo> repos;
    QList<std::optional<SeedTalk>> talks;
};

/// Their folders are on disk before a row speaks of them.
Outcome<void> addBatch(Store &store, Batch &batch)
{
    const Batch full = std::exchange(batch, {});
    return syncFileSystem(store.folder()).and_then([&] { return store.repos().add(full.repos); }).and_then([&] {
        return seedTalks(store, full.talks);
    });
}

Outcome<void> seedAccounts(Store &store, const SeedHub &hub)
{
    const QDateTime founded(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::UTC);
    for (const SeedUser &user : hub.users) {
        const Account account{{}, user.name, Account::Kind::User, user.fullname, user.email, user.isPro, founded};
        if (auto done = store.accounts().put(account); !done)
            return done;
        if (user.token.isEmpty())
            continue;
        if (auto done = store.accounts().putToken(user.name, user.token, u"seed"_s, u"write"_s); !done)
            return done;
    }
    for (const SeedOrg &org : hub.orgs) {
        const Account account{{}, org.name, Account::Kind::Organization, org.fullname, {}, false, founded};
        if (auto done = store.accounts().put(account); !done)
            return done;
        for (const auto &[member, role] : org.members) {
            if (auto done = store.accounts().putMember({org.name, member, role}); !done)
                return done;
        }
    }
    return {};
}

} // namespace

RepoKind kindOf(SeedKind kind)
{
    switch (kind) {
    case SeedKind::Dataset:
        return RepoKind::Dataset;
    case SeedKind::Space:
        return RepoKind::Space;
    case SeedKind::Model:
        break;
    }
    return RepoKind::Model;
}

Outcome<void> ensureAccount(Store &store, const QString &name, Account::Kind kind)
{
    if (store.accounts().find(name))
        return {};
    return store.accounts().put(
        {{}, name, kind, name, {}, false, QDateTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::UTC)});
}

Outcome<void> seedRepo(Store &store, const SeedRepo &repo)
{
    if (auto done = ensureAccount(store, repo.owner, Account::Kind::Organization); !done)
        return done;
    auto made = makeRepo(store, repo);
    if (!made)
        return std::unexpected(made.error());
    Batch batch{{*made}, {talkOf(made->row.oid, repo)}};
    return addBatch(store, batch);
}

Outcome<void> seed(Store &store, const SeedHub &hub, const QString &name)
{
    const QString mark = u"seed:"_s + name;
    if (store.repos().meta(mark) == "done"_L1)
        return {};
    if (auto done = seedAccounts(store, hub); !done)
        return done;
    Batch batch;
    Outcome<void> result;
    hub.forEachRepo([&](SeedRepo repo) {
        if (!result)
            return;
        const QString oid = rowOf(repo).oid;
        if (auto talk = talkOf(oid, repo))
            batch.talks.append(std::move(talk));
        if (store.repos().byOid(oid))
            return;
        auto made = makeRepo(store, repo);
        if (!made) {
            result = std::unexpected(made.error());
            return;
        }
        batch.repos.append(std::move(*made));
        if (batch.repos.size() >= kBatch)
            result = addBatch(store, batch);
    });
    if (result)
        result = addBatch(store, batch);
    if (result)
        result = seedCollections(store, hub.collections);
    if (result)
        result = store.repos().setMeta(mark, u"done"_s);
    return result;
}

} // namespace hs::localhub
