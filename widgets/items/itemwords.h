// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/collection.h"
#include "hub/types/quickresult.h"
#include "items/item.h"

#include <QDateTime>

/// People, organizations and collections as items. Pure; all of it is translated.
namespace hs::ui::itemwords {

[[nodiscard]] Item collectionItem(const hub::Collection &collection, const QDateTime &now);
[[nodiscard]] Item accountItem(const hub::QuickAccount &account);
[[nodiscard]] Item quickCollectionItem(const hub::QuickCollection &collection);
/// "5 models, 2 datasets", "4 or more" when a list told only the first.
[[nodiscard]] QString contentsOf(const hub::Collection &collection, bool isWhole);
/// "3 models", "1 dataset" …
[[nodiscard]] QString counted(hub::RepoKind kind, qint64 count);

} // namespace hs::ui::itemwords
