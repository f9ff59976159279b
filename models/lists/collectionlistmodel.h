// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/collection.h"
#include "lists/pagedlistmodel.h"

namespace hs::models {

/// Collections that match, a page after the other.
class CollectionListModel : public PagedListModel<hub::Collection>
{
    Q_OBJECT

public:
    explicit CollectionListModel(hub::HubContextPtr hub, QObject *parent = nullptr);

    [[nodiscard]] const hub::CollectionQuery &query() const { return m_query; }
    /// Asks for the first page; an equal query that was asked for is left alone.
    void show(const hub::CollectionQuery &query);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::Collection>>> fetchPage(std::optional<hub::Cursor> cursor,
                                                                                  std::stop_token stop) override;
    [[nodiscard]] QString idOf(const hub::Collection &collection) const override { return collection.slug; }

private:
    hub::HubContextPtr m_hub;
    hub::CollectionQuery m_query;
};

} // namespace hs::models
