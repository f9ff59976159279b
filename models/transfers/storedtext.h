// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QVariant>

namespace hs::transfers {

/// Texts in which the stored list keeps values: words instead of numbers, so that an enumeration may grow. What cannot
/// be read gives nothing.

[[nodiscard]] QString textFromRequest(const DownloadRequest &request);
[[nodiscard]] std::optional<DownloadRequest> requestFromText(const QString &text);

/// Null for no error.
[[nodiscard]] QVariant textFromError(const std::optional<HubError> &error);
[[nodiscard]] std::optional<HubError> errorFromText(const QString &text);

[[nodiscard]] QString wordFromState(TransferState state);
[[nodiscard]] std::optional<TransferState> stateFromWord(const QString &word);

[[nodiscard]] QString wordFromPriority(TransferPriority priority);
[[nodiscard]] std::optional<TransferPriority> priorityFromWord(const QString &word);

[[nodiscard]] QString wordFromPlanning(GroupSnapshot::Planning planning);
[[nodiscard]] std::optional<GroupSnapshot::Planning> planningFromWord(const QString &word);

} // namespace hs::transfers
