// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/bodyfields.h"

namespace hs::localhub {

/// What a new or a duplicated Space is to run on and with (repos-write.md §2, §7): hardware, storageTier,
/// sleepTimeSeconds, secrets, variables, volumes, devModeEnabled, by these names; only what was sent. Complains about
/// what is wrong.
[[nodiscard]] QJsonObject readSpaceFields(BodyFields &fields);

} // namespace hs::localhub
