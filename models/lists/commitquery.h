// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/commit.h"

#include <QDate>
#include <QStringList>

namespace hs::models {

/// What a history is narrowed to. Words stand in the title, the message, an author's name or at the beginning of the
/// id; `author:`, `path:`, `since:` and `until:` say the rest (`since:2026-03`, `path:"a file.txt"`).
struct CommitQuery
{
    QStringList words;
    QString author; ///< part of a name
    QString path;   ///< of a file, whole; it decides which commits are asked for, not which are kept
    QDate since;    ///< local; that day included
    QDate until;    ///< local; that day included

    [[nodiscard]] static CommitQuery parse(const QString &text);
    /// Nothing but `path` narrows.
    [[nodiscard]] bool keepsAll() const;
    [[nodiscard]] bool keeps(const hub::Commit &commit) const;

    friend bool operator==(const CommitQuery &, const CommitQuery &) = default;
};

} // namespace hs::models
