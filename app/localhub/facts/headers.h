// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace hs::localhub {

/// Reads `size` bytes at `offset` of a file; shorter at its end, empty beyond or on trouble.
using RangeReader = std::function<QByteArray(qint64 offset, qint64 size)>;

constexpr qint64 kLargestSafetensorsHeader = 100'000'000; ///< the format's own limit

struct SafetensorsHeader
{
    QJsonObject tensors; ///< by their name: dtype, shape and data_offsets; and "__metadata__"
    qint64 size = 0;     ///< bytes of the header's text
};

/// The header of one .safetensors file. Nothing when it is not one, or when its header has more bytes than `most`.
[[nodiscard]] std::optional<SafetensorsHeader> safetensorsHeader(const RangeReader &file, qint64 fileSize,
                                                                 qint64 most = kLargestSafetensorsHeader);

/// Parameters per dtype of one .safetensors file: {"BF16": 1234}. Only the header is read. Nothing when it is not
/// one.
[[nodiscard]] std::optional<QJsonObject> safetensorsParameters(const RangeReader &file, qint64 fileSize);

/// {"total", "architecture", "context_length", "chat_template"} of a .gguf file; download.md §8 has the layout and the
/// limits. Nothing when it is not one, or is damaged.
[[nodiscard]] std::optional<QJsonObject> ggufSummary(const RangeReader &file, qint64 fileSize);

} // namespace hs::localhub
