// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>

#include <stop_token>

namespace hs::models {

/// Writes \a bytes to \a path on a worker, whole or not at all: an older file stays until the new one is complete.
/// Fails with Disk (context: the path; serverText: the system's words).
[[nodiscard]] QCoro::Task<base::Result<void>> saveFile(QString path, QByteArray bytes, std::stop_token stop);

} // namespace hs::models
