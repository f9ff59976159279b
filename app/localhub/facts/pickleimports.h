// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/headers.h"

#include <QString>

namespace hs::localhub {

/// True for names of files that may hold pickles (hub-docs, docs/hub/security-pickle.md).
[[nodiscard]] bool mayBePickle(const QString &path);

/// `{"status", "pickleImports": [{"module", "name", "safety"}]}` of a pickle, or of the one inside what torch.save
/// writes, by walking through its instructions; nothing is executed. Nothing when the file is no pickle.
[[nodiscard]] std::optional<QJsonObject> pickleImportScan(const RangeReader &file, qint64 fileSize);

} // namespace hs::localhub
