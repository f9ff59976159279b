// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/location.h"
#include "shell/windowactions.h"
#include "theme/icons.h"

#include <QString>
#include <QUrl>

namespace hs::models {
class TabList;
}

namespace hs::ui {

/// What is copied and shown: the place's address without the view that only this program knows.
[[nodiscard]] QString linkOf(const models::Location &location);
/// What stands for a place on its tab and in the palette.
[[nodiscard]] Icon placeIcon(const models::Location &location);
/// The Hub's own page of a place; empty for places that are only here.
[[nodiscard]] QUrl webAddressOf(const models::Location &location, const QUrl &endpoint);
/// The command that an address of the program itself stands for, like "hubscope://settings". Only for addresses from
/// inside: links from elsewhere open pages and nothing else.
[[nodiscard]] std::optional<Command> commandAt(const QString &address);
/// Does the text name a place by its form, rather than being words to search for? "owner/name" alone does not.
[[nodiscard]] bool looksLikeAddress(const QString &text, const QUrl &endpoint);
/// Repositories that tabs are at or were at, newest first, each once.
[[nodiscard]] QList<models::RepoPlace> recentRepositories(const models::TabList &tabs);

} // namespace hs::ui
