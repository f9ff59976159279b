// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/deletionplan.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

using Step = DeletionPlan::Step;

/// How often a content of one repository is used: by what goes, and by what stays.
struct ContentUse
{
    int going = 0;
    int staying = 0;
};

std::vector<ContentUse> usesOf(const CachedRepo &repo, const QList<hub::Oid> &going)
{
    std::vector<ContentUse> uses(static_cast<size_t>(repo.contents.size()));
    for (const CachedRevision &revision : repo.revisions) {
        const bool goes = going.contains(revision.commit);
        for (const CachedFile &file : revision.entries) {
            if (file.content < 0)
                continue;
            ContentUse &use = uses[static_cast<size_t>(file.content)];
            ++(goes ? use.going : use.staying);
        }
    }
    return uses;
}

bool goesWith(const CachedContent &content, const ContentUse &use)
{
    return use.going > 0 && use.staying == 0 && content.place != CachedContent::Place::Elsewhere;
}

/// Over the whole plan: bytes are free when the last directory entry for them is gone.
class FreedBytes
{
public:
    void add(const CachedContent &content)
    {
        if (content.isLink || content.place == CachedContent::Place::Elsewhere)
            return;
        Entry &entry = m_contents[{content.device, content.inode}];
        entry.size = content.size;
        entry.links = content.links;
        entry.going += content.ownLinks;
    }
    [[nodiscard]] qint64 sum() const
    {
        qint64 bytes = m_others;
        for (const Entry &entry : m_contents)
            bytes += entry.going >= entry.links ? entry.size : 0;
        return bytes;
    }
    void add(const CachedLeftover &leftover) { m_others += leftover.size; }

private:
    struct Entry
    {
        qint64 size = 0;
        qint64 links = 1;
        qint64 going = 0;
    };
    QHash<std::pair<quint64, quint64>, Entry> m_contents;
    qint64 m_others = 0;
};

qint64 ownBytes(const CachedContent &content)
{
    return content.isLink || content.ownLinks < content.links ? 0 : content.size;
}

class Planner
{
public:
    void add(const CachedRepo &repo, const DeletionWish &wish);
    DeletionPlan finish(QList<DeletionPlan::Refusal> refusals);

private:
    void addWhole(const CachedRepo &repo);
    void addRevisions(const CachedRepo &repo, const QList<hub::Oid> &going);
    void addLeftovers(const CachedRepo &repo);

    DeletionPlan m_plan;
    FreedBytes m_freed;
};

void Planner::add(const CachedRepo &repo, const DeletionWish &wish)
{
    const auto going = [&] {
        QList<hub::Oid> commits;
        for (const CachedRevision &revision : repo.revisions) {
            if (wish.revisions.contains(revision.commit))
                commits.append(revision.commit);
        }
        return commits;
    }();
    const qsizetype before = m_plan.steps.size();
    if (wish.isWhole || (!going.isEmpty() && going.size() == repo.revisions.size())) {
        addWhole(repo);
    } else {
        addRevisions(repo, going);
        if (wish.withLeftovers)
            addLeftovers(repo);
    }
    if (m_plan.steps.size() > before)
        m_plan.repos.append(repo.key);
}

void Planner::addWhole(const CachedRepo &repo)
{
    qint64 bytes = repo.incompleteBytes;
    for (const CachedContent &content : repo.contents) {
        m_freed.add(content);
        bytes += ownBytes(content);
    }
    for (const CachedLeftover &leftover : repo.leftovers)
        m_freed.add(leftover);
    ++m_plan.wholeRepos;
    m_plan.files += static_cast<int>(repo.contents.size());
    m_plan.leftovers += static_cast<int>(repo.leftovers.size());
    m_plan.steps.append({Step::Kind::Repo, HfCache::folderName(repo.key), bytes});
}

void Planner::addRevisions(const CachedRepo &repo, const QList<hub::Oid> &going)
{
    const QString folder = HfCache::folderName(repo.key) + u'/';
    m_plan.revisions += static_cast<int>(going.size());
    for (const CachedRevision &revision : repo.revisions) {
        if (!going.contains(revision.commit))
            continue;
        m_plan.steps.append({Step::Kind::Snapshot, folder + u"snapshots/"_s + revision.commit.toString(), 0});
        for (const QString &ref : revision.refs)
            m_plan.steps.append({Step::Kind::Ref, folder + u"refs/"_s + ref, 0});
    }
    const std::vector<ContentUse> uses = usesOf(repo, going);
    for (qsizetype i = 0; i < repo.contents.size(); ++i) {
        const CachedContent &content = repo.contents.at(i);
        if (!goesWith(content, uses[static_cast<size_t>(i)]))
            continue;
        ++m_plan.files;
        m_freed.add(content);
        if (content.place == CachedContent::Place::Blob)
            m_plan.steps.append({Step::Kind::Blob, folder + u"blobs/"_s + content.name, ownBytes(content)});
    }
}

void Planner::addLeftovers(const CachedRepo &repo)
{
    for (const CachedLeftover &leftover : repo.leftovers) {
        m_freed.add(leftover);
        ++m_plan.leftovers;
        m_plan.steps.append(
            {Step::Kind::Leftover, HfCache::folderName(repo.key) + u"/blobs/"_s + leftover.name, leftover.size});
    }
}

DeletionPlan Planner::finish(QList<DeletionPlan::Refusal> refusals)
{
    m_plan.refusals = std::move(refusals);
    m_plan.bytes = m_freed.sum();
    std::ranges::stable_sort(m_plan.steps, {}, &Step::kind);
    return std::move(m_plan);
}

} // namespace

DeletionPlan planDeletion(const CacheScan &scan, const QList<DeletionWish> &wishes)
{
    Planner planner;
    QList<DeletionPlan::Refusal> refusals;
    auto next = scan.repos.begin(); // wishes mostly come in the order of the scan: thousands of them are one walk
    for (const DeletionWish &wish : wishes) {
        auto repo = std::find_if(next, scan.repos.end(), [&](const CachedRepo &one) { return one.key == wish.repo; });
        if (repo == scan.repos.end())
            repo = std::ranges::find(scan.repos, wish.repo, &CachedRepo::key);
        else
            next = repo;
        if (repo == scan.repos.end())
            refusals.append({wish.repo, HubError::of(HubError::Kind::EntryMissing, wish.repo.id.toString())});
        else if (repo->isLink)
            refusals.append({wish.repo, HubError::of(HubError::Kind::Invalid, repo->folder)});
        else
            planner.add(*repo, wish);
    }
    return planner.finish(std::move(refusals));
}

QList<DeletionWish> wishesForPruning(const CacheScan &scan)
{
    QList<DeletionWish> wishes;
    for (const CachedRepo &repo : scan.repos) {
        DeletionWish wish{
            .repo = repo.key, .isWhole = false, .revisions = {}, .withLeftovers = !repo.leftovers.isEmpty()};
        for (const CachedRevision &revision : repo.revisions) {
            if (revision.refs.isEmpty())
                wish.revisions.append(revision.commit);
        }
        if (wish.withLeftovers || !wish.revisions.isEmpty())
            wishes.append(wish);
    }
    return wishes;
}

qint64 bytesFreedBy(const CachedRepo &repo, const QList<hub::Oid> &revisions)
{
    Planner planner;
    planner.add(repo, {.repo = repo.key, .isWhole = false, .revisions = revisions, .withLeftovers = false});
    return planner.finish({}).bytes;
}

QList<FileFate> fatesOf(const CachedRepo &repo, const QList<hub::Oid> &revisions)
{
    const std::vector<ContentUse> uses = usesOf(repo, revisions);
    std::vector<char> isTold(static_cast<size_t>(repo.contents.size()), 0);
    QList<FileFate> fates;
    for (const CachedRevision &revision : repo.revisions) {
        if (!revisions.contains(revision.commit))
            continue;
        for (const CachedFile &file : revision.entries) {
            if (file.content < 0 || std::exchange(isTold[static_cast<size_t>(file.content)], 1))
                continue;
            const CachedContent &content = repo.contents.at(file.content);
            fates.append({file.path, content.size, goesWith(content, uses[static_cast<size_t>(file.content)])});
        }
    }
    std::ranges::stable_sort(fates, [](const FileFate &a, const FileFate &b) {
        return a.isFreed != b.isFreed ? a.isFreed : a.size > b.size;
    });
    return fates;
}

} // namespace hs::library
