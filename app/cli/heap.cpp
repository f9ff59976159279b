// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/heap.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

namespace hs::app {

void keepHeapForTransfers()
{
#ifdef __GLIBC__
    constexpr int kMapped = 8 << 20; // bytes: pieces of a megabyte come from the heap, large pictures do not
    constexpr int kKept = 32 << 20;  // bytes at the end of each of the heaps
    constexpr int kHeaps = 2;        // what is freed in one thread serves another
    mallopt(M_MMAP_THRESHOLD, kMapped);
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_ARENA_MAX, kHeaps);
#endif
}

} // namespace hs::app
