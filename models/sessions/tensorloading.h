// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecontent.h"

#include <functional>

namespace hs::models {

using ContentOrTrouble = base::Result<formats::Reading<PreviewContent>>;
/// Told on the caller's thread while several files are read: so many of so many. Not after the stop was asked for.
using FilesProgress = std::function<void(int done, int all)>;

/// The header of one safetensors file.
[[nodiscard]] QCoro::Task<ContentOrTrouble> loadTensors(FileSource source, std::stop_token stop);

/// The headers of all files that a `*.safetensors.index.json` names, some at a time (the Hub client's limiter has the
/// last word). A model of 405 B parameters has 191 files: of each only some ten kilobytes are fetched.
/// \param index  the index; its folder is where the files are
[[nodiscard]] QCoro::Task<ContentOrTrouble> loadShards(FileSource index, FilesProgress progress, std::stop_token stop);

} // namespace hs::models
