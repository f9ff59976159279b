// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitptr.h"
#include "localhub/git/gitvalues.h"

#include <QSet>

namespace hs::localhub {

/// Writes the commits of every reference anew without the files that are one of the large objects (by SHA-256), in the
/// bare repository at a path. Authors, times and messages stay; commits before the first of those files stay what they
/// are. Nothing moves yet: the answer says where the references have to go.
[[nodiscard]] Outcome<QList<RefMove>> historyWithout(const QString &path, const QSet<QString> &objects);

} // namespace hs::localhub
