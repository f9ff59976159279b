// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"
#include "hub/types/searchquery.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hs::models {

/// A search somebody wants to come back to.
struct SavedSearch
{
    QString name;
    hub::SearchQuery query;
    QDateTime lookedAt;   ///< UTC: when its results were last on the screen
    int news = 0;         ///< matching repositories made since then
    bool hasMore = false; ///< at least that many
    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// A repository, as a list of ours keeps it.
struct KeptRepo
{
    hub::RepoKind kind = hub::RepoKind::Model;
    hub::RepoId id;
    QDateTime when; ///< UTC: seen, or marked
    friend bool operator==(const KeptRepo &, const KeptRepo &) = default;
};

/// Something that happened to what is watched.
struct WatchNews
{
    enum class What { Commit, NewRepo, UpdatedRepo };

    What what = What::Commit;
    hub::RepoKind kind = hub::RepoKind::Model;
    hub::RepoId id;
    QString title;  ///< Commit: its first line
    QString commit; ///< Commit: its id
    QDateTime when; ///< UTC
    friend bool operator==(const WatchNews &, const WatchNews &) = default;
};

/// A repository, or everything of a person or organization, that somebody wants to hear of.
struct Watch
{
    QString owner; ///< all their repositories; empty: one repository
    std::optional<hub::RepoKind> kind;
    hub::RepoId id;
    QDateTime seenAt;                 ///< UTC: what came later is news
    QList<WatchNews> news;            ///< newest first, at most kMostNews
    bool hasMore = false;             ///< there is more than fits
    std::optional<QDateTime> askedAt; ///< UTC: when the Hub last told
    bool isUnreachable = false;       ///< the Hub knows it no longer, or not for this account

    static constexpr int kMostNews = 50;
    [[nodiscard]] bool isOf(hub::RepoKind otherKind, const hub::RepoId &otherId) const
    {
        return owner.isEmpty() && kind == otherKind && id == otherId;
    }
    friend bool operator==(const Watch &, const Watch &) = default;
};

/// All of it, as it is written down.
struct ShelfContents
{
    QList<SavedSearch> searches;
    QList<KeptRepo> favourites; ///< newest first
    QList<KeptRepo> recent;     ///< newest first
    QList<Watch> watches;
    friend bool operator==(const ShelfContents &, const ShelfContents &) = default;
};

/// The file's contents (CBOR).
[[nodiscard]] QByteArray encodeShelf(const ShelfContents &contents);
/// Nothing for what is no shelf of this format; single things that make no sense are left out.
[[nodiscard]] std::optional<ShelfContents> decodeShelf(const QByteArray &bytes);

} // namespace hs::models
