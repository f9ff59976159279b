// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/location.h"

namespace hs::models {

/// Addresses of places that are no repositories and no lists of them; a part of location.h, which names every place.

[[nodiscard]] QString ownerText(const OwnerPlace &place);
[[nodiscard]] QString collectionText(const CollectionPlace &place);
[[nodiscard]] QString findText(const FindPlace &place);
[[nodiscard]] QString shelfText(const ShelfPlace &place);

/// `hf://search/collections|people|everything?…`, `hf://owner?view=models`, and from inside `hubscope://watching` and
/// its like. Nothing for any other text.
[[nodiscard]] std::optional<Location> parseOtherPlace(const QString &text, const QUrl &endpoint, bool isFromInside);

} // namespace hs::models
