// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <stop_token>

namespace hs::models {

inline constexpr qsizetype kMostMatches = 100'000;

/// Where `needle` stands in `text`, without regard to case, the first kMostMatches places; on a worker.
[[nodiscard]] QCoro::Task<base::Result<QList<qsizetype>>> findInText(QString text, QString needle,
                                                                     std::stop_token stop);

} // namespace hs::models
