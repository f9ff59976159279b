// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/repairplan.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

/// May it be taken out of the cache's folder?
bool isOwn(const CachedContent &content)
{
    return !content.isLink && content.place != CachedContent::Place::Elsewhere;
}

DeletionPlan::Step stepFor(const CachedRepo &repo, const CachedContent &content)
{
    const bool isBlob = content.place == CachedContent::Place::Blob;
    return {.kind = DeletionPlan::Step::Kind::Blob,
            .path = HfCache::folderName(repo.key) + (isBlob ? u"/blobs/"_s : u"/"_s) + content.name,
            .bytes = content.ownLinks < content.links ? 0 : content.size};
}

} // namespace

QStringList stillDamaged(const CachedRepo &repo, const LastCheck &check)
{
    const qint64 checkedAt = check.at.toMSecsSinceEpoch();
    QStringList paths;
    for (const QString &path : check.damaged) {
        const bool isOld = std::ranges::any_of(repo.revisions, [&](const CachedRevision &revision) {
            return std::ranges::any_of(revision.entries, [&](const CachedFile &file) {
                return file.path == path && (file.content < 0 || repo.contents.at(file.content).modified <= checkedAt);
            });
        });
        if (isOld)
            paths.append(path);
    }
    return paths;
}

RepairPlan planRepair(const CachedRepo &repo, const QStringList &damaged)
{
    RepairPlan plan;
    if (repo.isLink)
        return plan;
    QSet<int> going;
    for (const CachedRevision &revision : repo.revisions) {
        QStringList paths;
        for (const CachedFile &file : revision.entries) {
            if (!damaged.contains(file.path) || (file.content >= 0 && !isOwn(repo.contents.at(file.content))))
                continue;
            paths.append(file.path);
            if (file.content >= 0)
                going.insert(file.content);
        }
        if (!paths.isEmpty())
            plan.requests.append({.repo = {repo.key.kind, repo.key.id, hub::Revision::commit(revision.commit)},
                                  .paths = paths,
                                  .include = {},
                                  .exclude = {},
                                  .destination = {}});
    }
    QList<int> contents(going.begin(), going.end());
    std::ranges::sort(contents);
    for (const int content : std::as_const(contents)) {
        plan.removal.steps.append(stepFor(repo, repo.contents.at(content)));
        plan.removal.bytes += plan.removal.steps.last().bytes;
    }
    plan.removal.files = static_cast<int>(contents.size());
    if (!contents.isEmpty())
        plan.removal.repos.append(repo.key);
    return plan;
}

} // namespace hs::library
