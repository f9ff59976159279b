// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/collectionlistmodel.h"

#include "hub/calls/collections.h"

namespace hs::models {

CollectionListModel::CollectionListModel(hub::HubContextPtr hub, QObject *parent)
    : PagedListModel(parent)
    , m_hub(std::move(hub))
{}

void CollectionListModel::show(const hub::CollectionQuery &query)
{
    if (query == m_query && state() != State::Idle)
        return;
    m_query = query;
    start();
}

QVariant CollectionListModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return at(index.row()).title;
}

QCoro::Task<base::Result<hub::Page<hub::Collection>>> CollectionListModel::fetchPage(std::optional<hub::Cursor> cursor,
                                                                                     std::stop_token stop)
{
    return hub::searchCollections(m_hub, m_query, std::move(cursor), std::move(stop));
}

} // namespace hs::models
