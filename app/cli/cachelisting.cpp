// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cachesession.h"
#include "cli/sizewords.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::app {

using library::CachedRepo;
using library::CachedRevision;
using library::CacheScan;

namespace {

QList<CacheRow> rowsOf(const CacheScan &scan, const CacheOptions &options)
{
    QList<CacheRow> rows;
    for (const CachedRepo &repo : scan.repos) {
        if (!options.withRevisions)
            rows.append({&repo, nullptr});
        for (const CachedRevision &revision : repo.revisions) {
            if (options.withRevisions)
                rows.append({&repo, &revision});
        }
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    rows.removeIf([&](const CacheRow &row) {
        return !std::ranges::all_of(options.filters,
                                    [&](const CacheFilter &filter) { return filter.accepts(row, now); });
    });
    // As hf cache without --sort: by name, capitals first.
    std::ranges::stable_sort(rows, {}, [](const CacheRow &row) {
        return std::pair(cacheId(row.repo->key), row.revision ? row.revision->commit.toString() : QString());
    });
    if (options.order)
        std::ranges::stable_sort(
            rows, [&options](const CacheRow &a, const CacheRow &b) { return options.order->isBefore(a, b); });
    if (options.limit)
        rows.resize(std::min<qsizetype>(rows.size(), *options.limit));
    return rows;
}

QStringList refsOf(const CacheRow &row)
{
    if (row.revision)
        return row.revision->refs;
    QStringList refs;
    for (const CachedRevision &revision : row.repo->revisions)
        refs += revision.refs;
    refs.sort();
    return refs;
}

QString pastWords(const std::optional<QDateTime> &time)
{
    if (!time)
        return u"never"_s;
    constexpr qint64 kDay = 24 * 60 * 60;
    const qint64 age = time->secsTo(QDateTime::currentDateTimeUtc());
    if (age < 60)
        return u"just now"_s;
    if (age < 60 * 60)
        return u"%1 min ago"_s.arg(age / 60);
    if (age < kDay)
        return u"%1 h ago"_s.arg(age / (60 * 60));
    return age < 100 * kDay ? u"%1 days ago"_s.arg(age / kDay) : time->toLocalTime().toString(u"yyyy-MM-dd"_s);
}

QJsonObject objectOf(const CacheRow &row)
{
    const CachedRepo &repo = *row.repo;
    QJsonObject json{{u"id"_s, cacheId(repo.key)},
                     {u"repo_id"_s, repo.key.id.toString()},
                     {u"repo_type"_s, QString(hub::words(repo.key.kind).singular)},
                     {u"refs"_s, QJsonArray::fromStringList(refsOf(row))}};
    if (row.revision) {
        json[u"revision"_s] = row.revision->commit.toString();
        json[u"snapshot_path"_s] = repo.folder + u"/snapshots/"_s + row.revision->commit.toString();
        json[u"size"_s] = row.revision->size;
        json[u"files"_s] = row.revision->files;
        json[u"broken_files"_s] = row.revision->brokenFiles;
        json[u"last_modified"_s] = row.revision->lastModified.toString(Qt::ISODate);
        if (row.revision->missingFiles)
            json[u"missing_files"_s] = *row.revision->missingFiles;
        return json;
    }
    json[u"path"_s] = repo.folder;
    json[u"size"_s] = repo.size;
    json[u"files"_s] = repo.files;
    json[u"revisions"_s] = repo.revisions.size();
    json[u"incomplete_size"_s] = repo.incompleteBytes;
    json[u"last_modified"_s] = repo.lastModified.toString(Qt::ISODate);
    if (repo.lastUsed)
        json[u"last_accessed"_s] = repo.lastUsed->toString(Qt::ISODate);
    return json;
}

QStringList cellsOf(const CacheRow &row)
{
    const QString refs = refsOf(row).join(u' ');
    if (row.revision)
        return {cacheId(row.repo->key), row.revision->commit.toString(), sizeWords(row.revision->size),
                pastWords(row.revision->lastModified), refs};
    return {cacheId(row.repo->key), sizeWords(row.repo->size), pastWords(row.repo->lastUsed),
            pastWords(row.repo->lastModified), refs};
}

} // namespace

CacheExit CacheSession::list()
{
    const auto scan = look();
    if (!scan)
        return tell(scan.error());
    const QList<CacheRow> rows = rowsOf(*scan, m_options);
    printRows(rows);
    printSums(*scan, rows);
    return CacheExit::Done;
}

void CacheSession::printRows(const QList<CacheRow> &rows)
{
    if (m_options.isJson) {
        for (const CacheRow &row : rows)
            print(objectOf(row));
        return;
    }
    const QStringList head = m_options.withRevisions
                                 ? QStringList{u"ID"_s, u"REVISION"_s, u"SIZE"_s, u"LAST_MODIFIED"_s, u"REFS"_s}
                                 : QStringList{u"ID"_s, u"SIZE"_s, u"LAST_ACCESSED"_s, u"LAST_MODIFIED"_s, u"REFS"_s};
    const qsizetype sizeColumn = head.indexOf(u"SIZE"_s);
    QList<QStringList> lines{head};
    for (const CacheRow &row : rows)
        lines.append(cellsOf(row));
    QList<qsizetype> widths(head.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths.at(i), line.at(i).size());
    }
    for (const QStringList &line : std::as_const(lines)) {
        QStringList cells;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const int width = static_cast<int>(widths.at(i));
            const bool isLast = i + 1 == line.size();
            cells.append(i == sizeColumn ? line.at(i).rightJustified(width)
                         : isLast        ? line.at(i)
                                         : line.at(i).leftJustified(width));
        }
        m_out << cells.join(u"  "_s) << '\n';
    }
}

void CacheSession::printSums(const CacheScan &scan, const QList<CacheRow> &rows)
{
    m_out.flush();
    if (!m_options.isJson && !rows.isEmpty()) {
        qint64 bytes = 0;
        QSet<const CachedRepo *> repos;
        for (const CacheRow &row : rows) {
            repos.insert(row.repo);
            bytes += row.revision ? row.revision->size : row.repo->size;
        }
        say(u'\n' + counted(repos.size(), u"1 repository"_s, u"%1 repositories"_s) + u", "_s + sizeWords(bytes));
    }
    if (m_options.withWarnings) {
        for (const library::CacheOddity &oddity : scan.oddities)
            say(oddity.error.kind == base::HubError::Kind::Invalid
                    ? u"%1 is no repository of the cache."_s.arg(oddity.path)
                    : u"%1 cannot be read: %2"_s.arg(oddity.path, oddity.error.kind == base::HubError::Kind::Timeout
                                                                      ? u"its volume does not answer"_s
                                                                      : oddity.error.serverText));
    } else if (!scan.oddities.isEmpty()) {
        say(counted(scan.oddities.size(), u"1 entry of the folder is"_s, u"%1 entries of the folder are"_s) +
            u" no readable repository; --show-warnings names them."_s);
    }
    qint64 incomplete = 0;
    for (const CachedRepo &repo : scan.repos)
        incomplete += repo.incompleteBytes;
    if (incomplete > 0)
        say(u"%1 are half-fetched files; “hubscope cache prune” takes them out."_s.arg(sizeWords(incomplete)));
    qint64 inBin = 0;
    for (const library::BinEntry &entry : m_bin.entries())
        inBin += entry.bytes;
    if (inBin > 0)
        say(u"%1 more are in the undo bin; “hubscope cache empty” frees them."_s.arg(sizeWords(inBin)));
}

} // namespace hs::app
