// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace hs::models {

/// The memory in bytes of the largest of Intel's graphics cards that have their own; 0 where there is none, for other
/// drivers and systems. Linux' drivers tell it to those who ask their render node (i915: DRM_I915_QUERY_MEMORY_REGIONS,
/// xe: DRM_XE_DEVICE_QUERY_MEM_REGIONS; the kernel's Documentation/gpu/driver-uapi.rst), and nowhere in a file. May
/// wake a sleeping card: on a worker.
/// \param root  "/" but in tests
[[nodiscard]] qint64 intelGraphicsMemory(const QString &root);

/// The card's own memory in what i915 answers; 0 for an answer that is cut or has none.
[[nodiscard]] qint64 ownMemoryOfI915(QByteArrayView answer);
/// The same of what xe answers.
[[nodiscard]] qint64 ownMemoryOfXe(QByteArrayView answer);

} // namespace hs::models
