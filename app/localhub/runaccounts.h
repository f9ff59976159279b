// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/accountline.h"

#include <QStringList>

namespace hs::localhub {

/// Does what the line says to the accounts of a data folder; the lines to show. A hub may be running on the folder: its
/// next request sees the change. A token stands in the answer once and is kept as a hash only.
[[nodiscard]] Outcome<QStringList> changeAccounts(const AccountLine &line);

/// The same for a terminal: prints, and returns the exit code.
[[nodiscard]] int runAccounts(const AccountLine &line);

} // namespace hs::localhub
