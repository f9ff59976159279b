// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/stateview.h"
#include "sessions/filecontent.h"

namespace hs::ui {

/// What a way to look at a file is called: "Tensors", "Bytes".
[[nodiscard]] QString faceName(models::FileFace face);

/// Said while a file is read. \a filesRead: of all that an index names.
[[nodiscard]] QString faceLoadingLine(models::FileFace face, qint64 fileSize, const std::pair<int, int> &filesRead);

/// A file that is not what its name promises; the actions are the caller's.
[[nodiscard]] StateMessage damageMessage(const models::PreviewDamaged &damaged);

} // namespace hs::ui
