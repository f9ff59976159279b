// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace hs::app {

/// Has the C library keep freed memory for the next megabyte that comes over the network, instead of giving it back and
/// asking for it again: for a fast download that is a quarter of the work. Before any thread is made. Does something
/// with glibc only.
void keepHeapForTransfers();

} // namespace hs::app
