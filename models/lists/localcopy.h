// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"

#include <QList>
#include <QString>

#include <functional>

namespace hs::models {

/// What of a repository is on this computer.
enum class LocalCopy {
    None,
    Partial,  ///< a part somebody chose, or an interrupted download
    Complete, ///< every file of a revision
};

/// A repository that is on this computer, in whatever part.
struct LocalRepo
{
    hub::RepoKind kind = hub::RepoKind::Model;
    hub::RepoId id;
    LocalCopy copy = LocalCopy::Partial;
    QString folder; ///< of its newest snapshot; may be empty
    friend bool operator==(const LocalRepo &, const LocalRepo &) = default;
};

/// Gives all of them; must be quick (no disk): asked whenever the list is told that something changed.
using LocalRepoSource = std::function<QList<LocalRepo>()>;

} // namespace hs::models
