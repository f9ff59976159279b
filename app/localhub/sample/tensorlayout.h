// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"

namespace hs::localhub {

struct TensorPlan
{
    QByteArray name;
    QString dtype; ///< of the layout's line; empty: the file's own
    QList<qint64> shape;

    [[nodiscard]] qint64 elements() const;
};

/// The tensors of an architecture, read from layouts.yaml: each line is "name dimension… [:dtype]", a '#' in the name
/// is repeated for 0 … layers-1, dimensions are products and quotients of numbers and of the spec's variables. Sorted
/// by name, as files written by the usual libraries are.
[[nodiscard]] QList<TensorPlan> planTensors(const FileSpec &spec);

} // namespace hs::localhub
