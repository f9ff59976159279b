// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitlistmodel.h"

#include "hub/calls/history.h"
#include "hub/calls/repos.h"
#include "lists/commitstreams.h"
#include "lists/shownname.h"

namespace hs::models {

namespace {

constexpr int kPageSize = 50;
constexpr int kLargestPage = 1000; // shared/hub-api/repo-info.md §5
/// Whoever scrolled as far as this goes on: views lay all rows out anew for each page, so a long list has few.
constexpr int kManyRows = 250;

QStringList namesOf(const QList<hub::CommitAuthor> &authors)
{
    QStringList names;
    for (const hub::CommitAuthor &author : authors)
        names.append(shownName(author.user));
    return names;
}

} // namespace

CommitListModel::CommitListModel(QObject *parent)
    : PagedListModel(parent)
{
    connect(this, &PagedModel::pageLoaded, this, &CommitListModel::takePage);
    // Not inside the signal: who hears of a page may look at the state that belongs to it.
    connect(this, &PagedModel::stateChanged, this, &CommitListModel::readOn, Qt::QueuedConnection);
    connect(this, &QAbstractItemModel::modelReset, this, [this] { m_days.clear(); });
}

CommitListModel::~CommitListModel() = default;

void CommitListModel::open(hub::HubContextPtr hub, const hub::RepoRef &repo, const QString &path)
{
    if (m_hub == hub && m_repo == repo && m_path == path)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    m_path = path;
    start();
}

void CommitListModel::setOthers(const QList<hub::GitRef> &refs)
{
    if (refs == m_others)
        return;
    m_others = refs;
    if (m_hub && m_path.isEmpty() && state() != State::Idle)
        reload();
}

void CommitListModel::close()
{
    m_hub.reset();
    m_repo = {};
    m_path.clear();
    m_graph.clear();
    reset();
}

void CommitListModel::setReadsAll(bool readsAll)
{
    m_readsAll = readsAll;
    readOn();
}

void CommitListModel::readOn()
{
    if (m_readsAll && canFetchMore({}))
        fetchMore({});
}

void CommitListModel::takePage()
{
    if (!m_streams)
        return;
    GraphSources sources{
        .rows = {}, .onMain = m_streams->onMain(), .sides = m_streams->sides(), .isComplete = isComplete()};
    sources.rows.reserve(rowCount());
    for (const hub::Commit &commit : rows())
        sources.rows.append(commit.id);
    m_graph = commitGraph(sources);
    m_highestLane = 0;
    for (const GraphRow &row : std::as_const(m_graph)) {
        for (const int lane : row.through + row.joins + row.leaves + QList<int>{row.lane})
            m_highestLane = std::max(m_highestLane, lane);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {GraphRole});
}

QDate CommitListModel::dayOf(int row) const
{
    while (m_days.size() <= row) {
        const std::optional<QDateTime> &date = at(static_cast<int>(m_days.size())).date;
        m_days.append(date ? date->toLocalTime().date() : QDate());
    }
    return m_days.at(row);
}

QVariant CommitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Commit &commit = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(commit.title);
    case OidRole:
        return commit.id.toString();
    case AuthorsRole:
        return namesOf(commit.authors);
    case DateRole:
        return commit.date.value_or(QDateTime());
    case DayRole:
        return dayOf(index.row());
    case StartsDayRole:
        return index.row() == 0 || dayOf(index.row()) != dayOf(index.row() - 1);
    case MessageRole:
        return commit.message;
    case GraphRole:
        return index.row() < m_graph.size() ? QVariant::fromValue(m_graph.at(index.row())) : QVariant();
    default:
        return {};
    }
}

QCoro::Task<base::Result<hub::Page<hub::Commit>>> CommitListModel::fetchPage(std::optional<hub::Cursor> cursor,
                                                                             std::stop_token stop)
{
    if (!m_path.isEmpty()) {
        m_streams.reset();
        m_graph.clear();
        return hub::fetchFileCommits(m_hub, m_repo, m_path, std::move(cursor), std::move(stop));
    }
    if (!cursor) {
        m_streams = std::make_shared<CommitStreams>();
        m_hasLargePages = false;
    }
    const bool wantsLargePages = m_readsAll || rowCount() >= kManyRows;
    if (!cursor || !wantsLargePages || m_hasLargePages)
        return fetchMergedCommits(m_hub, m_repo, kPageSize, m_others, m_streams, std::move(cursor), std::move(stop));
    // Once more from the beginning, but all in one: what is here already is left out when the pages are put together.
    m_hasLargePages = true;
    return fetchMergedCommits(m_hub, m_repo, kLargestPage, {}, m_streams, std::nullopt, std::move(stop));
}

} // namespace hs::models
