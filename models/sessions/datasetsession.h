// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/calls/datasetviewer.h"
#include "hub/types/repodetails.h"
#include "lists/datasetrowsmodel.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// What the viewer can do with a dataset and how it is divided.
struct DatasetOutline
{
    hub::ViewerSubject subject;
    hub::ViewerAbilities abilities;
    QList<hub::DatasetSplit> splits;
};

/// A dataset in its viewer: subsets and splits, one page of rows at a time, searched or filtered, and what its columns
/// hold. The viewer knows the default branch only. Each part has its own state and error.
///
///     open() ─► key (private and gated ones, where the viewer is elsewhere) ─► outline ─┬─► rows
///                                                                                       └─► statistics
class DatasetSession : public QObject
{
    Q_OBJECT

public:
    explicit DatasetSession(QObject *parent = nullptr);

    /// The same dataset again does nothing. \a isRestricted: private or gated.
    void open(hub::HubContextPtr hub, const hub::RepoId &dataset, bool isRestricted);
    void close();
    /// From the outline on.
    void reload();
    void retryRows();
    void stop();
    [[nodiscard]] bool isLoading() const;

    [[nodiscard]] const Loadable<DatasetOutline> &outline() const { return m_outline; }
    /// Subsets in the viewer's order.
    [[nodiscard]] QStringList configs() const;
    [[nodiscard]] QStringList splitsOf(const QString &config) const;

    [[nodiscard]] const hub::RowsQuery &query() const { return m_query; }
    /// Another split begins at its first row, without search, filter and order. What there is not: the first one of it.
    void choose(const QString &config, const QString &split);
    void search(const QString &text);
    void filter(const QString &where);
    /// An empty column: the split's own order.
    void sort(const QString &column, bool isDescending);
    /// The page that has this row.
    void showRow(qint64 row);

    [[nodiscard]] const Loadable<hub::DatasetRows> &rows() const { return m_rows; }
    [[nodiscard]] DatasetRowsModel &model() { return m_model; }

Q_SIGNALS:
    void outlineChanged();
    /// query(), rows() or their state.
    void rowsChanged();

private:
    void loadRows();
    void loadStatistics();
    void takeOutline(base::Result<DatasetOutline> outline);

    hub::HubContextPtr m_hub;
    hub::RepoId m_dataset;
    bool m_isRestricted = false;
    Loadable<DatasetOutline> m_outline;
    hub::RowsQuery m_query;
    Loadable<hub::DatasetRows> m_rows;
    DatasetRowsModel m_model;
    base::AsyncScope m_outlineScope;
    base::AsyncScope m_rowsScope;
    base::AsyncScope m_statisticsScope;
};

} // namespace hs::models
