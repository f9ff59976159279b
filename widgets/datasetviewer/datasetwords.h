// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartnumbers.h"
#include "hub/types/datasetrows.h"

namespace hs::ui::datasetwords {

/// "From 1 to 80, mean 29.7, median 28. 177 missing.": what is known of a column, in a sentence or two.
[[nodiscard]] QString summary(const hub::ColumnStatistics &statistics);
/// How its values are spread: a histogram or the frequencies; without categories when neither is known.
[[nodiscard]] ChartNumbers spread(const hub::ColumnStatistics &statistics);
/// A value as a person reads it, and hears it: "no value", "picture, 640 × 480".
[[nodiscard]] QString cellText(const hub::DatasetCell &cell, hub::DatasetColumn::Kind kind);

} // namespace hs::ui::datasetwords
