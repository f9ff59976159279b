// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubevents.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// From now on a push or a commit to refs/pr/N becomes `commit` events of its pull request. Both must outlive the hub.
void followPushes(HubEvents &events, Store &store);

} // namespace hs::localhub
