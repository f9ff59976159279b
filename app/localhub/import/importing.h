// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/import/importer.h"

/// The parts of an import, one function a kind of source.
namespace hs::localhub {

/// Kind and name that a source will have.
struct ImportTarget
{
    RepoKind kind = RepoKind::Model;
    QString owner;
    QString name;

    [[nodiscard]] QString fullName() const { return owner + u'/' + name; }
};

/// "owner--name" or "name" as a target; invalid characters become "-", as the Hub's grammar wants (conventions.md §3).
[[nodiscard]] ImportTarget targetFor(const QString &fileName, RepoKind kind, const QString &owner);

/// Files of a folder as changes of one commit; ".git" and the client's own ".cache" are left out.
[[nodiscard]] Outcome<QList<FileChange>> filesBelow(const QString &folder, const QString &allowedRoot);

/// Row of a repository that is about to be made; its owner exists afterwards, an older one of that name is gone.
[[nodiscard]] Outcome<RepoRow> newRow(Store &store, const ImportTarget &target, const QDateTime &createdAt);
/// Works out the facts of a repository whose git folder is complete and puts it into the index.
[[nodiscard]] Outcome<ImportedRepo>
addImported(Store &store, RepoRow row, const QList<std::pair<QString, qint64>> &lfsObjects, const QString &note);

/// One branch that an import makes, with one commit.
struct BranchFiles
{
    QString branch;
    QList<FileChange> changes;
    QDateTime when;
    QString message;
};
[[nodiscard]] Outcome<ImportedRepo> importBranches(Store &store, const ImportTarget &target,
                                                   const QList<BranchFiles> &branches);

[[nodiscard]] Outcome<ImportedRepo> importFolder(Store &store, const QString &folder, const ImportTarget &target);
[[nodiscard]] Outcome<ImportedRepo> importCard(Store &store, const QString &file, const ImportTarget &target);
[[nodiscard]] Outcome<ImportedRepo> importGit(Store &store, const QString &folder, const ImportTarget &target);
/// A `models--owner--name` folder.
[[nodiscard]] Outcome<ImportedRepo> importCachedRepo(Store &store, const QString &folder, const ImportTarget &target);

} // namespace hs::localhub
