// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/downloaddraftmodel.h"

#include <QString>

/// What the plan of a download says.
namespace hs::ui::planwords {

/// "Everything", "Only safetensors", "Q4_K_M", "Selected files".
[[nodiscard]] QString title(const models::DownloadChoice &choice);
/// What the title leaves open: "with mmproj-F16.gguf", "2 parts are missing". May be empty.
[[nodiscard]] QString note(const models::DownloadChoice &choice);
/// "12 files, 15.0 GB".
[[nodiscard]] QString amount(int files, qint64 bytes);
/// "12 files, 15.0 GB. 1.20 GB of it are already here."
[[nodiscard]] QString summary(const models::DraftSum &sum);
/// The button: "Download 9 files (13.8 GB)".
[[nodiscard]] QString order(const models::DraftSum &sum);

/// Space on the disk: what is free now, and what else is on its way there.
struct Space
{
    qint64 free = -1; ///< bytes; -1: not known
    qint64 queued = 0;

    [[nodiscard]] qint64 after(const models::DraftSum &sum) const { return free - queued - sum.bytesToFetch(); }
};
/// "297 GB are free afterwards", or how much is missing; empty: not known.
[[nodiscard]] QString spaceAfter(const Space &space, const models::DraftSum &sum);

} // namespace hs::ui::planwords
