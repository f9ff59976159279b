// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of GitReader that looks along commits.

#include "localhub/git/gitreader.h"

#include "localhub/git/lfspointer.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr QLatin1StringView kTrailer("Co-authored-by: ");

CommitItem itemOf(const git_commit *commit)
{
    CommitItem item;
    item.id = hexOf(*git_commit_id(commit));
    const QString message = QString::fromUtf8(git_commit_message(commit));
    const qsizetype lineEnd = message.indexOf(u'\n');
    item.title = lineEnd < 0 ? message : message.left(lineEnd);
    item.message = lineEnd < 0 ? QString() : message.sliced(lineEnd);
    if (item.message.trimmed().isEmpty())
        item.message.clear();
    const git_signature *author = git_commit_author(commit);
    item.authors.append({QString::fromUtf8(author->name), QString::fromUtf8(author->email)});
    item.when = QDateTime::fromSecsSinceEpoch(git_commit_time(commit), QTimeZone::UTC);

    static const QRegularExpression trailer(u"^Co-authored-by: *(.*?) *<([^>]*)> *$"_s,
                                            QRegularExpression::MultilineOption);
    if (item.message.contains(kTrailer)) {
        for (auto matches = trailer.globalMatch(item.message); matches.hasNext();) {
            const auto match = matches.next();
            item.authors.append({match.captured(1), match.captured(2)});
        }
    }
    return item;
}

/// The id of a path's entry in a commit's tree; a zero id where there is none.
git_oid entryId(const git_tree *root, const QByteArray &path)
{
    git_oid id{};
    git_tree_entry *entry = nullptr;
    if (root && git_tree_entry_bypath(&entry, root, path.constData()) == 0) {
        const TreeEntryPtr owned(entry);
        git_oid_cpy(&id, git_tree_entry_id(entry));
    }
    return id;
}

TreePtr treeOf(const git_commit *commit)
{
    git_tree *tree = nullptr;
    return commit && git_commit_tree(&tree, commit) == 0 ? TreePtr(tree) : TreePtr();
}

CommitPtr firstParent(const git_commit *commit)
{
    git_commit *parent = nullptr;
    return git_commit_parentcount(commit) > 0 && git_commit_parent(&parent, commit, 0) == 0 ? CommitPtr(parent)
                                                                                            : CommitPtr();
}

struct Wanted
{
    QByteArray path;
    qsizetype index;
    git_oid now;
};

} // namespace

QStringList GitReader::history(const QString &commit) const
{
    QStringList ids;
    git_revwalk *walk = nullptr;
    const auto oid = oidOf(commit);
    if (!oid || git_revwalk_new(&walk, m_repository.get()) != 0)
        return ids;
    const RevwalkPtr owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    git_revwalk_push(walk, &*oid);
    git_oid next{};
    while (git_revwalk_next(&next, walk) == 0)
        ids.append(hexOf(next));
    return ids;
}

Outcome<CommitItem> GitReader::commit(const QString &id) const
{
    const auto oid = oidOf(id);
    git_commit *commit = nullptr;
    if (!oid || git_commit_lookup(&commit, m_repository.get(), &*oid) != 0)
        return failed(Failure::Kind::NoRevision, u"Invalid rev id: "_s + id);
    const CommitPtr owned(commit);
    return itemOf(commit);
}

QList<CommitItem> GitReader::lastCommits(const QString &commit, const QStringList &paths) const
{
    QList<CommitItem> found(paths.size());
    const auto oid = oidOf(commit);
    git_commit *head = nullptr;
    if (!oid || git_commit_lookup(&head, m_repository.get(), &*oid) != 0)
        return found;
    CommitPtr current(head);
    TreePtr tree = treeOf(head);
    QList<Wanted> open;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QByteArray path = paths.at(i).toUtf8();
        open.append({path, i, entryId(tree.get(), path)});
    }
    while (current && !open.isEmpty()) {
        CommitPtr parent = firstParent(current.get());
        TreePtr parentTree = treeOf(parent.get());
        const bool isSame = parentTree && git_oid_equal(git_tree_id(tree.get()), git_tree_id(parentTree.get()));
        if (!isSame) {
            const CommitItem item = itemOf(current.get());
            open.removeIf([&](const Wanted &wanted) {
                const git_oid before = entryId(parentTree.get(), wanted.path);
                if (git_oid_equal(&before, &wanted.now))
                    return false;
                found[wanted.index] = item;
                return true;
            });
        }
        current = std::move(parent);
        tree = std::move(parentTree);
    }
    return found;
}

QString GitReader::parentOf(const QString &commit) const
{
    const auto oid = oidOf(commit);
    git_commit *found = nullptr;
    if (!oid || git_commit_lookup(&found, m_repository.get(), &*oid) != 0)
        return {};
    const CommitPtr owned(found);
    return git_commit_parentcount(found) > 0 ? hexOf(*git_commit_parent_id(found, 0)) : QString();
}

std::optional<qint64> GitReader::fileSize(const git_diff_file &file) const
{
    const bool isFile = file.mode == GIT_FILEMODE_BLOB || file.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    if (!isFile)
        return 0;
    const QString oid = hexOf(file.id);
    const auto size = blobSize(oid);
    if (!size)
        return std::nullopt;
    const auto text = canBeLfsPointer(*size) ? blob(oid) : Outcome<QByteArray>();
    const auto pointer = text ? parseLfsPointer(*text) : std::nullopt;
    return pointer ? pointer->size : *size;
}

std::optional<qint64> GitReader::sizeGrowth(const QString &from, const QString &to) const
{
    const auto before = rootTree(from);
    const auto after = rootTree(to);
    git_diff *diff = nullptr;
    if (!before || !after ||
        git_diff_tree_to_tree(&diff, m_repository.get(), before->get(), after->get(), nullptr) != 0)
        return std::nullopt;
    const DiffPtr owned(diff);
    qint64 growth = 0;
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff, i);
        const auto old = fileSize(delta->old_file);
        const auto now = fileSize(delta->new_file);
        if (!old || !now)
            return std::nullopt;
        growth += *now - *old;
    }
    return growth;
}

Outcome<QByteArray> GitReader::diff(const QString &from, const QString &to) const
{
    const auto before = rootTree(from);
    const auto after = rootTree(to);
    if (!before || !after)
        return std::unexpected(!before ? before.error() : after.error());
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.max_size = 2 * 1024 * 1024; // above this a file is treated as binary: a diff is held in memory
    git_diff *diff = nullptr;
    if (git_diff_tree_to_tree(&diff, m_repository.get(), before->get(), after->get(), &options) != 0)
        return gitFailed("compare");
    const DiffPtr owned(diff);
    git_buf text = GIT_BUF_INIT;
    if (git_diff_to_buf(&text, diff, GIT_DIFF_FORMAT_PATCH) != 0)
        return gitFailed("write diff");
    const QByteArray result(text.ptr, static_cast<qsizetype>(text.size));
    git_buf_dispose(&text);
    return result;
}

} // namespace hs::localhub
