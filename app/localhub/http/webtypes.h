// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace hs::localhub {

/// The media type of a file of a web page, by its name; application/octet-stream for one that pages do not have.
[[nodiscard]] QByteArray webTypeOf(const QString &path);

} // namespace hs::localhub
