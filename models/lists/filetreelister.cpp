// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/filetreelister.h"

#include "hub/calls/repos.h"

#include <QLoggingCategory>
#include <QTimer>

namespace hs::models {

Q_LOGGING_CATEGORY(lcFiles, "hs.models.files", QtInfoMsg)

using base::HubError;
using base::Result;
using EntryPage = Result<hub::Page<hub::TreeEntry>>;

FileTreeLister::FileTreeLister(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_repo(std::move(repo))
{}

void FileTreeLister::list(const QString &folder)
{
    if (m_runs.contains(folder))
        return;
    const Run run = m_broken.take(folder);
    m_runs.insert(folder, run);
    if (run.isPlain)
        askPlain(folder);
    else
        askWithCommits(folder, std::nullopt, 1);
}

void FileTreeLister::listBelow(const QString &folder)
{
    ++m_recursive;
    m_scope.then(hub::fetchWholeTree(m_hub, m_repo, {.folder = folder, .isRecursive = true, .withLastCommit = false},
                                     kLargestTree, m_scope.token()),
                 [this, folder](const EntryPage &tree) {
                     if (!tree) {
                         --m_recursive;
                         Q_EMIT failed(folder, tree.error(), true);
                         return;
                     }
                     Q_EMIT pageRead(tree->freshness, tree->dropped);
                     handOutBelow(folder, tree->items, 0);
                 });
}

void FileTreeLister::handOutBelow(const QString &folder, const QList<hub::TreeEntry> &entries, qsizetype from)
{
    const int stops = m_stops;
    const qsizetype count = std::min(kTreePortion, entries.size() - from);
    if (count > 0)
        Q_EMIT entriesArrived(folder, entries.sliced(from, count));
    if (stops != m_stops) // whoever took the entries stopped us
        return;
    if (from + count < entries.size()) {
        QTimer::singleShot(0, this, [this, folder, entries, next = from + count, stops] {
            if (stops == m_stops)
                handOutBelow(folder, entries, next);
        });
        return;
    }
    --m_recursive;
    Q_EMIT listed(folder, true);
}

void FileTreeLister::stop()
{
    m_scope.cancel();
    ++m_stops;
    m_runs.clear();
    m_recursive = 0;
}

void FileTreeLister::askWithCommits(const QString &folder, const std::optional<hub::Cursor> &cursor, int page)
{
    m_scope.then(hub::fetchTree(m_hub, m_repo, {.folder = folder, .isRecursive = false, .withLastCommit = true}, cursor,
                                m_scope.token()),
                 [this, folder, page](EntryPage entries) { takeWithCommits(folder, std::move(entries), page); });
}

void FileTreeLister::takeWithCommits(const QString &folder, EntryPage entries, int page)
{
    const bool isFirst = page == 1;
    if (!entries) {
        if (isFirst)
            return fail(folder, entries.error());
        // The files are there; only the columns of these hundred stay unknown.
        qCWarning(lcFiles).noquote() << "last commits of" << folder << entries.error().details();
        return;
    }
    if (isFirst) {
        Run &run = m_runs[folder];
        run.handedOut = entries->items.size();
        run.isPlain = entries->next.has_value();
        Q_EMIT pageRead(entries->freshness, entries->dropped);
    }
    Q_EMIT entriesArrived(folder, entries->items);
    if (isFirst && !entries->next && m_runs.contains(folder))
        return finish(folder);
    if (isFirst && m_runs.contains(folder))
        askPlain(folder);
    if (entries->next && page < kPagesWithCommits)
        askWithCommits(folder, entries->next, page + 1);
}

void FileTreeLister::askPlain(const QString &folder)
{
    m_scope.then(hub::fetchTree(m_hub, m_repo, {.folder = folder, .isRecursive = false, .withLastCommit = false},
                                m_runs[folder].next, m_scope.token()),
                 [this, folder](EntryPage page) { takePlain(folder, std::move(page)); });
}

void FileTreeLister::takePlain(const QString &folder, EntryPage page)
{
    if (!page)
        return fail(folder, page.error());
    Run &run = m_runs[folder];
    run.waiting += page->items;
    run.next = page->next;
    if (!run.next)
        return finish(folder);
    if (run.waiting.size() >= run.handedOut)
        handOut(folder);
    // Whoever took the entries may have stopped us.
    if (m_runs.contains(folder))
        askPlain(folder);
}

void FileTreeLister::handOut(const QString &folder)
{
    Run &run = m_runs[folder];
    const QList<hub::TreeEntry> entries = std::exchange(run.waiting, {});
    run.handedOut += entries.size();
    if (!entries.isEmpty())
        Q_EMIT entriesArrived(folder, entries);
}

void FileTreeLister::finish(const QString &folder)
{
    handOut(folder);
    if (m_runs.remove(folder))
        Q_EMIT listed(folder, false);
}

void FileTreeLister::fail(const QString &folder, const HubError &error)
{
    handOut(folder);
    if (!m_runs.contains(folder))
        return;
    m_broken.insert(folder, m_runs.take(folder));
    Q_EMIT failed(folder, error, false);
}

} // namespace hs::models
