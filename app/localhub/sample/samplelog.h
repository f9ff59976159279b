// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace hs::localhub {

Q_DECLARE_LOGGING_CATEGORY(lcSample)

} // namespace hs::localhub
