// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// Hashes by Qt's own means, which the engine does not use.
namespace hs::faults {

[[nodiscard]] QByteArray sha256(const QByteArray &content);
/// Of the file's bytes; empty when it cannot be read.
[[nodiscard]] QByteArray sha256OfFile(const QString &path);

/// 40 or 64 hexadecimal digits: a name that promises a content (shared/hub-api/download.md §3).
[[nodiscard]] bool isContentName(const QString &name);
/// Is the file's content the one that its name promises: git's SHA-1 of a blob, or SHA-256?
[[nodiscard]] bool hasItsName(const QString &path);

} // namespace hs::faults
