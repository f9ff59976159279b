// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/tag.h"
#include "items/item.h"
#include "sessions/shelfthings.h"

#include <QDateTime>

/// What is kept, in words. Pure; all of it is translated.
namespace hs::ui::shelfwords {

[[nodiscard]] Icon viewIcon(models::ShelfPlace::View view);
/// "Nothing new since 26 Jul", "The Hub does not know it any more".
[[nodiscard]] QString watchState(const models::Watch &watch, const QDateTime &now);
/// "3 new", "50+ new"; empty for none.
[[nodiscard]] QString newsCount(const models::Watch &watch);
[[nodiscard]] Item newsItem(const models::WatchNews &news, const QDateTime &now);
/// A name for a search that somebody saves: what is looked for, and the first filters.
[[nodiscard]] QString searchName(const hub::SearchQuery &query, const hub::TagsByType &tags);
/// "6 new since 26 Jul", for the navigation.
[[nodiscard]] QString searchNews(const models::SavedSearch &search, const QDateTime &now);

} // namespace hs::ui::shelfwords
