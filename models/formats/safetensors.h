// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"
#include "formats/tensor.h"

#include <QStringList>

namespace hs::formats {

/// The largest header that is read (huggingface_hub 2.4.0, constants.py: SAFETENSORS_MAX_HEADER_LENGTH).
inline constexpr qint64 kLargestSafetensorsHeader = 25'000'000;

/// All of a .safetensors file but the numbers.
struct Safetensors
{
    qint64 headerBytes = 0; ///< with the eight of its length
    QList<Tensor> tensors;  ///< in the order of their data
    QList<std::pair<QString, QString>> metadata;
};

/// Reads the header: eight bytes of length (little-endian), then a JSON object of name → {dtype, shape, data_offsets},
/// and `__metadata__`, texts (huggingface/safetensors, README.md "Format"). Damaged where a tensor's data lies outside
/// of the file or has not the size of its shape.
[[nodiscard]] Reading<Safetensors> readSafetensors(const SparseBytes &file);

/// Which file each tensor of a sharded model is in (`*.safetensors.index.json`).
struct SafetensorsIndex
{
    QStringList files; ///< each once, in the order of their names; safe relative names only
    qint64 tensors = 0;
    QList<std::pair<QString, QString>> metadata;
};

[[nodiscard]] Reading<SafetensorsIndex> readSafetensorsIndex(const QByteArray &json);

/// "model.safetensors.index.json" for "model-00001-of-00030.safetensors"; empty for a file that is no shard.
[[nodiscard]] QString indexNameOf(const QString &path);

} // namespace hs::formats
