// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filecheck.h"

#include "transfers/filehash.h"
#include "transfers/hashing.h"
#include "transfers/treecache.h"

#include <QFile>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

using Listing = QHash<QString, hub::TreeEntry>;

std::optional<Listing> listingOf(const CachedRepo &repo, const hub::Oid &commit)
{
    const auto entries = transfers::readTreeCache(repo.folder + u"/trees/"_s + commit.toString() + u".json"_s);
    if (!entries)
        return std::nullopt;
    Listing listing;
    for (const hub::TreeEntry &entry : *entries)
        listing.insert(entry.path, entry);
    return listing;
}

class CheckPlanner
{
public:
    explicit CheckPlanner(const CachedRepo &repo)
        : m_repo(repo)
    {
        m_plan.repo = repo.key;
    }
    void add(const CachedRevision &revision);
    CheckPlan take() { return std::move(m_plan); }

private:
    void addFile(const CachedRevision &revision, const CachedFile &file, const std::optional<Listing> &listing);

    const CachedRepo &m_repo;
    CheckPlan m_plan;
    QSet<std::pair<int, QString>> m_planned; // content and the hash it should have
};

void CheckPlanner::add(const CachedRevision &revision)
{
    const auto listing = listingOf(m_repo, revision.commit);
    QSet<QString> here;
    for (const CachedFile &file : revision.entries) {
        here.insert(file.path);
        if (file.content < 0)
            m_plan.broken.append(file.path);
        else
            addFile(revision, file, listing);
    }
    if (!listing)
        return;
    for (auto entry = listing->begin(); entry != listing->end(); ++entry) {
        if (!here.contains(entry.key()))
            m_plan.missing.append(entry.key());
    }
}

void CheckPlanner::addFile(const CachedRevision &revision, const CachedFile &file,
                           const std::optional<Listing> &listing)
{
    const CachedContent &content = m_repo.contents.at(file.content);
    hub::Etag expected;
    if (listing && listing->contains(file.path))
        expected = listing->value(file.path).etag();
    else if (content.place == CachedContent::Place::Blob)
        expected = hub::Etag(content.name);
    if (listing && !listing->contains(file.path))
        m_plan.extra.append(file.path);
    if (!transfers::isContentId(expected)) {
        ++m_plan.unknown;
        return;
    }
    const std::pair key(file.content, expected.toString());
    if (m_planned.contains(key))
        return;
    m_planned.insert(key);
    m_plan.bytes += content.size;
    const QString path = m_repo.folder + u"/snapshots/"_s + revision.commit.toString() + u'/' + file.path;
    m_plan.items.append({file.path, path, expected, content.size});
}

/// Reading for a check is no use: without this, every repository would seem to be used now.
class KeptReadingTime
{
public:
    explicit KeptReadingTime(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        m_isKnown = ::stat(m_path.constData(), &m_facts) == 0;
    }
    KeptReadingTime(const KeptReadingTime &) = delete;
    KeptReadingTime &operator=(const KeptReadingTime &) = delete;
    ~KeptReadingTime()
    {
        struct timespec omitted = {};
        omitted.tv_nsec = UTIME_OMIT;
        const struct timespec times[2] = {m_facts.st_atim, omitted};
        if (m_isKnown)
            ::utimensat(AT_FDCWD, m_path.constData(), times, 0);
    }

private:
    QByteArray m_path;
    struct stat m_facts = {};
    bool m_isKnown = false;
};

} // namespace

CheckPlan planCheck(const CachedRepo &repo, const std::optional<hub::Oid> &commit)
{
    CheckPlanner planner(repo);
    for (const CachedRevision &revision : repo.revisions) {
        if (!commit || revision.commit == *commit)
            planner.add(revision);
    }
    CheckPlan plan = planner.take();
    for (QStringList *paths : {&plan.missing, &plan.extra, &plan.broken}) {
        paths->sort();
        paths->removeDuplicates();
    }
    return plan;
}

Result<CheckReport> runCheck(CheckPlan plan, const std::function<bool(qint64)> &goesOn)
{
    CheckReport report{.plan = std::move(plan), .damaged = {}, .at = {}};
    for (const CheckItem &item : std::as_const(report.plan.items)) {
        const KeptReadingTime kept(item.file);
        const auto actual = transfers::hashFile(item.file, item.expected, goesOn);
        if (!actual && actual.error().kind == HubError::Kind::Cancelled)
            return std::unexpected(actual.error());
        ++report.checked;
        if (!actual)
            report.damaged.append({item.path, item.file, item.expected, {}, actual.error()});
        else if (*actual != item.expected)
            report.damaged.append({item.path, item.file, item.expected, *actual, {}});
    }
    report.at = QDateTime::currentDateTimeUtc();
    return report;
}

LastCheck CheckReport::summary() const
{
    LastCheck check{.repo = plan.repo, .at = at, .files = checked, .damaged = plan.broken};
    for (const Damage &damage : damaged)
        check.damaged.append(damage.path);
    check.damaged.sort();
    check.damaged.removeDuplicates();
    return check;
}

} // namespace hs::library
