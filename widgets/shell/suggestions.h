// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/quickresult.h"
#include "shell/omnibox.h"

namespace hs::models {
class TabList;
}

namespace hs::ui {

/// What the address field offers below itself: repositories seen in this window first, then what the Hub found, then
/// people, organizations and collections. Short, each once. \a found may be null; \a listed is the kind that the page
/// lists already, and is left out.
[[nodiscard]] QList<Suggestion> suggestionsFor(const QString &text, const models::TabList &tabs,
                                               const hub::QuickResult *found, std::optional<hub::RepoKind> listed);

} // namespace hs::ui
