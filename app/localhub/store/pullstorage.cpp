// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/pullstorage.h"

#include <QSet>

namespace hs::localhub {
namespace {

/// Adds the large files of a commit's tree; each blob is looked at once.
void collect(const GitReader &git, const QString &commit, QSet<QString> &seen, QHash<QString, LfsPointer> &objects)
{
    auto items = git.list(commit, {}, true);
    if (!items)
        return;
    for (TreeItem &item : *items) {
        if (item.type != TreeItem::Type::File || seen.contains(item.oid))
            continue;
        seen.insert(item.oid);
        git.complete(item);
        if (item.lfs)
            objects.insert(item.lfs->sha256, *item.lfs);
    }
}

QStringList otherHeads(const GitReader &git, const QString &ref)
{
    const RefList refs = git.refs();
    QStringList heads;
    for (const QList<RefItem> &list : {refs.branches, refs.tags, refs.converts, refs.pullRequests}) {
        for (const RefItem &item : list) {
            if (item.ref != ref)
                heads << item.target;
        }
    }
    heads.removeDuplicates();
    return heads;
}

} // namespace

QList<LfsPointer> objectsOnlyIn(const GitReader &git, const QString &ref)
{
    const auto head = git.resolve(ref);
    if (!head)
        return {};
    const QStringList others = otherHeads(git, ref);
    QSet<QString> seen;
    QHash<QString, LfsPointer> elsewhere;
    for (const QString &other : others)
        collect(git, other, seen, elsewhere);
    QHash<QString, LfsPointer> own;
    for (const QString &commit : commitsOutside(git, *head, others))
        collect(git, commit, seen, own);
    own.removeIf([&elsewhere](const auto &item) { return elsewhere.contains(item.key()); });
    return own.values();
}

} // namespace hs::localhub
