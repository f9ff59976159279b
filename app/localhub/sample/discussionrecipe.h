// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"

#include <QHash>
#include <QJsonArray>

namespace hs::localhub {

/// What resources/sample-hub/discussions.yaml says: the rows of each repository by "models/owner/name".
class DiscussionRecipes
{
public:
    DiscussionRecipes();

    /// The discussions of a repository whose commits are made; a pull request begins with its first one.
    [[nodiscard]] QList<SeedDiscussion> of(const SeedRepo &repo) const;

private:
    QHash<QString, QJsonArray> m_rows;
};

} // namespace hs::localhub
