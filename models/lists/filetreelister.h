// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/reporef.h"
#include "hub/types/treeentry.h"

#include <QHash>
#include <QObject>

namespace hs::models {

/// Lists folders of one repository at one commit, page by page, and hands out what arrives.
///
/// Pages that carry the last commit and the scan hold 100 entries, plain ones 1,000 (shared/hub-api/repo-info.md §3).
/// A folder is asked for with commits first; when that is not the whole of it, the plain list is fetched beside it to
/// the end, and the pages with commits go on only up to kPagesWithCommits. Entries of long lists are handed out in
/// portions that double, because each portion costs the view a layout; those of a whole tree, which comes at once, in
/// portions of kTreePortion with the event loop between them.
class FileTreeLister : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPagesWithCommits = 10;
    static constexpr int kLargestTree = 300'000; ///< entries of one recursive listing
    static constexpr qsizetype kTreePortion = 1000;

    FileTreeLister(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent = nullptr);

    /// Asks for one folder; again after failed(): goes on at the page that failed. Nothing while it is running.
    void list(const QString &folder);
    /// Asks for a folder and all below it, without commits.
    void listBelow(const QString &folder);
    /// Cancels everything; no signal follows.
    void stop();
    [[nodiscard]] bool isBusy() const { return !m_runs.isEmpty() || m_recursive > 0; }
    /// Not any more when listed() comes.
    [[nodiscard]] bool isListingBelow() const { return m_recursive > 0; }

Q_SIGNALS:
    /// Entries of `folder` (or below it), some perhaps known already: the later one knows more.
    void entriesArrived(const QString &folder, const QList<hs::hub::TreeEntry> &entries);
    /// The whole folder was handed out; with \a isBelow all folders in it too.
    void listed(const QString &folder, bool isBelow);
    void failed(const QString &folder, const hs::base::HubError &error, bool isBelow);
    /// Where the first page of a folder came from, and how many entries could not be used.
    void pageRead(const hs::hub::Freshness &freshness, int dropped);

private:
    /// One folder on its way.
    struct Run
    {
        std::optional<hub::Cursor> next; ///< of the plain list
        bool isPlain = false;
        qsizetype handedOut = 0;
        QList<hub::TreeEntry> waiting;
    };
    void askWithCommits(const QString &folder, const std::optional<hub::Cursor> &cursor, int page);
    void takeWithCommits(const QString &folder, base::Result<hub::Page<hub::TreeEntry>> entries, int page);
    void askPlain(const QString &folder);
    void takePlain(const QString &folder, base::Result<hub::Page<hub::TreeEntry>> page);
    void handOut(const QString &folder);
    void handOutBelow(const QString &folder, const QList<hub::TreeEntry> &entries, qsizetype from);
    void finish(const QString &folder);
    void fail(const QString &folder, const base::HubError &error);

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    QHash<QString, Run> m_runs;
    QHash<QString, Run> m_broken; ///< failed ones, to go on from
    int m_recursive = 0;
    int m_stops = 0; ///< how often all was cancelled
    base::AsyncScope m_scope;
};

} // namespace hs::models
