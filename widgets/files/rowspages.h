// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowsview.h"
#include "sessions/filecontent.h"

namespace hs::ui {

/// Words and columns for what is shown as facts and rows.
[[nodiscard]] RowsPage archivePage(const models::PreviewArchive &content);
[[nodiscard]] RowsPage soundPage(const models::PreviewSound &content);
[[nodiscard]] RowsPage tablePage(const models::PreviewTable &content);
/// "12,000 rows so far, 8 columns"
[[nodiscard]] QString tableNote(const models::PreviewTable &content);

} // namespace hs::ui
