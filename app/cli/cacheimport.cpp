// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/asyncscope.h"
#include "cli/cachesession.h"
#include "cli/errorwords.h"
#include "cli/listening.h"
#include "library/folderimport.h"
#include "transfers/downloadplan.h"

#include <QJsonArray>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace hs::app {

using base::HubError;
using library::ImportMatch;
using library::ImportReport;
using library::ImportWish;
using transfers::DownloadPlan;

namespace {

/// Which files the revision has. Needs the network, or the cache's own list of them.
/// \param isWriting  keeps that list, and which commit the branch stands for, in the cache
base::Result<DownloadPlan> askForFiles(const GetOptions &asked, bool isWriting)
{
    hub::HubClient client(asked.hub);
    const transfers::PlanContext context{.hub = client.context(),
                                         .pool = std::make_shared<QThreadPool>(),
                                         .cache = transfers::HfCache(asked.cacheFolder, asked.isLinking),
                                         .isWriting = isWriting};
    base::Result<DownloadPlan> planned = base::failure(HubError::Kind::Cancelled);
    base::AsyncScope scope;
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &interrupts, [] { QCoreApplication::quit(); });
    scope.then(transfers::planDownload(context, asked.request, scope.token()),
               [&planned](base::Result<DownloadPlan> result) {
                   planned = std::move(result);
                   QCoreApplication::quit();
               });
    QCoreApplication::exec();
    return planned;
}

QList<ImportWish> wishesOf(const DownloadPlan &plan, const library::HfCache &cache)
{
    QList<ImportWish> wishes;
    for (const transfers::WantedFile &file : plan.files) {
        const transfers::RepoKey repo{file.repo.kind, file.repo.id};
        if (!cache.findInSnapshot(repo, file.commit(), file.path, file.size))
            wishes.append({repo, file.commit(), file.path, file.etag, file.size});
    }
    return wishes;
}

} // namespace

base::Result<QList<ImportWish>> CacheSession::wishesToImport()
{
    if (!m_options.imported) {
        const auto scan = look();
        if (!scan)
            return std::unexpected(scan.error());
        return library::missingFilesOf(*scan);
    }
    const auto plan = askForFiles(*m_options.imported, false);
    if (!plan)
        return std::unexpected(plan.error());
    return wishesOf(*plan, transfers::HfCache(m_options.cacheFolder));
}

CacheExit CacheSession::import()
{
    const auto wishes = wishesToImport();
    if (!wishes) {
        say(errorSentence(wishes.error()));
        return static_cast<CacheExit>(exitCodeOf(wishes.error().kind));
    }
    if (wishes->isEmpty()) {
        say(m_options.imported
                ? u"All files of that revision are in the cache already."_s
                : u"No repository in the cache lacks a file that is known. Name the one that is meant."_s);
        return CacheExit::Done;
    }
    const QString folder = m_options.targets.first();
    const auto matches = runListening<QList<ImportMatch>>(
        m_err, u"looked through"_s, 0,
        [folder, wishes = *wishes](const GoesOn &goesOn) { return library::findInFolder(folder, wishes, goesOn); });
    if (!matches)
        return tell(matches.error());
    qint64 bytes = 0;
    for (const ImportMatch &match : *matches) {
        bytes += match.wish.size;
        if (m_options.isJson)
            print({{u"event"_s, u"match"_s},
                   {u"id"_s, cacheId(match.wish.repo)},
                   {u"path"_s, match.wish.path},
                   {u"file"_s, match.file},
                   {u"size"_s, match.wish.size}});
        else
            say(u"  %1  %2  %3"_s.arg(cacheId(match.wish.repo), match.wish.path, match.file));
    }
    if (matches->isEmpty()) {
        say(u"No file in %1 is one that is missing."_s.arg(folder));
        return CacheExit::NotFound;
    }
    say(u"%1 of %2 missing files are there, %3."_s.arg(matches->size()).arg(wishes->size()).arg(sizeWords(bytes)));
    return m_options.isDryRun ? CacheExit::Done : takeIn(*matches, bytes);
}

CacheExit CacheSession::takeIn(const QList<ImportMatch> &matches, qint64 bytes)
{
    if (m_options.imported) { // what the repository is must stand in the cache as well: it may be new there
        if (const auto prepared = askForFiles(*m_options.imported, true); !prepared) {
            say(errorSentence(prepared.error()));
            return static_cast<CacheExit>(exitCodeOf(prepared.error().kind));
        }
    }
    const auto report = runListening<ImportReport>(m_err, u"taken in"_s, bytes,
                                                   [cache = transfers::HfCache(m_options.cacheFolder), matches,
                                                    isLinking = m_options.isLinking](const GoesOn &goesOn) {
                                                       return library::importFiles(cache, matches, isLinking, goesOn);
                                                   });
    if (!report)
        return tell(report.error());
    static_cast<void>(look()); // the window shows it at once
    if (m_options.isJson)
        print({{u"event"_s, u"imported"_s},
               {u"files"_s, report->files},
               {u"size"_s, report->bytes},
               {u"copied"_s, report->copied},
               {u"refused"_s, QJsonArray::fromStringList(report->refused)}});
    for (const QString &file : report->refused)
        say(u"Left out, because it changed or is being downloaded: %1"_s.arg(file));
    say(u"%1 files are in the cache now, verified. New space taken: %2."_s.arg(report->files)
            .arg(sizeWords(report->copied)));
    return report->refused.isEmpty() ? CacheExit::Done : CacheExit::Busy;
}

} // namespace hs::app
