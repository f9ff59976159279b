// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace hs::formats {

/// One tensor as a file's header describes it.
struct Tensor
{
    QString name;
    QString dtype;       ///< as the format names it: "BF16", "Q4_K"
    QList<qint64> shape; ///< in the order of the file; empty: a single number
    qint64 parameters = 0;
    qint64 bytes = -1; ///< -1: the type's size is not known
    qint64 offset = 0; ///< of its data, from the beginning of the file
    int file = 0;      ///< which one of several
    friend bool operator==(const Tensor &, const Tensor &) = default;
};

/// What tensors of one type come to.
struct DtypeSum
{
    QString dtype;
    qint64 tensors = 0;
    qint64 parameters = 0;
    qint64 bytes = 0;
    friend bool operator==(const DtypeSum &, const DtypeSum &) = default;
};

/// By type, most parameters first. Sums end at the largest number instead of overflowing.
[[nodiscard]] QList<DtypeSum> sumsByDtype(const QList<Tensor> &tensors);

/// The number of elements; nothing when a dimension is negative or the product is beyond 2^63.
[[nodiscard]] std::optional<qint64> elementsOf(const QList<qint64> &shape);

} // namespace hs::formats
