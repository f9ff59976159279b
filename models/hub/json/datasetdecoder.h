// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/json/jsonreader.h"
#include "hub/types/datasetrows.h"

namespace hs::hub {

/// Answers of the dataset viewer (shared/hub-api/datasets-viewer.md §2). A row, column or figure that is not as told
/// there is left out; an answer that is no object ends as BadAnswer.
[[nodiscard]] Result<ViewerAbilities> decodeAbilities(const QByteArray &json);
[[nodiscard]] Result<QList<DatasetSplit>> decodeSplits(const QByteArray &json);
/// Pages of /rows, /search and /filter, and the answer of /first-rows.
[[nodiscard]] Result<DatasetRows> decodeDatasetRows(const QByteArray &json);
[[nodiscard]] Result<DatasetStatistics> decodeStatistics(const QByteArray &json);
/// The key of `GET /api/datasets/{id}/jwt` (repo-info.md §7).
[[nodiscard]] Result<QByteArray> decodeViewerKey(const QByteArray &json);

/// A nested cell's JSON with a line for each value; what is no JSON (a truncated cell) comes back as it is.
[[nodiscard]] QString indentedJson(const QString &json);

} // namespace hs::hub
