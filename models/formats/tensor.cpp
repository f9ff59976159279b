// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/tensor.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace hs::formats {

namespace {

qint64 sumOf(qint64 a, qint64 b)
{
    return b > std::numeric_limits<qint64>::max() - a ? std::numeric_limits<qint64>::max() : a + b;
}

} // namespace

QList<DtypeSum> sumsByDtype(const QList<Tensor> &tensors)
{
    QHash<QString, DtypeSum> sums;
    for (const Tensor &tensor : tensors) {
        DtypeSum &sum = sums[tensor.dtype];
        sum.dtype = tensor.dtype;
        ++sum.tensors;
        sum.parameters = sumOf(sum.parameters, tensor.parameters);
        sum.bytes = sumOf(sum.bytes, std::max<qint64>(tensor.bytes, 0));
    }
    QList<DtypeSum> list = sums.values();
    std::ranges::sort(list, [](const DtypeSum &a, const DtypeSum &b) {
        return a.parameters != b.parameters ? a.parameters > b.parameters : a.dtype < b.dtype;
    });
    return list;
}

std::optional<qint64> elementsOf(const QList<qint64> &shape)
{
    qint64 product = 1;
    for (const qint64 dimension : shape) {
        if (dimension < 0 || __builtin_mul_overflow(product, dimension, &product))
            return std::nullopt;
    }
    return product;
}

} // namespace hs::formats
