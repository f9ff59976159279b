// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubevents.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// From now on a new discussion, a comment and a change of status make notifications: for those who are mentioned, who
/// took part, and who watch the repository or its owner (organizations.md §11). Both must outlive the hub.
void notifyAboutDiscussions(HubEvents &events, Store &store);

} // namespace hs::localhub
