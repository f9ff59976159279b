// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/outdated.h"

#include "hub/calls/repos.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

constexpr int kLargestTreeAsked = 100000; // entries

struct HereFiles
{
    QSet<QString> contents; ///< names of blobs: the hashes of what is here
    QSet<QString> paths;    ///< of the revision that the branch stood for
};

HereFiles filesHere(const CachedRepo &repo, const hub::Oid &commit)
{
    HereFiles here;
    for (const CachedContent &content : repo.contents) {
        if (content.place == CachedContent::Place::Blob)
            here.contents.insert(content.name);
    }
    const auto revision = std::ranges::find(repo.revisions, commit, &CachedRevision::commit);
    if (revision != repo.revisions.end()) {
        for (const CachedFile &file : revision->entries)
            here.paths.insert(file.path);
    }
    return here;
}

/// \param isWhole  nothing of the revision here is missing: then new files are missed as well; a part that somebody
/// chose stays that part
void compare(Outdated &outdated, const HereFiles &here, bool isWhole, const QList<hub::TreeEntry> &entries)
{
    QSet<QString> newest;
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type != hub::TreeEntry::Type::File)
            continue;
        newest.insert(entry.path);
        if (here.paths.contains(entry.path))
            outdated.samePaths.append(entry.path);
        const bool isWanted = isWhole || here.paths.contains(entry.path);
        if (!isWanted || here.contents.contains(entry.etag().toString()))
            continue;
        outdated.changedPaths.append(entry.path);
        outdated.changedBytes += entry.size;
    }
    outdated.removedFiles = static_cast<int>(
        std::ranges::count_if(here.paths, [&newest](const QString &path) { return !newest.contains(path); }));
}

} // namespace

std::optional<std::pair<QString, hub::Oid>> followedRef(const CachedRepo &repo)
{
    QList<std::pair<QString, hub::Oid>> refs;
    for (const CachedRevision &revision : repo.revisions) {
        for (const QString &ref : revision.refs)
            refs.append({ref, revision.commit});
    }
    for (const auto &ref : std::as_const(refs)) {
        if (ref.first == "main"_L1)
            return ref;
    }
    return refs.size() == 1 ? std::optional(refs.first()) : std::nullopt;
}

QCoro::Task<Result<std::optional<Outdated>>> askWhetherOutdated(hub::HubContextPtr hub, CachedRepo repo,
                                                                std::stop_token stop)
{
    const auto followed = followedRef(repo);
    const auto revision = followed ? hub::Revision::parse(followed->first) : std::nullopt;
    if (!revision)
        co_return std::nullopt;
    const hub::RepoRef ref{repo.key.kind, repo.key.id, *revision};
    // Whoever waits for a page goes first, here and below.
    if (const auto place = co_await hub->limiterFor(hub->endpoint)->acquire(base::Priority::Background, stop); !place)
        co_return std::unexpected(place.error());
    const auto details = co_await hub::fetchRepo(hub, ref, {}, stop);
    if (!details)
        co_return std::unexpected(details.error());
    const hub::Oid newest = details->value.commit;
    if (newest.isEmpty() || newest == followed->second)
        co_return std::nullopt;
    if (const auto place = co_await hub->limiterFor(hub->endpoint)->acquire(base::Priority::Background, stop); !place)
        co_return std::unexpected(place.error());
    Outdated outdated{.repo = repo.key, .ref = followed->first, .here = followed->second, .newest = newest};
    const auto tree = co_await hub::fetchWholeTree(hub, ref.at(hub::Revision::commit(newest)),
                                                   {.folder = {}, .isRecursive = true}, kLargestTreeAsked, stop);
    if (!tree)
        co_return std::unexpected(tree.error());
    const auto here = std::ranges::find(repo.revisions, followed->second, &CachedRevision::commit);
    outdated.isWhole = here->missingFiles == 0 && here->brokenFiles == 0;
    compare(outdated, filesHere(repo, followed->second), outdated.isWhole, tree->items);
    co_return outdated;
}

} // namespace hs::library
