// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace hs::hub {

struct CommitAuthor
{
    QString user; ///< account name, or a plain git name
    QString avatar;
    friend bool operator==(const CommitAuthor &, const CommitAuthor &) = default;
};

/// An entry of a commit list (shared/hub-api/repo-info.md §5).
struct Commit
{
    Oid id;
    QString title;
    QString message; ///< below the title; may be empty
    QList<CommitAuthor> authors;
    std::optional<QDateTime> date; ///< UTC
    friend bool operator==(const Commit &, const Commit &) = default;
};

} // namespace hs::hub
