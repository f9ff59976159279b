// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/downloadplan.h"

#include "hub/calls/files.h"
#include "hub/calls/repos.h"
#include "hub/types/repopath.h"
#include "transfers/cacheplace.h"
#include "transfers/globs.h"
#include "transfers/hashing.h"
#include "transfers/localdir.h"
#include "transfers/piecerecord.h"
#include "transfers/treecache.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::transfers {

using hub::TreeEntry;
using QCoro::Task;

namespace {

Q_LOGGING_CATEGORY(lcPlan, "hs.transfers.plan", QtInfoMsg)

constexpr int kLargestTree = 1000000; // entries

RepoKey keyOf(const DownloadRequest &request)
{
    return {request.repo.kind, request.repo.id};
}

bool isOutOfReach(HubError::Kind kind)
{
    using enum HubError::Kind;
    return kind == Offline || kind == Timeout || kind == Server || kind == NotSaved || kind == Tls;
}

/// A masked content id: of gated repositories, strangers get the list but not the ids (shared/hub-api/gating.md).
bool isWithheld(const TreeEntry &entry)
{
    return entry.isLfs() && !isContentId(entry.etag()) && isContentId(hub::Etag(entry.oid.toString()));
}

/// The files of a commit, or of parts of it.
struct Listing
{
    QList<TreeEntry> entries;
    int refused = 0;
};

/// Which commit is meant. Out of reach: what the cache last saw the revision stand for.
Task<Result<hub::Oid>> resolveCommit(PlanContext context, DownloadRequest request, std::stop_token stop)
{
    if (request.repo.revision.isCommit())
        co_return hub::Oid(request.repo.revision.toString().toLower());
    const auto details = co_await hub::fetchRepo(context.hub, request.repo, {}, std::move(stop));
    if (details) {
        const hub::Oid commit = details->value.commit;
        if (commit.toString().size() != 40 || !isContentId(hub::Etag(commit.toString())))
            co_return base::failure(HubError::Kind::BadAnswer, request.repo.id.toString(), u"no commit"_s);
        co_return commit;
    }
    if (!isOutOfReach(details.error().kind))
        co_return std::unexpected(details.error());
    const auto known = co_await onPool(context.pool, [cache = context.cache, request] {
        return cache.readRef(keyOf(request), request.repo.revision);
    });
    if (!known)
        co_return std::unexpected(details.error());
    qCInfo(lcPlan).noquote() << "the Hub is out of reach; using the commit known here for"
                             << request.repo.id.toString();
    co_return *known;
}

/// All files of the commit: from the cache, else from the Hub, and then kept in the cache.
Task<Result<Listing>> listCommit(PlanContext context, DownloadRequest request, hub::Oid commit, std::stop_token stop)
{
    const QString kept = context.cache.treePath(keyOf(request), commit);
    auto known = co_await onPool(context.pool, [kept] { return readTreeCache(kept); });
    if (known)
        co_return Listing{std::move(*known)};
    const hub::RepoRef repo = request.repo.at(hub::Revision::commit(commit));
    const auto tree =
        co_await hub::fetchWholeTree(context.hub, repo, {.folder = {}, .isRecursive = true}, kLargestTree, stop);
    if (!tree)
        co_return std::unexpected(tree.error());
    // An incomplete list would make an incomplete snapshot look whole to every other program.
    const bool isWhole = tree->dropped == 0 && std::ranges::none_of(tree->items, isWithheld);
    if (isWhole && context.isWriting && request.destination.form == Destination::Form::Cache) {
        const auto written =
            co_await onPool(context.pool, [kept, entries = tree->items] { return writeTreeCache(kept, entries); });
        if (!written)
            co_return std::unexpected(written.error());
    }
    co_return Listing{tree->items, tree->dropped};
}

/// The named files, and all files below the named folders.
Task<Result<Listing>> listPaths(PlanContext context, DownloadRequest request, hub::Oid commit, std::stop_token stop)
{
    const QString kept = context.cache.treePath(keyOf(request), commit);
    if (auto known = co_await onPool(context.pool, [kept] { return readTreeCache(kept); }))
        co_return Listing{std::move(*known)};
    const hub::RepoRef repo = request.repo.at(hub::Revision::commit(commit));
    auto named = co_await hub::fetchPathsInfo(context.hub, repo, request.paths, stop);
    if (!named)
        co_return std::unexpected(named.error());
    Listing listing;
    for (const TreeEntry &entry : std::as_const(*named)) {
        if (entry.type != TreeEntry::Type::Directory) {
            listing.entries.append(entry);
            continue;
        }
        const auto below = co_await hub::fetchWholeTree(context.hub, repo, {.folder = entry.path, .isRecursive = true},
                                                        kLargestTree, stop);
        if (!below)
            co_return std::unexpected(below.error());
        listing.entries += below->items;
        listing.refused += below->dropped;
    }
    co_return listing;
}

/// Do the named paths contain this file?
bool isNamed(const QSet<QString> &paths, const QString &file)
{
    if (paths.isEmpty() || paths.contains(file))
        return true;
    for (qsizetype slash = file.indexOf(u'/'); slash >= 0; slash = file.indexOf(u'/', slash + 1)) {
        if (paths.contains(file.first(slash)))
            return true;
    }
    return false;
}

bool isFoundIn(const QSet<QString> &files, const QString &path)
{
    return files.contains(path) ||
           std::ranges::any_of(files, [folder = path + u'/'](const QString &file) { return file.startsWith(folder); });
}

/// \param withheld  gets the files whose ids have to be asked for
DownloadPlan pick(const DownloadRequest &request, const hub::Oid &commit, const Listing &listing,
                  QList<TreeEntry> &withheld)
{
    DownloadPlan plan{.commit = commit, .files = {}, .denied = {}, .refused = listing.refused};
    const GlobFilter filter(request.include, request.exclude);
    const QSet<QString> paths(request.paths.begin(), request.paths.end());
    const hub::RepoRef repo = request.repo.at(hub::Revision::commit(commit));
    QSet<QString> seen;
    for (const TreeEntry &entry : listing.entries) {
        if (entry.type != TreeEntry::Type::File || !isNamed(paths, entry.path) || !filter.accepts(entry.path))
            continue;
        if (seen.contains(entry.path))
            continue;
        seen.insert(entry.path);
        if (!hub::isSafeRepoPath(entry.path) || entry.size < 0)
            ++plan.refused;
        else if (isContentId(entry.etag()))
            plan.files.append({repo, entry.path, entry.etag(), entry.size});
        else if (isWithheld(entry))
            withheld.append(entry);
        else
            ++plan.refused;
    }
    for (const QString &path : request.paths) {
        if (!isFoundIn(seen, path) && filter.accepts(path))
            plan.denied.append({path, 0, HubError::of(HubError::Kind::EntryMissing, path)});
    }
    return plan;
}

/// The Hub says why it keeps a file back, or what its id is. One refusal stands for all.
Task<DownloadPlan> askForWithheld(PlanContext context, DownloadPlan plan, hub::RepoRef repo, QList<TreeEntry> withheld,
                                  std::stop_token stop)
{
    std::optional<HubError> refusal;
    for (const TreeEntry &entry : std::as_const(withheld)) {
        if (!refusal) {
            const auto file =
                co_await hub::fetchMetadata(context.hub, repo, entry.path, base::Priority::Background, stop);
            if (file && isContentId(file->etag)) {
                plan.files.append({repo, entry.path, file->etag, file->size});
                continue;
            }
            refusal = file ? HubError::of(HubError::Kind::BadAnswer, entry.path) : file.error();
        }
        plan.denied.append({entry.path, entry.size, *refusal});
    }
    co_return plan;
}

Result<void> preparePlace(const HfCache &cache, const DownloadRequest &request, const DownloadPlan &plan)
{
    if (request.destination.form == Destination::Form::LocalDir)
        return LocalDirPlace::prepare(request.destination.folder);
    if (auto ready = cache.prepare(); !ready)
        return ready;
    if (auto written = cache.writeRef(keyOf(request), request.repo.revision, plan.commit); !written)
        return written;
    for (const DeniedFile &file : plan.denied) {
        if (file.error.kind != HubError::Kind::EntryMissing)
            continue;
        if (const auto marked = cache.markMissing(keyOf(request), plan.commit, file.path); !marked)
            qCInfo(lcPlan).noquote() << "not marked as missing:" << marked.error().details();
    }
    return {};
}

/// Paths as a person types them: "./a//b/" is "a/b".
QStringList cleanPaths(const QStringList &paths)
{
    QStringList clean;
    for (const QString &path : paths) {
        const QString one = QDir::cleanPath(path);
        if (!clean.contains(one))
            clean.append(one);
    }
    return clean;
}

} // namespace

namespace {

/// The plan; its place is not prepared yet.
Task<Result<DownloadPlan>> makePlan(PlanContext context, DownloadRequest request, std::stop_token stop)
{
    request.paths = cleanPaths(request.paths);
    for (const QString &path : std::as_const(request.paths)) {
        if (!hub::isSafeRepoPath(path))
            co_return base::failure(HubError::Kind::Invalid, path);
    }
    const auto commit = co_await resolveCommit(context, request, stop);
    if (!commit)
        co_return std::unexpected(commit.error());
    Result<Listing> listing;
    if (request.paths.isEmpty())
        listing = co_await listCommit(context, request, *commit, stop);
    else
        listing = co_await listPaths(context, request, *commit, stop);
    if (!listing)
        co_return std::unexpected(listing.error());
    QList<TreeEntry> withheld;
    DownloadPlan plan = pick(request, *commit, *listing, withheld);
    if (!withheld.isEmpty()) {
        const hub::RepoRef repo = request.repo.at(hub::Revision::commit(*commit));
        plan = co_await askForWithheld(context, std::move(plan), repo, std::move(withheld), stop);
    }
    if (plan.files.isEmpty() && plan.denied.isEmpty() && (plan.refused > 0 || !request.include.isEmpty()))
        co_return base::failure(plan.refused > 0 ? HubError::Kind::Invalid : HubError::Kind::EntryMissing,
                                request.include.join(u' '));
    co_return plan;
}

PreviewedFile lookAt(const HfCache &cache, const Destination &destination, const WantedFile &file)
{
    const FilePlacePtr place = placeOf(cache, destination, file);
    const bool isHere = place->isPresent();
    const qint64 onDisk = isHere ? file.size : bytesOfPartial(place->partialPath(), file.etag, file.size);
    return {.path = file.path, .size = file.size, .bytesOnDisk = onDisk, .isHere = isHere, .error = {}};
}

PlanPreview lookAround(const HfCache &cache, const DiskLedger::Look &volumes, const DownloadRequest &request,
                       const DownloadPlan &plan)
{
    PlanPreview preview;
    preview.request = request;
    preview.commit = plan.commit;
    preview.refusedFiles = plan.refused;
    preview.localFolder = folderOf(cache, request, plan.commit);
    const auto volume = volumes(preview.localFolder);
    preview.freeSpace = volume ? volume->free : -1;
    for (const WantedFile &file : plan.files) {
        preview.files.append(lookAt(cache, request.destination, file));
        preview.size += file.size;
        preview.bytesOnDisk += preview.files.last().bytesOnDisk;
    }
    for (const DeniedFile &file : plan.denied)
        preview.files.append({.path = file.path, .size = file.size, .error = file.error});
    return preview;
}

} // namespace

Task<Result<DownloadPlan>> planDownload(PlanContext context, DownloadRequest request, std::stop_token stop)
{
    auto plan = co_await makePlan(context, request, std::move(stop));
    if (!plan || !context.isWriting)
        co_return plan;
    const auto ready = co_await onPool(
        context.pool, [cache = context.cache, request, plan = *plan] { return preparePlace(cache, request, plan); });
    if (!ready)
        co_return std::unexpected(ready.error());
    co_return plan;
}

Task<Result<PlanPreview>> previewDownload(PlanContext context, DownloadRequest request, std::stop_token stop)
{
    context.isWriting = false;
    const auto plan = co_await makePlan(context, request, std::move(stop));
    if (!plan)
        co_return std::unexpected(plan.error());
    co_return co_await onPool(context.pool, [cache = context.cache, volumes = context.volumes, request, plan = *plan] {
        return lookAround(cache, volumes, request, plan);
    });
}

FilePlacePtr placeOf(const HfCache &cache, const Destination &destination, const WantedFile &file)
{
    if (destination.form == Destination::Form::LocalDir)
        return std::make_shared<LocalDirPlace>(destination.folder, cache, file);
    return std::make_shared<CachePlace>(cache, file);
}

QString folderOf(const HfCache &cache, const DownloadRequest &request, const hub::Oid &commit)
{
    if (request.destination.form == Destination::Form::LocalDir)
        return request.destination.folder;
    return cache.snapshotFolder(keyOf(request), commit);
}

} // namespace hs::transfers
