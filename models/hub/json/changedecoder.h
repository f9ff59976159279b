// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/answer.h"
#include "hub/types/filechange.h"

namespace hs::hub {

/// The lines of a raw comparison. Lines that are none and paths that are unsafe (hub/types/repopath.h) are dropped and
/// counted; an answer in which no line can be read is BadAnswer.
[[nodiscard]] base::Result<Page<FileChange>> decodeChanges(const QByteArray &answer);

/// The text of a comparison: the OpenAPI calls it a JSON string, the official clients take the body as it is. Both are
/// understood.
[[nodiscard]] base::Result<QByteArray> decodeComparisonText(const QByteArray &answer);

} // namespace hs::hub
