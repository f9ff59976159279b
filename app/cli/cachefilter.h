// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

#include <QString>

#include <expected>
#include <optional>

namespace hs::app {

/// A row of `hubscope cache ls`.
struct CacheRow
{
    const library::CachedRepo *repo = nullptr;
    const library::CachedRevision *revision = nullptr; ///< null: the row is the whole repository
};

/// "model/owner/name", as `hf cache` calls it.
[[nodiscard]] QString cacheId(const transfers::RepoKey &repo);

/// An expression of `hf cache ls --filter` (shared/hub-api/download.md §6): `size>1GB`, `accessed>30d`, `type=model`.
struct CacheFilter
{
    enum class Key { Size, Accessed, Modified, Refs, Type };
    enum class Comparison { Equal, Unequal, Less, More, LessOrEqual, MoreOrEqual };

    Key key = Key::Size;
    Comparison comparison = Comparison::Equal;
    qint64 number = 0; ///< bytes, or seconds of age
    QString word;      ///< Refs, Type: lower case

    [[nodiscard]] static std::expected<CacheFilter, QString> parse(const QString &expression);
    /// \param now  UTC
    [[nodiscard]] bool accepts(const CacheRow &row, const QDateTime &now) const;
};

/// `--sort key[:asc|desc]`.
struct CacheOrder
{
    enum class Key { Accessed, Modified, Name, Size };
    Key key = Key::Name;
    bool isDescending = false;

    [[nodiscard]] static std::expected<CacheOrder, QString> parse(const QString &text);
    [[nodiscard]] bool isBefore(const CacheRow &a, const CacheRow &b) const;
};

} // namespace hs::app
