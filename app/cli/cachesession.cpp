// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cachesession.h"

#include "cli/errorwords.h"
#include "cli/sizewords.h"
#include "library/cachescan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::app {

using base::HubError;
using library::CachedRepo;
using library::CachedRevision;
using library::CacheScan;
using library::DeletionPlan;
using library::DeletionWish;

namespace {

std::optional<hub::Oid> asCommit(const QString &target)
{
    const auto revision = hub::Revision::parse(target);
    return revision && revision->isCommit() ? std::optional(hub::Oid(target.toLower())) : std::nullopt;
}

/// "model/owner/name" in any case, or "hf://…/owner/name" (huggingface_hub: utils/_hf_uris.py).
QString asCacheId(const QString &target)
{
    if (!target.startsWith("hf://"_L1))
        return target.toLower();
    const QString rest = target.sliced(5);
    const auto kind = hub::repoKindFromWord(rest.section(u'/', 0, 0));
    const QString id = kind ? rest.section(u'/', 1) : rest;
    return (QString(hub::words(kind.value_or(hub::RepoKind::Model)).singular) + u'/' + id).toLower();
}

/// Adds what the target names; false: it is not in the cache.
bool addWish(const CacheScan &scan, const QString &target, QList<DeletionWish> &wishes)
{
    const auto commit = asCommit(target);
    for (const CachedRepo &repo : scan.repos) {
        DeletionWish wish{.repo = repo.key, .isWhole = false, .revisions = {}, .withLeftovers = false};
        if (commit && std::ranges::contains(repo.revisions, *commit, &CachedRevision::commit))
            wish.revisions.append(*commit);
        else if (!commit && cacheId(repo.key).toLower() == asCacheId(target))
            wish.isWhole = true;
        else
            continue;
        const auto same = std::ranges::find(wishes, repo.key, &DeletionWish::repo);
        if (same == wishes.end()) {
            wishes.append(wish);
        } else {
            same->isWhole = same->isWhole || wish.isWhole;
            same->revisions += wish.revisions;
        }
        return true;
    }
    return false;
}

} // namespace

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

CacheSession::CacheSession(CacheOptions options, const QString &memoryFolder)
    : m_options(std::move(options))
    , m_memory(memoryFolder, m_options.cacheFolder)
    , m_bin(m_options.cacheFolder)
    , m_out(stdout)
    , m_err(stderr)
{}

CacheExit CacheSession::run()
{
    if (const auto recovered = m_bin.recover(); !recovered)
        static_cast<void>(tell(recovered.error()));
    const CacheExit code = [this] {
        switch (m_options.verb) {
        case CacheOptions::Verb::List:
            return list();
        case CacheOptions::Verb::Remove:
            return remove();
        case CacheOptions::Verb::Prune:
            return prune();
        case CacheOptions::Verb::Undo:
            return undo();
        case CacheOptions::Verb::Empty:
            return empty();
        case CacheOptions::Verb::Verify:
            return verify();
        case CacheOptions::Verb::Import:
            return import();
        case CacheOptions::Verb::Help:
            break;
        }
        return CacheExit::Usage;
    }();
    m_out.flush();
    if (m_out.status() == QTextStream::Ok)
        return code;
    say(u"Standard output could not be written."_s);
    return code == CacheExit::Done ? CacheExit::Disk : code;
}

base::Result<CacheScan> CacheSession::look()
{
    library::ScanOptions options;
    options.known = m_memory.readScan();
    auto scan = library::scanCache(m_options.cacheFolder, {}, options);
    if (scan && (!options.known || *options.known != *scan || options.known->stamps != scan->stamps))
        static_cast<void>(m_memory.writeScan(*scan)); // a memory that cannot be kept is only slower next time
    return scan;
}

CacheExit CacheSession::tell(const HubError &error)
{
    switch (error.kind) {
    case HubError::Kind::Conflict:
        say(error.context.contains("hubscope-bin"_L1)
                ? u"Another program is working on the undo bin."_s
                : u"%1 is being downloaded. Nothing was taken out."_s.arg(error.context));
        return CacheExit::Busy;
    case HubError::Kind::EntryMissing:
        say(u"There is no such deletion to put back or to empty: %1"_s.arg(error.context));
        return CacheExit::NotFound;
    case HubError::Kind::Invalid:
        say(u"%1 leads out of the cache through a link. Nothing was taken out."_s.arg(error.context));
        return CacheExit::Disk;
    case HubError::Kind::Timeout:
        say(u"The volume of %1 does not answer."_s.arg(error.context));
        return CacheExit::Disk;
    case HubError::Kind::Cancelled:
        return CacheExit::Interrupted;
    default:
        say(errorSentence(error));
        return CacheExit::Disk;
    }
}

void CacheSession::say(const QString &line)
{
    m_err << line << Qt::endl;
}

void CacheSession::print(const QJsonObject &object)
{
    m_out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

bool CacheSession::isAnsweredWithYes(const QString &question)
{
    if (m_options.isConfirmed)
        return true;
    if (::isatty(STDIN_FILENO) != 1) {
        say(u"There is nobody to ask: use --yes."_s);
        return false;
    }
    m_err << question << u" [y/N] "_s << Qt::flush;
    const QString answer = QTextStream(stdin).readLine().trimmed().toLower();
    return answer == "y"_L1 || answer == "yes"_L1;
}

CacheExit CacheSession::remove()
{
    const auto scan = look();
    if (!scan)
        return tell(scan.error());
    QList<DeletionWish> wishes;
    bool isComplete = true;
    for (const QString &target : std::as_const(m_options.targets)) {
        if (addWish(*scan, target.trimmed(), wishes))
            continue;
        say(u"%1 is not in the cache."_s.arg(target));
        isComplete = false;
    }
    return wishes.isEmpty() ? CacheExit::NotFound : takeOut(*scan, wishes, isComplete);
}

CacheExit CacheSession::prune()
{
    const auto scan = look();
    if (!scan)
        return tell(scan.error());
    return takeOut(*scan, library::wishesForPruning(*scan), true);
}

CacheExit CacheSession::takeOut(const CacheScan &scan, const QList<DeletionWish> &wishes, bool isComplete)
{
    const DeletionPlan plan = library::planDeletion(scan, wishes);
    for (const DeletionPlan::Refusal &refusal : plan.refusals)
        static_cast<void>(tell(refusal.error));
    isComplete = isComplete && plan.refusals.isEmpty();
    const CacheExit end = isComplete ? CacheExit::Done : CacheExit::NotFound;
    if (plan.isEmpty()) {
        say(u"There is nothing to take out."_s);
        return end;
    }
    printPlan(scan, plan, wishes);
    if (m_options.isDryRun)
        return end;
    if (!isAnsweredWithYes(m_options.isForGood ? u"Delete this for good?"_s : u"Take this out?"_s))
        return CacheExit::Usage;
    const auto entry = m_bin.remove(plan);
    if (!entry)
        return tell(entry.error());
    if (m_options.isForGood) {
        if (const auto gone = m_bin.discard(entry->id); !gone)
            return tell(gone.error());
    }
    static_cast<void>(look()); // the window shows it at once
    if (m_options.isJson)
        print({{u"event"_s, m_options.isForGood ? u"deleted"_s : u"removed"_s},
               {u"undo_id"_s, m_options.isForGood ? QString() : entry->id},
               {u"size"_s, plan.bytes}});
    else if (m_options.isForGood)
        say(u"Deleted. %1 are free."_s.arg(sizeWords(plan.bytes)));
    else
        say(u"Taken out. “hubscope cache undo” puts it back; “hubscope cache empty” frees the %1."_s.arg(
            sizeWords(plan.bytes)));
    return end;
}

void CacheSession::printPlan(const CacheScan &scan, const DeletionPlan &plan, const QList<DeletionWish> &wishes)
{
    if (m_options.isJson) {
        QJsonArray paths;
        for (const DeletionPlan::Step &step : plan.steps)
            paths.append(step.path);
        print({{u"event"_s, u"plan"_s},
               {u"repos"_s, plan.wholeRepos},
               {u"revisions"_s, plan.revisions},
               {u"incomplete"_s, plan.leftovers},
               {u"files"_s, plan.files},
               {u"size"_s, plan.bytes},
               {u"paths"_s, paths}});
        return;
    }
    QStringList parts;
    if (plan.wholeRepos > 0)
        parts.append(counted(plan.wholeRepos, u"1 repository"_s, u"%1 repositories"_s));
    if (plan.revisions > 0)
        parts.append(counted(plan.revisions, u"1 revision"_s, u"%1 revisions"_s));
    if (plan.leftovers > 0)
        parts.append(counted(plan.leftovers, u"1 half-fetched file"_s, u"%1 half-fetched files"_s));
    say(u"%1, which frees %2:"_s.arg(parts.join(u", "_s), sizeWords(plan.bytes)));
    for (const DeletionWish &wish : wishes) {
        const auto repo = std::ranges::find(scan.repos, wish.repo, &CachedRepo::key);
        if (repo == scan.repos.end() || !plan.repos.contains(wish.repo))
            continue;
        const bool isWhole = wish.isWhole || wish.revisions.size() == repo->revisions.size();
        say(u"  %1%2"_s.arg(cacheId(wish.repo), isWhole ? QString() : u":"_s));
        for (const hub::Oid &commit : isWhole ? QList<hub::Oid>() : wish.revisions) {
            const auto revision = std::ranges::find(repo->revisions, commit, &CachedRevision::commit);
            const QString refs = revision->refs.isEmpty() ? u"nothing points to it"_s : revision->refs.join(u", "_s);
            say(u"      %1  %2  %3"_s.arg(commit.toString(), sizeWords(library::bytesFreedBy(*repo, {commit})), refs));
        }
        if (!isWhole && wish.withLeftovers)
            say(u"      %1"_s.arg(
                counted(repo->leftovers.size(), u"1 half-fetched file"_s, u"%1 half-fetched files"_s)));
    }
}

CacheExit CacheSession::undo()
{
    const auto entries = m_bin.entries();
    const QString id = m_options.targets.value(0, entries.isEmpty() ? QString() : entries.first().id);
    if (id.isEmpty()) {
        say(u"There is nothing to put back."_s);
        return CacheExit::NotFound;
    }
    const auto isWhole = m_bin.restore(id);
    if (!isWhole)
        return tell(isWhole.error());
    static_cast<void>(look());
    if (m_options.isJson)
        print({{u"event"_s, u"restored"_s}, {u"undo_id"_s, id}, {u"whole"_s, *isWhole}});
    else if (*isWhole)
        say(u"Put back."_s);
    else
        say(u"Put back, but for what has another file in its place now; that stays in the undo bin."_s);
    return CacheExit::Done;
}

CacheExit CacheSession::empty()
{
    auto entries = m_bin.entries();
    if (const QString id = m_options.targets.value(0); !id.isEmpty()) {
        entries.removeIf([&id](const library::BinEntry &entry) { return entry.id != id; });
        if (entries.isEmpty())
            return tell(HubError::of(HubError::Kind::EntryMissing, id));
    }
    qint64 bytes = 0;
    for (const library::BinEntry &entry : std::as_const(entries)) {
        bytes += entry.bytes;
        if (m_options.isJson)
            print({{u"event"_s, u"entry"_s},
                   {u"undo_id"_s, entry.id},
                   {u"repos"_s, QJsonArray::fromStringList(entry.repos)},
                   {u"size"_s, entry.bytes}});
        else
            say(u"  %1  %2  %3"_s.arg(entry.id, sizeWords(entry.bytes), entry.repos.join(u", "_s)));
    }
    if (entries.isEmpty()) {
        say(u"The undo bin is empty."_s);
        return CacheExit::Done;
    }
    if (m_options.isDryRun)
        return CacheExit::Done;
    if (!isAnsweredWithYes(u"Delete this for good?"_s))
        return CacheExit::Usage;
    for (const library::BinEntry &entry : std::as_const(entries)) {
        if (const auto gone = m_bin.discard(entry.id); !gone)
            return tell(gone.error());
    }
    if (m_options.isJson)
        print({{u"event"_s, u"emptied"_s}, {u"size"_s, bytes}});
    else
        say(u"Deleted. %1 are free."_s.arg(sizeWords(bytes)));
    return CacheExit::Done;
}

} // namespace hs::app
