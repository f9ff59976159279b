// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QList>
#include <QString>

namespace hs::hub {

/// A branch, tag, conversion or pull request of a repository.
struct GitRef
{
    QString name; ///< "main", "v1.0"
    QString ref;  ///< "refs/heads/main"
    Oid target;
    friend bool operator==(const GitRef &, const GitRef &) = default;
};

struct Refs
{
    QList<GitRef> branches;
    QList<GitRef> tags;
    QList<GitRef> converts;
    QList<GitRef> pullRequests;
    friend bool operator==(const Refs &, const Refs &) = default;
};

} // namespace hs::hub
