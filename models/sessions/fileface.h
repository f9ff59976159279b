// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace hs::models {

/// A way to look at a file's contents.
enum class FileFace {
    Tensors,   ///< of this safetensors file
    AllShards, ///< tensors of all files that the index names
    Gguf,
    Table,
    Cells, ///< of a notebook
    Sound,
    Archive,
    Opcodes, ///< of a pickle, also inside what torch.save writes
    Picture,
    Text,
    Bytes,
};

/// How a file may be looked at, by its name alone; the best one first, Bytes last.
[[nodiscard]] QList<FileFace> facesOf(const QString &path);

} // namespace hs::models
