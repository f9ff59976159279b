// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports of plain files: folders, cards, and what all imports share.

#include "localhub/import/importing.h"

#include "localhub/git/durable.h"
#include "localhub/store/committing.h"
#include "localhub/store/repocreation.h"
#include "localhub/store/seeding.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// A part of an id in the Hub's grammar.
QString cleanName(QString name)
{
    static const QRegularExpression foreign(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression runs(u"-{2,}|\\.{2,}"_s);
    static const QRegularExpression edges(u"^[-.]+|[-.]+$"_s);
    constexpr qsizetype kLongestName = 96;
    name.replace(foreign, u"-"_s).replace(runs, u"-"_s);
    name = name.left(kLongestName).remove(edges);
    if (name.endsWith(".git"_L1))
        name.chop(4);
    return name.isEmpty() ? u"unnamed"_s : name;
}

QDateTime newestOf(const QList<FileChange> &changes)
{
    QDateTime newest(QDate(2022, 3, 2), QTime(23, 29, 4), QTimeZone::UTC); // the Hub's own floor
    for (const FileChange &change : changes)
        newest = std::max(newest, QFileInfo(change.diskFile).lastModified().toUTC());
    return newest;
}

} // namespace

ImportTarget targetFor(const QString &fileName, RepoKind kind, const QString &owner)
{
    const qsizetype split = fileName.indexOf("--"_L1);
    ImportTarget target;
    target.kind = kind;
    target.owner = cleanName(split > 0 ? fileName.first(split) : owner.isEmpty() ? u"local"_s : owner);
    target.name = cleanName(split > 0 ? fileName.sliced(split + 2) : fileName);
    return target;
}

Outcome<QList<FileChange>> filesBelow(const QString &folder, const QString &allowedRoot)
{
    QList<FileChange> changes;
    const QDir root(folder);
    const QString limit = QFileInfo(allowedRoot).canonicalFilePath() + u'/';
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo file = it.nextFileInfo();
        const QString path = root.relativeFilePath(file.filePath());
        if (path.startsWith(".git/"_L1) || path.startsWith(".cache/"_L1))
            continue;
        const QString real = file.canonicalFilePath();
        if (real.isEmpty() || !real.startsWith(limit))
            return failed(Failure::Kind::Invalid, u"%1 leads out of the folder"_s.arg(file.filePath()));
        changes.append({FileChange::Kind::DiskFile, path, {}, real});
    }
    std::ranges::sort(changes, {}, &FileChange::path);
    return changes;
}

Outcome<RepoRow> newRow(Store &store, const ImportTarget &target, const QDateTime &createdAt)
{
    if (auto done = ensureAccount(store, target.owner, Account::Kind::Organization); !done)
        return std::unexpected(done.error());
    if (const auto old = store.repos().find(target.kind, target.fullName()); old && old->isCanonical) {
        if (auto done = deleteRepo(store, old->row); !done)
            return std::unexpected(done.error());
    }
    RepoRow row;
    row.kind = target.kind;
    row.owner = target.owner;
    row.name = target.name;
    row.createdAt = createdAt;
    row.lastModified = createdAt;
    row.oid = stableId(createdAt, wordsOf(row.kind).plural + u'/' + row.fullName());
    QDir(store.gitPath(row.oid)).removeRecursively();
    return row;
}

Outcome<ImportedRepo> addImported(Store &store, RepoRow row, const QList<std::pair<QString, qint64>> &lfsObjects,
                                  const QString &note)
{
    NewRepo repo;
    repo.lfsObjects = lfsObjects;
    repo.row = std::move(row);
    repo.facts = store.refresh(repo.row, repo.lfsObjects);
    for (const auto &[sha, size] : std::as_const(repo.lfsObjects))
        repo.row.usedStorage += size;
    // The folder is on disk before a row speaks of it.
    if (auto done = syncFileSystem(store.folder()).and_then([&] { return store.repos().add({repo}); }); !done)
        return std::unexpected(done.error());
    return ImportedRepo{repo.row.kind, repo.row.fullName(), note};
}

Outcome<ImportedRepo> importBranches(Store &store, const ImportTarget &target, const QList<BranchFiles> &branches)
{
    if (branches.isEmpty())
        return failed(Failure::Kind::Invalid, u"%1: there is nothing to import"_s.arg(target.fullName()));
    const auto row = newRow(store, target, branches.constFirst().when);
    if (!row)
        return std::unexpected(row.error());
    const QString path = store.gitPath(row->oid);
    if (auto done = GitWriter::create(path); !done)
        return std::unexpected(done.error());
    auto writer = GitWriter::open(path, GitWriter::Storage::OnePack);
    if (!writer)
        return std::unexpected(writer.error());
    CommitWriter commits(std::move(*writer), store.lfs(), target.kind);
    for (const BranchFiles &branch : branches) {
        CommitRequest request;
        request.branch = branch.branch;
        request.author = {target.owner, commitEmail(target.owner)};
        request.message = branch.message;
        request.when = branch.when;
        request.changes = branch.changes;
        if (const auto id = commits.write(request, {}, {}); !id)
            return failed(id.error().kind, u"%1: %2"_s.arg(target.fullName(), id.error().text));
    }
    if (auto done = commits.publish(); !done)
        return std::unexpected(done.error());
    return addImported(store, *row, commits.lfsObjects(), {});
}

Outcome<ImportedRepo> importFolder(Store &store, const QString &folder, const ImportTarget &target)
{
    const auto files = filesBelow(folder, folder);
    if (!files)
        return std::unexpected(files.error());
    return importBranches(store, target, {{u"main"_s, *files, newestOf(*files), u"Import files"_s}});
}

Outcome<ImportedRepo> importCard(Store &store, const QString &file, const ImportTarget &target)
{
    const QList<FileChange> files = {{FileChange::Kind::DiskFile, u"README.md"_s, {}, file}};
    return importBranches(store, target, {{u"main"_s, files, newestOf(files), u"Import card"_s}});
}

} // namespace hs::localhub
