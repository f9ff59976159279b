// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace hs::localhub {

/// Why something in the store could not be done. The HTTP layer maps a kind to a status; the text is for the log and,
/// where it says nothing private, for the answer.
struct Failure
{
    enum class Kind {
        NoRepo,     ///< no such repository
        NoRevision, ///< no such branch, tag or commit
        NoEntry,    ///< no such path at that revision
        Invalid,    ///< the request cannot be meant (bad name, bad path)
        Conflict,   ///< somebody else was faster
        Damaged,    ///< the store's database cannot be read any more
        Broken      ///< disk, git or other database trouble
    };

    Kind kind = Kind::Broken;
    QString text;
};

template <typename T>
using Outcome = std::expected<T, Failure>;

inline std::unexpected<Failure> failed(Failure::Kind kind, QString text)
{
    return std::unexpected(Failure{kind, std::move(text)});
}

} // namespace hs::localhub
