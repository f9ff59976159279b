// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter of FileTreeModel: which names have a text in them is found out on a worker where there are many.

#include "base/onworker.h"
#include "lists/filetreelister.h"
#include "lists/filetreemodel.h"

namespace hs::models {

namespace {

QList<bool> hitsAmong(const QStringList &paths, const QString &text)
{
    QList<bool> hits(paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i)
        hits[i] = isNameWith(paths.at(i), text);
    return hits;
}

QCoro::Task<base::Result<QList<bool>>> findHits(QStringList paths, QString text, std::stop_token stop)
{
    QList<bool> hits = co_await base::onWorker([paths, text] { return hitsAmong(paths, text); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return hits;
}

} // namespace

void FileTreeModel::setFilter(const QString &text)
{
    if (text == m_wantedFilter)
        return;
    m_wantedFilter = text;
    const std::stop_token stop = m_filtering.restart();
    if (!text.isEmpty() && m_lister && !m_isWholeAsked) {
        m_isWholeAsked = true;
        m_lister->listBelow(QString());
    }
    if (text.isEmpty() || m_all.size() <= kFilteredAtOnce)
        return takeHits(text, {});
    m_filtering.then(findHits(m_paths, text, stop), [this, text](const base::Result<QList<bool>> &hits) {
        if (hits)
            takeHits(text, *hits);
    });
}

/// What came after the worker had begun is looked at here.
void FileTreeModel::takeHits(const QString &text, const QList<bool> &hits)
{
    for (qsizetype i = 0; i < m_all.size() && !text.isEmpty(); ++i)
        m_all.at(i)->isHit = i < hits.size() ? hits.at(i) : isNameWith(m_paths.at(i), text);
    beginResetModel();
    m_filter = text;
    m_matchingFiles = text.isEmpty() ? showAllBelow(*m_root) : filterBelow(*m_root);
    endResetModel();
    Q_EMIT listingChanged();
}

/// Once more, since there are more entries.
void FileTreeModel::applyFilter()
{
    beginResetModel();
    m_matchingFiles = filterBelow(*m_root);
    endResetModel();
}

/// A whole tree is on its way and comes in many portions.
bool FileTreeModel::isWaitingForTree() const
{
    return m_lister && m_lister->isListingBelow();
}

} // namespace hs::models
