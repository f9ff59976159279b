// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace hs::base {

/// Lets the calling thread, one that works aside, give way to the window wherever both want the same core: what is
/// worked out a little later is not noticed, a window that stands still is. For good; asking again costs nothing.
void giveWayToWindow();

} // namespace hs::base
