// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubevents.h"

namespace hs::localhub {

class SpaceRunner;

/// Lets the runner know of new Spaces and of commits to their main branch (spaces.md §10). Both must live as long as
/// the events are told.
void followSpaces(HubEvents &events, SpaceRunner &runner);

} // namespace hs::localhub
