// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/hfcache.h"

#include <QDateTime>
#include <QStringList>

namespace hs::library {

/// The last time the files of a repository were hashed again.
struct LastCheck
{
    transfers::RepoKey repo;
    QDateTime at; ///< UTC
    int files = 0;
    QStringList damaged; ///< their paths in the repository, sorted
    friend bool operator==(const LastCheck &, const LastCheck &) = default;
};

} // namespace hs::library
