// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Import of a Hugging Face cache (shared/hub-api/download.md §3).

#include "localhub/import/importing.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

struct StoredRef
{
    QString name; ///< "main", "refs/pr/1"
    QString commit;
};

/// refs/main, refs/refs/pr/1, … each holding a commit; other writers leave a line break at the end.
QList<StoredRef> storedRefs(const QString &folder)
{
    QList<StoredRef> refs;
    const QDir root(folder + "/refs"_L1);
    QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info = it.nextFileInfo();
        QFile file(info.filePath());
        if (info.fileName().endsWith(".tmp"_L1) || !file.open(QIODevice::ReadOnly))
            continue;
        refs.append({root.relativeFilePath(info.filePath()), QString::fromLatin1(file.read(100).trimmed())});
    }
    std::ranges::sort(refs, {}, [](const StoredRef &ref) { return std::pair(ref.name != "main"_L1, ref.name); });
    return refs;
}

} // namespace

Outcome<ImportedRepo> importCachedRepo(Store &store, const QString &folder, const ImportTarget &target)
{
    QList<StoredRef> refs = storedRefs(folder);
    const QFileInfoList snapshots =
        QDir(folder + "/snapshots"_L1).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    // A snapshot taken by commit id has no ref; the newest one stands for main then.
    const bool hasMain = std::ranges::any_of(refs, [](const StoredRef &ref) { return ref.name == "main"_L1; });
    if (!hasMain && !snapshots.isEmpty())
        refs.prepend({u"main"_s, snapshots.constFirst().fileName()});

    QList<BranchFiles> branches;
    for (const StoredRef &ref : std::as_const(refs)) {
        const QString snapshot = folder + "/snapshots/"_L1 + ref.commit;
        if (!QFileInfo(snapshot).isDir())
            continue;
        // The links of a snapshot lead to the blobs beside it, so the whole cached repository is the limit.
        auto files = filesBelow(snapshot, folder);
        if (!files)
            return std::unexpected(files.error());
        branches.append(
            {ref.name, *files, QFileInfo(snapshot).lastModified().toUTC(), u"Import snapshot %1"_s.arg(ref.commit)});
    }
    return importBranches(store, target, branches);
}

} // namespace hs::localhub
