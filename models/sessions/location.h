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
    enum class View { Card, Files, History };

    hub::RepoRef repo;
    View view = View::Card;
    QString path;     ///< Files: the file or folder shown; empty for the root
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

/// What a tab shows and what back and forward go through (shared/design/design.md §3).
using Location = std::variant<SearchPlace, RepoPlace, TransfersPlace, LibraryPlace>;

/// `hf://owner/name@rev/path`, `hf://search/models?…`, `hubscope://transfers`, `hubscope://library`: what the address
/// field shows and the session file keeps. parse(text(x)) == x for every place.
[[nodiscard]] QString locationText(const Location &location);

/// Also understands the Hub's web addresses (huggingface.co, hf.co and `endpoint`), and "owner/name" alone.
/// Nothing for any other text. `hubscope://` is accepted only when `isFromInside`: links from outside open pages of
/// the Hub and nothing else (design.md §3).
[[nodiscard]] std::optional<Location> parseLocation(const QString &text, const QUrl &endpoint, bool isFromInside);

} // namespace hs::models
