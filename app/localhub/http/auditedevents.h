// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubevents.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// Writes what happens to the repositories of organizations into their audit logs (organizations.md §7), for as long as
/// the events are there.
void auditEvents(Store &store, HubEvents &events);

} // namespace hs::localhub
