// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/viewer/splittable.h"

#include <QVariantList>

namespace hs::localhub {

/// A piece of SQL over the columns of a SplitTable; everything that came from outside is among the values.
struct SqlPiece
{
    QString sql;
    QVariantList values;
};

/// The viewer's `where` (datasets-viewer.md §2.3) for SQLite; empty for an empty text. What DuckDB knows and SQLite
/// does not (functions of columns, "similar to", regular expressions) is an InvalidParameter like any other mistake.
[[nodiscard]] Viewed<SqlPiece> whereOf(const QString &text, const QList<SplitColumn> &columns);
/// The viewer's `orderby`: a column, and a direction.
[[nodiscard]] Viewed<SqlPiece> orderOf(const QString &text, const QList<SplitColumn> &columns);

} // namespace hs::localhub
