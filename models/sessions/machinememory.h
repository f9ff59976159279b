// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/memoryfit.h"

#include <QString>

namespace hs::models {

/// How much memory this computer has. Ordinary memory: /proc/meminfo on Linux, the system's calls elsewhere. GPU
/// memory: where the kernel's driver tells it, for AMD in /sys/class/drm/card*/device/mem_info_vram_total (the kernel's
/// Documentation/gpu/amdgpu), for Intel see intelgraphics.h; the largest of several cards, 0 where nobody tells.
/// NVIDIA's driver has to be asked by a program: MachineProbe does. On a worker.
/// \param root  "/" but in tests
[[nodiscard]] Machine detectedMachine(const QString &root = QStringLiteral("/"));

} // namespace hs::models
