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

/// What clients take for the largest header that can be parsed (huggingface_hub 2.4.0, constants.py:
/// SAFETENSORS_MAX_HEADER_LENGTH). The format itself goes to 100 MB.
constexpr qint64 kLargestSafetensorsHeader = 25'000'000;
constexpr qint64 kSafetensorsPrefix = 8; ///< bytes in front of the header

/// Bytes of the header's text in a .safetensors file. Nothing when it is none, or a header is larger than
/// kLargestSafetensorsHeader.
[[nodiscard]] std::optional<qint64> safetensorsHeaderSize(const RangeReader &file, qint64 fileSize);
/// True when the header of that size is one JSON object. In constant memory.
[[nodiscard]] bool isSafetensorsHeader(const RangeReader &file, qint64 size);
/// Parameters per dtype of one .safetensors file: {"BF16": 1234}. Only the header is read, in constant memory. Nothing
/// when it is not one.
[[nodiscard]] std::optional<QJsonObject> safetensorsParameters(const RangeReader &file, qint64 fileSize);

/// {"total", "architecture", "context_length", "chat_template"} of a .gguf file; download.md §8 has the layout and the
/// limits. Nothing when it is not one, or is damaged.
[[nodiscard]] std::optional<QJsonObject> ggufSummary(const RangeReader &file, qint64 fileSize);

} // namespace hs::localhub
