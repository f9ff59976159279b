// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace hs::transfers {

/// Which files of a repository are wanted, by the official client's rules (shared/hub-api/download.md §5): Python's
/// `fnmatchcase` over the whole path. `*` and `?` also match "/", `[a-z]` and `[!a-z]` are sets, there is no "**" and
/// no escape; case counts; a backslash is a slash; a pattern that ends in "/" means everything below.
class GlobFilter
{
public:
    GlobFilter() = default;
    /// \param include  any of them must match; empty: everything does
    /// \param exclude  none of them may match
    GlobFilter(const QStringList &include, const QStringList &exclude);

    [[nodiscard]] bool accepts(QStringView path) const;
    /// Does it let everything through?
    [[nodiscard]] bool isOpen() const { return m_include.isEmpty() && m_exclude.isEmpty(); }

private:
    QStringList m_include;
    QStringList m_exclude;
};

/// One pattern against one text, as Python's `fnmatch.fnmatchcase`. Time is at most the product of both lengths.
[[nodiscard]] bool globMatches(QStringView pattern, QStringView text);

} // namespace hs::transfers
