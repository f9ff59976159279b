// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/tensor.h"

namespace hs::ui {

class ChartPanel;

/// Fills \a panel with the parameters of each type of number.
void showTypes(ChartPanel &panel, const QList<hs::formats::DtypeSum> &sums);

} // namespace hs::ui
