// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/repocreation.h"

#include "localhub/git/lfshistory.h"
#include "localhub/store/committing.h"
#include "localhub/store/heldrepo.h"
#include "localhub/store/looseobjects.h"
#include "localhub/store/reposettings.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using LfsObjects = QList<std::pair<QString, qint64>>;

/// Unlike stableId() not made from the name: one that is deleted and made again within a second is another repository.
QString freshId(const QDateTime &createdAt)
{
    const QString time = QString::number(createdAt.toSecsSinceEpoch() & 0xFFFFFFFFLL, 16).rightJustified(8, u'0');
    return time + QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
}

/// Makes a git folder by `write` and then the row; undone when either fails. `write` returns the large files.
Outcome<RepoRow> makeRepo(Store &store, RepoPlan plan,
                          const std::function<Outcome<LfsObjects>(const QString &path)> &write)
{
    plan.row.oid = freshId(plan.row.createdAt);
    plan.row.lastModified = plan.row.createdAt;
    plan.row.group = plan.resourceGroup;
    const auto note = store.journal().note(Journal::kGitFolder, {{u"oid"_s, plan.row.oid}});
    if (!note)
        return std::unexpected(note.error());
    const QString path = store.gitPath(plan.row.oid);
    const auto made = write(path).and_then([&](LfsObjects objects) {
        NewRepo repo{plan.row, {}, {}, {}, {}, std::move(objects)};
        repo.facts = store.refresh(repo.row, repo.lfsObjects);
        for (const auto &[sha, size] : std::as_const(repo.lfsObjects))
            repo.row.usedStorage += size;
        return store.repos().create(std::move(repo), [&](Database::Lease &connection, const RepoRow &row) {
            QJsonObject settings = plan.settings;
            store.spaces().setUpWithin(connection, row, settings.take("space"_L1).toObject()); // secrets sealed
            putSettingsWithin(connection, row.key, settings);
            putGroupWithin(connection, row.key, plan.resourceGroup, plan.row.creator);
            Journal::forgetWithin(connection, *note);
        });
    });
    if (!made) {
        QDir(path).removeRecursively();
        // A note that stays is settled at the next start.
        static_cast<void>(store.journal().forget(*note));
    }
    return made;
}

Outcome<LfsObjects> writeFirstCommit(Store &store, const RepoPlan &plan, const QString &path)
{
    if (auto done = GitWriter::create(path); !done)
        return std::unexpected(done.error());
    auto writer = GitWriter::open(path, GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    CommitRequest request;
    request.author = plan.author;
    request.message = u"initial commit"_s; // repos-write.md §2
    request.when = plan.row.createdAt;
    request.changes = plan.files;
    CommitWriter commits(std::move(*writer), store.lfs(), plan.row.kind);
    return commits.write(request, {}, {}).and_then([&](const QString &) { return commits.publish(); }).transform([&] {
        return plan.lfsObjects + commits.lfsObjects();
    });
}

/// Objects are never changed once they are there, so that a second name for the same file is enough.
Outcome<void> linkFiles(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo file = it.nextFileInfo();
        const QString target = to + file.filePath().sliced(from.size());
        if (QFile::exists(target) || !QDir().mkpath(QFileInfo(target).path()))
            continue;
        std::error_code error;
        std::filesystem::create_hard_link(file.filesystemFilePath(), QFileInfo(target).filesystemFilePath(), error);
        if (error && !QFile::copy(file.filePath(), target))
            return failed(Failure::Kind::Broken, u"cannot copy %1 to %2"_s.arg(file.filePath(), target));
    }
    return {};
}

/// Branches and tags with all that they lead to; pull requests and what was converted stay with the original.
Outcome<LfsObjects> copyHistory(Store &store, const RepoRow &source, const QString &path)
{
    // Held, so that nobody packs the objects anew meanwhile.
    const auto held = holdRepo(store, source);
    if (!held)
        return std::unexpected(held.error());
    const auto original = store.reader(held->row);
    if (!original)
        return std::unexpected(original.error());
    if (auto done = GitWriter::create(path); !done)
        return std::unexpected(done.error());
    if (auto done = linkFiles(store.gitPath(source.oid) + "/objects"_L1, path + "/objects"_L1); !done)
        return std::unexpected(done.error());
    auto writer = GitWriter::open(path, GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    for (const RefItem &reference : original->allRefs()) {
        if (!reference.ref.startsWith("refs/heads/"_L1) && !reference.ref.startsWith("refs/tags/"_L1))
            continue;
        if (auto done = writer->setReference(reference.ref, reference.target); !done)
            return std::unexpected(done.error());
    }
    return GitReader::open(path).transform([&](const GitReader &copy) {
        LfsObjects objects = lfsObjectsOf(copy, allTips(copy));
        // What the original only points to is not the copy's either.
        objects.removeIf([&](const auto &object) { return !store.repos().hasLfsObject(source.key, object.first); });
        return objects;
    });
}

} // namespace

Outcome<RepoRow> createRepo(Store &store, RepoPlan plan)
{
    return makeRepo(store, plan, [&](const QString &path) { return writeFirstCommit(store, plan, path); });
}

Outcome<RepoRow> duplicateRepo(Store &store, const RepoRow &source, RepoPlan plan)
{
    return makeRepo(store, std::move(plan), [&](const QString &path) { return copyHistory(store, source, path); });
}

Outcome<void> deleteRepo(Store &store, const RepoRow &repo)
{
    const auto held = holdRepo(store, repo);
    if (!held)
        return std::unexpected(held.error());
    qint64 note = 0;
    const auto removed = store.repos().remove(held->row, [&](Database::Lease &connection, const RepoRow &row) {
        note = Journal::noteWithin(connection, Journal::kGitFolder, {{u"oid"_s, row.oid}});
        noteLooseObjectsWithin(connection, objectsOfWithin(connection, row.key));
    });
    if (!removed)
        return removed;
    QDir folder(store.gitPath(repo.oid));
    if (folder.exists() && !folder.removeRecursively())
        return {}; // the note stays: it is tried again at the next start
    return store.journal().forget(note);
}

Outcome<RepoRow> moveRepo(Store &store, const RepoRow &repo, const QString &owner, const QString &name)
{
    const auto held = holdRepo(store, repo);
    if (!held)
        return std::unexpected(held.error());
    RepoRow after = held->row;
    after.owner = owner;
    after.name = name;
    if (held->row.owner.compare(owner, Qt::CaseInsensitive) != 0)
        after.group.clear();
    // A Space's address is made from its name, so that facts change along with it.
    LfsObjects objects;
    const RepoFacts facts = store.refresh(after, objects);
    return store.repos().rename(held->row, after, facts).transform([&] { return after; });
}

} // namespace hs::localhub
