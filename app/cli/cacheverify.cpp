// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cachesession.h"
#include "cli/errorwords.h"
#include "cli/listening.h"
#include "library/cachescan.h"
#include "library/filecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::app {

using base::HubError;
using library::CachedRepo;
using library::CachedRevision;
using library::CheckReport;

struct CheckedRevision
{
    library::CheckReport report;
    hub::Oid commit;
};

namespace {

/// As `hf cache verify`: what was asked for, else main, else the only one there is.
const CachedRevision *pickRevision(const CachedRepo &repo, const std::optional<QString> &wanted)
{
    const QString name = wanted.value_or(u"main"_s);
    const auto found = std::ranges::find_if(repo.revisions, [&name](const CachedRevision &revision) {
        return revision.commit.toString() == name.toLower() || revision.refs.contains(name);
    });
    if (found != repo.revisions.end())
        return &*found;
    return !wanted && repo.revisions.size() == 1 ? &repo.revisions.first() : nullptr;
}

/// "owner/name" is a model; "model/owner/name" and "dataset/owner/name" say the type.
std::optional<transfers::RepoKey> namedRepo(const QString &word)
{
    const auto kind = hub::repoKindFromWord(word.section(u'/', 0, 0));
    const bool isTyped = kind && word.contains(u'/') && (word.count(u'/') == 2 || !hub::RepoId::parse(word));
    const auto id = hub::RepoId::parse(isTyped ? word.section(u'/', 1) : word);
    return id ? std::optional(transfers::RepoKey{isTyped ? *kind : hub::RepoKind::Model, *id}) : std::nullopt;
}

} // namespace

CacheExit CacheSession::verify()
{
    const auto key = namedRepo(m_options.targets.first());
    const auto repo = key ? library::scanRepo(transfers::HfCache(m_options.cacheFolder), *key) : std::nullopt;
    if (!repo) {
        say(u"%1 is not in the cache."_s.arg(m_options.targets.first()));
        return CacheExit::NotFound;
    }
    const CachedRevision *revision = pickRevision(*repo, m_options.revision);
    if (!revision) {
        say(m_options.revision ? u"Revision %1 is not in the cache."_s.arg(*m_options.revision)
                               : u"There are several revisions and no main: say which by --revision."_s);
        return CacheExit::NotFound;
    }
    library::CheckPlan plan = library::planCheck(*repo, revision->commit);
    const qint64 bytes = plan.bytes;
    auto report = runListening<CheckReport>(m_err, u"checked"_s, bytes, [plan = std::move(plan)](const GoesOn &goesOn) {
        return library::runCheck(plan, goesOn);
    });
    if (!report)
        return tell(report.error());
    static_cast<void>(m_memory.addCheck(report->summary()));
    return printReport({std::move(*report), revision->commit});
}

CacheExit CacheSession::printReport(const CheckedRevision &checked)
{
    const CheckReport &report = checked.report;
    const library::CheckPlan &plan = report.plan;
    const auto tellFile = [this](const QString &what, const QString &path, const QString &more) {
        if (m_options.isJson)
            print({{u"event"_s, what}, {u"path"_s, path}, {u"details"_s, more}});
        else
            say(more.isEmpty() ? u"%1: %2"_s.arg(path, what) : u"%1: %2: %3"_s.arg(path, what, more));
    };
    for (const library::Damage &damage : report.damaged)
        tellFile(u"damaged"_s, damage.path,
                 damage.error ? errorSentence(*damage.error)
                              : u"expected %1, got %2"_s.arg(damage.expected.toString(), damage.actual.toString()));
    for (const QString &path : plan.broken)
        tellFile(u"damaged"_s, path, u"its contents are gone"_s);
    for (const QString &path : plan.missing)
        tellFile(u"missing"_s, path, {});
    for (const QString &path : plan.extra)
        tellFile(u"extra"_s, path, {});
    const bool isSound = report.damaged.isEmpty() && plan.broken.isEmpty() &&
                         (plan.missing.isEmpty() || !m_options.failsOnMissing) &&
                         (plan.extra.isEmpty() || !m_options.failsOnExtra);
    if (m_options.isJson)
        print({{u"event"_s, u"end"_s},
               {u"id"_s, cacheId(plan.repo)},
               {u"revision"_s, checked.commit.toString()},
               {u"checked"_s, report.checked},
               {u"damaged"_s, report.damaged.size() + plan.broken.size()},
               {u"missing"_s, plan.missing.size()},
               {u"extra"_s, plan.extra.size()},
               {u"unknown"_s, plan.unknown},
               {u"sound"_s, isSound}});
    else
        say(u"%1 at %2: %3 of %4 files match."_s.arg(cacheId(plan.repo), checked.commit.toString())
                .arg(report.checked - report.damaged.size())
                .arg(report.checked + plan.broken.size()));
    return isSound ? CacheExit::Done : CacheExit::Damaged;
}

} // namespace hs::app
