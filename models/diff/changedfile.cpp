// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/changedfile.h"

#include "diff/gitdiff.h"

#include <algorithm>

namespace hs::diff {

namespace {

using ChangeKind = ChangedFile::Kind;

QHash<QString, hub::TreeEntry> filesByPath(const QList<hub::TreeEntry> &entries)
{
    QHash<QString, hub::TreeEntry> files;
    files.reserve(entries.size());
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type != hub::TreeEntry::Type::Directory)
            files.insert(entry.path, entry);
    }
    return files;
}

/// Takes out of `removed` and `added` those that are one file with another name.
QList<ChangedFile> takeRenames(QList<ChangedFile> &removed, QList<ChangedFile> &added)
{
    QHash<QString, qsizetype> goneByOid;
    for (qsizetype i = 0; i < removed.size(); ++i) {
        if (removed.at(i).before->size > 0) // every empty file is like every other
            goneByOid.insert(removed.at(i).before->oid.toString(), i);
    }
    QList<ChangedFile> renamed;
    QSet<qsizetype> gone;
    added.removeIf([&](const ChangedFile &file) {
        const auto found = goneByOid.constFind(file.after->oid.toString());
        if (found == goneByOid.cend() || gone.contains(*found))
            return false;
        gone.insert(*found);
        ChangedFile moved = file;
        moved.kind = ChangeKind::Renamed;
        moved.before = removed.at(*found).before;
        moved.oldPath = moved.before->path;
        renamed.append(std::move(moved));
        return true;
    });
    QList<ChangedFile> rest;
    for (qsizetype i = 0; i < removed.size(); ++i) {
        if (!gone.contains(i))
            rest.append(removed.at(i));
    }
    removed = std::move(rest);
    return renamed;
}

} // namespace

QList<ChangedFile> compareTrees(const QList<hub::TreeEntry> &before, const QList<hub::TreeEntry> &after)
{
    const auto old = filesByPath(before);
    const auto now = filesByPath(after);
    QList<ChangedFile> changed;
    QList<ChangedFile> removed;
    QList<ChangedFile> added;
    for (const hub::TreeEntry &file : old) {
        if (!now.contains(file.path))
            removed.append({.kind = ChangeKind::Removed, .path = file.path, .oldPath = file.path, .before = file});
    }
    for (const hub::TreeEntry &file : now) {
        const auto was = old.constFind(file.path);
        if (was == old.cend())
            added.append({.kind = ChangeKind::Added, .path = file.path, .oldPath = file.path, .after = file});
        else if (was->oid != file.oid || was->size != file.size)
            changed.append(
                {.kind = ChangeKind::Modified, .path = file.path, .oldPath = file.path, .before = *was, .after = file});
    }
    std::ranges::sort(added, {}, &ChangedFile::path); // which of two copies is the renamed one is always the same
    std::ranges::sort(removed, {}, &ChangedFile::path);
    changed += takeRenames(removed, added);
    changed += removed + added;
    std::ranges::sort(changed, {}, &ChangedFile::path);
    return changed;
}

QHash<QString, LineCounts> countsOfPatch(const QByteArray &patch)
{
    const GitUse git;
    QHash<QString, LineCounts> counts;
    git_diff *parsed = nullptr;
    if (patch.isEmpty() || git_diff_from_buffer(&parsed, patch.constData(), static_cast<size_t>(patch.size())) != 0)
        return counts;
    const DiffPtr diff(parsed);
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        git_patch *file = nullptr;
        if (git_patch_from_diff(&file, diff.get(), i) != 0 || !file)
            continue;
        const PatchPtr owned(file);
        const git_diff_delta *delta = git_patch_get_delta(file);
        size_t added = 0;
        size_t removed = 0;
        if (git_patch_line_stats(nullptr, &added, &removed, file) != 0)
            continue;
        const bool isGone = delta->status == GIT_DELTA_DELETED;
        const char *path = isGone ? delta->old_file.path : delta->new_file.path;
        counts.insert(QString::fromUtf8(path), {static_cast<int>(added), static_cast<int>(removed)});
    }
    return counts;
}

} // namespace hs::diff
