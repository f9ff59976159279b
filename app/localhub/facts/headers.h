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

/// Parameters per dtype of one .safetensors file: {"BF16": 1234}. Only the header is read (at most 100 MB, as the
/// format's own limit). Nothing when it is not one.
[[nodiscard]] std::optional<QJsonObject> safetensorsParameters(const RangeReader &file, qint64 fileSize);

/// {"total", "architecture", "context_length", "chat_template"} of a .gguf file; download.md §8 has the layout and the
/// limits. Nothing when it is not one, or is damaged.
[[nodiscard]] std::optional<QJsonObject> ggufSummary(const RangeReader &file, qint64 fileSize);

} // namespace hs::localhub
