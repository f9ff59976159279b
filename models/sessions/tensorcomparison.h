// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecomparison.h"

namespace hs::models {

/// One side of a comparison; nothing is asked for when there is none.
struct TensorSide
{
    std::optional<hub::RepoRef> repo;
    QString path;
    qint64 size = 0;
};

/// Is it a file of weights whose header names its tensors (safetensors, GGUF)?
[[nodiscard]] bool hasTensorHeader(const QString &path);

/// What the headers of two such files say differently, by range reads: never a tensor's values. A header that cannot be
/// understood on either side gives NotCompared.
[[nodiscard]] QCoro::Task<base::Result<FileContents>> compareTensors(hub::HubContextPtr hub, TensorSide before,
                                                                     TensorSide after, std::stop_token stop);

} // namespace hs::models
