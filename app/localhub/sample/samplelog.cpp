// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/samplelog.h"

namespace hs::localhub {

Q_LOGGING_CATEGORY(lcSample, "hs.localhub.sample")

} // namespace hs::localhub
