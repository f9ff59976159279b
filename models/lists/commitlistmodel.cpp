// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitlistmodel.h"

#include "hub/calls/repos.h"
#include "lists/shownname.h"

namespace hs::models {

namespace {

constexpr int kPageSize = 50;

} // namespace

void CommitListModel::open(hub::HubContextPtr hub, const hub::RepoRef &repo)
{
    if (m_hub == hub && m_repo == repo)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    start();
}

void CommitListModel::close()
{
    m_hub.reset();
    m_repo = {};
    reset();
}

QDate CommitListModel::dayOf(int row) const
{
    const std::optional<QDateTime> &date = at(row).date;
    return date ? date->toLocalTime().date() : QDate();
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
    case AuthorsRole: {
        QStringList names;
        for (const hub::CommitAuthor &author : commit.authors)
            names.append(shownName(author.user));
        return names;
    }
    case DateRole:
        return commit.date.value_or(QDateTime());
    case DayRole:
        return dayOf(index.row());
    case StartsDayRole:
        return index.row() == 0 || dayOf(index.row()) != dayOf(index.row() - 1);
    case MessageRole:
        return commit.message;
    default:
        return {};
    }
}

QCoro::Task<base::Result<hub::Page<hub::Commit>>> CommitListModel::fetchPage(std::optional<hub::Cursor> cursor,
                                                                             std::stop_token stop)
{
    return hub::fetchCommits(m_hub, m_repo, kPageSize, std::move(cursor), std::move(stop));
}

} // namespace hs::models
