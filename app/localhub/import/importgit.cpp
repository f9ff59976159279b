// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Import of a git repository with its history.

#include "localhub/import/importing.h"

#include "localhub/git/gitreader.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString gitFolderOf(const QString &folder)
{
    const QString inner = folder + "/.git"_L1;
    return QFileInfo(inner).isDir() ? inner : folder;
}

/// Copies all objects and references by git's own local transport.
Outcome<void> fetchAll(const QString &from, const QString &to)
{
    if (auto done = GitWriter::create(to); !done)
        return done;
    git_repository *repository = nullptr;
    if (git_repository_open_bare(&repository, to.toUtf8().constData()) != 0)
        return gitFailed("open repository");
    const RepositoryPtr owned(repository);
    git_remote *remote = nullptr;
    if (git_remote_create_anonymous(&remote, repository, from.toUtf8().constData()) != 0)
        return gitFailed("open source");
    const RemotePtr ownedRemote(remote);
    // Local branches last: they win over what the clone remembers of its origin.
    char origin[] = "+refs/remotes/origin/*:refs/heads/*";
    char heads[] = "+refs/heads/*:refs/heads/*";
    char tags[] = "+refs/tags/*:refs/tags/*";
    char *specs[] = {origin, heads, tags};
    const git_strarray list{specs, 3};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.update_fetchhead = 0;
    if (git_remote_fetch(remote, &list, &options, nullptr) != 0)
        return gitFailed("copy history");
    return {};
}

/// Large files of every revision: found in .git/lfs they go to the store; the number of those that are missing.
struct LfsCopy
{
    QList<std::pair<QString, qint64>> objects;
    qsizetype missing = 0;
};

Outcome<LfsCopy> copyLfs(Store &store, const GitReader &git, const QString &gitFolder)
{
    LfsCopy copy;
    QSet<QString> seenBlobs;
    const RefList refs = git.refs();
    for (const RefItem &ref : refs.branches + refs.tags) {
        for (const QString &commit : git.history(ref.target)) {
            auto items = git.list(commit, {}, true);
            if (!items)
                return std::unexpected(items.error());
            for (TreeItem &item : *items) {
                if (item.type != TreeItem::Type::File || seenBlobs.contains(item.oid))
                    continue;
                seenBlobs.insert(item.oid);
                git.complete(item);
                if (!item.lfs)
                    continue;
                const QString &sha = item.lfs->sha256;
                const QString file = u"%1/lfs/objects/%2/%3/%4"_s.arg(gitFolder, sha.first(2), sha.sliced(2, 2), sha);
                // A pointer in the clone proves nothing: it may name what others keep here.
                const bool isInClone = QFileInfo::exists(file) && sha256OfFile(file) == sha;
                if (isInClone && (store.lfs().has(sha) || store.lfs().putFile(file)))
                    copy.objects.append({sha, item.lfs->size});
                else
                    ++copy.missing;
            }
        }
    }
    return copy;
}

/// The first branch stands for main when the source calls its own differently ("master").
Outcome<void> ensureMain(const QString &path)
{
    const auto git = GitReader::open(path);
    if (!git)
        return std::unexpected(git.error());
    const RefList refs = git->refs();
    if (refs.branches.isEmpty() || git->resolve(u"main"_s))
        return {};
    const auto master = git->resolve(u"master"_s);
    auto writer = GitWriter::open(path, GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    return writer->setReference(u"refs/heads/main"_s, master ? *master : refs.branches.constFirst().target);
}

} // namespace

Outcome<ImportedRepo> importGit(Store &store, const QString &folder, const ImportTarget &target)
{
    const QString gitFolder = gitFolderOf(folder);
    const auto source = GitReader::open(gitFolder);
    if (!source)
        return std::unexpected(source.error());
    const auto head = source->resolve(u"HEAD"_s);
    if (!head)
        return failed(Failure::Kind::Invalid, u"%1 has no commits"_s.arg(folder));
    const auto first = source->commit(source->history(*head).constLast());
    const auto row = newRow(store, target, first ? first->when : QDateTime::currentDateTimeUtc());
    if (!row)
        return std::unexpected(row.error());
    const QString path = store.gitPath(row->oid);
    if (auto done = fetchAll(gitFolder, path); !done)
        return std::unexpected(done.error());
    if (auto done = ensureMain(path); !done)
        return std::unexpected(done.error());
    const auto git = store.reader(*row);
    if (!git)
        return std::unexpected(git.error());
    const auto copy = copyLfs(store, *git, gitFolder);
    if (!copy)
        return std::unexpected(copy.error());
    const QString note =
        copy->missing == 0
            ? QString()
            : u"%1 large files are not in the clone (git lfs fetch --all brings them)"_s.arg(copy->missing);
    return addImported(store, *row, copy->objects, note);
}

} // namespace hs::localhub
