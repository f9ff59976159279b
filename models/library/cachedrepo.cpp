// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/cachedrepo.h"

#include <QTimeZone>

#include <algorithm>
#include <tuple>
#include <vector>

namespace hs::library {

namespace {

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

void sumUpRevision(CachedRevision &revision, const QList<CachedContent> &contents, std::vector<char> &isUsed)
{
    std::vector<char> isSeen(static_cast<size_t>(contents.size()), 0);
    revision.files = 0;
    revision.brokenFiles = 0;
    revision.size = 0;
    qint64 modified = 0;
    for (const CachedFile &file : std::as_const(revision.entries)) {
        if (file.content < 0) {
            ++revision.brokenFiles;
            continue;
        }
        ++revision.files;
        const auto index = static_cast<size_t>(file.content);
        const CachedContent &content = contents.at(file.content);
        modified = std::max(modified, content.modified);
        if (!isSeen[index])
            revision.size += content.size;
        isSeen[index] = isUsed[index] = 1;
    }
    if (modified > 0)
        revision.lastModified = utc(modified);
}

/// What is free when the whole folder is gone: as planDeletion() says, which is asked about parts.
qint64 freedByAll(const CachedRepo &repo)
{
    qint64 bytes = repo.incompleteBytes;
    QHash<std::pair<quint64, quint64>, qint64> goingLinks; // of contents with several names
    for (const CachedContent &content : repo.contents) {
        if (content.isLink || content.place == CachedContent::Place::Elsewhere)
            continue;
        if (content.links <= 1) {
            bytes += content.size;
            continue;
        }
        qint64 &going = goingLinks[{content.device, content.inode}];
        const bool wasAll = going >= content.links;
        going += content.ownLinks;
        bytes += !wasAll && going >= content.links ? content.size : 0;
    }
    return bytes;
}

int rankOf(const CachedRevision &revision)
{
    return revision.refs.contains(QLatin1StringView("main")) ? 2 : revision.refs.isEmpty() ? 0 : 1;
}

} // namespace

void sumUp(CachedRepo &repo, const QDateTime &folderTime)
{
    std::vector<char> isUsed(static_cast<size_t>(repo.contents.size()), 0);
    for (CachedRevision &revision : repo.revisions)
        sumUpRevision(revision, repo.contents, isUsed);
    repo.files = 0;
    repo.size = repo.unusedBytes = repo.incompleteBytes = 0;
    qint64 used = 0;
    qint64 modified = 0;
    for (qsizetype i = 0; i < repo.contents.size(); ++i) {
        const CachedContent &content = repo.contents.at(i);
        if (!isUsed[static_cast<size_t>(i)]) {
            repo.unusedBytes += content.size;
            continue;
        }
        ++repo.files;
        repo.size += content.size;
        used = std::max(used, content.used);
        modified = std::max(modified, content.modified);
    }
    for (const CachedLeftover &leftover : std::as_const(repo.leftovers))
        repo.incompleteBytes += leftover.size;
    repo.freedBytes = repo.isLink ? 0 : freedByAll(repo); // behind a link nothing is the cache's own
    repo.lastUsed = used > 0 ? std::optional(utc(used)) : std::nullopt;
    repo.lastModified = modified > 0 ? utc(modified) : folderTime;
    std::ranges::sort(repo.revisions, [](const CachedRevision &a, const CachedRevision &b) {
        // Revisions that share their latest content are of one age: then what a branch stands for comes first.
        return std::tuple(b.lastModified, rankOf(b), a.commit) < std::tuple(a.lastModified, rankOf(a), b.commit);
    });
}

} // namespace hs::library
