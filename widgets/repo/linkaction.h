// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/links.h"
#include "hub/types/reporef.h"
#include "sessions/location.h"

#include <QUrl>

#include <variant>

namespace hs::ui {

/// A place inside the card that is shown.
struct CardPlace
{
    QString fragment;
};

/// Nothing happens; \a reason is for the status bar.
struct NoPlace
{
    QString reason;
};

/// What following a link of a card does: a page of the program, the system's browser, a scroll, or nothing.
using LinkAction = std::variant<models::Location, QUrl, CardPlace, NoPlace>;

/// \param here  the repository and revision whose card has the link
[[nodiscard]] LinkAction actionFor(const cards::LinkTarget &target, const hub::RepoRef &here, const QUrl &endpoint);

} // namespace hs::ui
