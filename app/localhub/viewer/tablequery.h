// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/viewer/splittable.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hs::localhub {

/// Rows of a split and how many there are in all.
struct TablePage
{
    QList<std::pair<qint64, QJsonObject>> rows; ///< with their index within the split
    qint64 total = 0;
};

[[nodiscard]] Viewed<TablePage> rowsOf(const SplitTable &table, qint64 offset, qint64 length);
/// Rows with at least one of the words in one of their texts, the best (BM25) first.
[[nodiscard]] Viewed<TablePage> searchRows(const SplitTable &table, const QString &query, qint64 offset, qint64 length);
/// @param where, order as the viewer takes them; empty for none
[[nodiscard]] Viewed<TablePage> filterRows(const SplitTable &table, const QString &where, const QString &order,
                                           qint64 offset, qint64 length);

/// `features` of a page: `{feature_idx, name, type}` each.
[[nodiscard]] QJsonArray featuresOf(const SplitTable &table);

} // namespace hs::localhub
