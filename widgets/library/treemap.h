// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

namespace hs::ui {

/// Divides \a area into one rectangle for each of \a weights (positive, largest first), each in proportion and as near
/// to a square as the "squarified" method of Bruls, Huizing and van Wijk makes it.
[[nodiscard]] QList<QRectF> squarified(const QRectF &area, const QList<double> &weights);

} // namespace hs::ui
