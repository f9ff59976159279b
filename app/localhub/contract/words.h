// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include "localhub/types/values.h"

namespace hs::localhub {

/// "2022-03-02T23:29:04.000Z", the only form the Python client reads (conventions.md §5).
[[nodiscard]] QString hubTime(const QDateTime &when);
/// false, "auto" or "manual": the Hub's mixed type.
[[nodiscard]] QJsonValue gatedValue(Gate gate);
/// "public", "private", or "protected" for a Space that hides its files but not its app (spaces.md §8).
[[nodiscard]] QString visibilityWord(const RepoRow &row);
/// Site-relative address of an account's picture.
[[nodiscard]] QString avatarPath(const QString &accountId);

} // namespace hs::localhub
