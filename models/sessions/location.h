// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/reporef.h"
#include "hub/types/searchquery.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <variant>

namespace hs::models {

/// A search page and its filters.
struct SearchPlace
{
    hub::SearchQuery query;
    friend bool operator==(const SearchPlace &, const SearchPlace &) = default;
};

/// A repository's tab.
struct RepoPlace
{
    enum class View { Card, Viewer, Files, History, Insights }; ///< Viewer: datasets only

    hub::RepoRef repo;
    View view = View::Card;
    QString path;     ///< Files: the file or folder shown, empty for the root. History: of one file, or empty
    QString fragment; ///< Card: heading to scroll to
    friend bool operator==(const RepoPlace &, const RepoPlace &) = default;
};

struct TransfersPlace
{
    friend bool operator==(const TransfersPlace &, const TransfersPlace &) = default;
};

struct LibraryPlace
{
    friend bool operator==(const LibraryPlace &, const LibraryPlace &) = default;
};

/// A person or an organization, and what they have made.
struct OwnerPlace
{
    enum class View { Overview, Models, Datasets, Spaces, Collections };

    QString name;
    View view = View::Overview;
    friend bool operator==(const OwnerPlace &, const OwnerPlace &) = default;
};

struct CollectionPlace
{
    QString owner;
    QString words; ///< "title-words-24hex"; the words alone lead there, too
    friend bool operator==(const CollectionPlace &, const CollectionPlace &) = default;
};

/// A search for what is no repository, or for everything at once.
struct FindPlace
{
    enum class Scope { Collections, People, Everything };

    Scope scope = Scope::Everything;
    QString text;
    QString order; ///< Collections: the Hub's word for an order; empty: trending
    friend bool operator==(const FindPlace &, const FindPlace &) = default;
};

/// What is kept on this computer to come back to, and what others look at now.
struct ShelfPlace
{
    enum class View { Trending, Favourites, Recent, Watching };

    View view = View::Trending;
    friend bool operator==(const ShelfPlace &, const ShelfPlace &) = default;
};

/// Two revisions side by side, of one repository or of two.
struct ComparePlace
{
    hub::RepoRef base; ///< the older side
    hub::RepoRef head;
    friend bool operator==(const ComparePlace &, const ComparePlace &) = default;
};

/// What a tab shows and what back and forward go through (shared/design/design.md §3).
using Location = std::variant<SearchPlace, RepoPlace, TransfersPlace, LibraryPlace, OwnerPlace, CollectionPlace,
                              FindPlace, ShelfPlace, ComparePlace>;

/// `hf://owner/name@rev/path`, `hf://owner`, `hf://collections/owner/words`, `hf://search/models?…`,
/// `hf://search/collections?search=…`, `hubscope://transfers`, `hubscope://watching`,
/// `hubscope://compare?base=hf://…&head=hf://…` …: what the address field shows and the session file keeps.
/// parse(text(x)) == x for every place.
[[nodiscard]] QString locationText(const Location &location);

/// Also understands the Hub's web addresses (huggingface.co, hf.co and `endpoint`), and "owner/name" alone.
/// Nothing for any other text. `hubscope://` is accepted only when `isFromInside`: links from outside open pages of
/// the Hub and nothing else (design.md §3).
[[nodiscard]] std::optional<Location> parseLocation(const QString &text, const QUrl &endpoint, bool isFromInside);

} // namespace hs::models
