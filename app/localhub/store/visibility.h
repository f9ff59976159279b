// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

#include <QVariant>

namespace hs::localhub {

/// A condition of a statement and the values of its places.
struct Condition
{
    QString sql;
    QVariantList values;
};

/// The rows of "repos r" that a caller may see: the same rule as Caller::maySee().
[[nodiscard]] Condition visibleRepos(const Caller &caller);
/// The rows of "collections c" that a caller may see.
[[nodiscard]] Condition visibleCollections(const Caller &caller);

} // namespace hs::localhub
