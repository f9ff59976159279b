// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/memoryfit.h"

#include <QString>

namespace hs::models {

/// How much memory this computer has. Ordinary memory: /proc/meminfo on Linux, the system's calls elsewhere. GPU
/// memory: where the kernel's driver tells it, /sys/class/drm/card*/device/mem_info_vram_total (amdgpu, see the
/// kernel's Documentation/gpu/amdgpu); the largest of several cards. Other drivers do not tell: 0. Reads a few small
/// files that are no files on a disk.
/// \param root  "/" but in tests
[[nodiscard]] Machine detectedMachine(const QString &root = QStringLiteral("/"));

} // namespace hs::models
