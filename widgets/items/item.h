// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/avatartile.h"
#include "common/chip.h"
#include "hub/types/reposummary.h"
#include "lists/localcopy.h"
#include "sessions/location.h"

#include <QStringList>

#include <optional>

namespace hs::ui {

/// A row of a list in which things of several sorts stand together: repositories as in a search, people,
/// organizations, collections, commits, and titles between them.
struct Item
{
    enum class Form {
        Section, ///< a title; cannot be chosen
        Repo,    ///< painted as in a search
        Other,
    };

    Form form = Form::Other;
    QString name;                                     ///< Section: its title
    QString note;                                     ///< Section: quiet words behind; Repo: words about it here
    hub::RepoSummary repo;                            ///< Repo
    models::LocalCopy copy = models::LocalCopy::None; ///< Repo
    QString lead;                                     ///< Other: quiet, before the name: "owner/"
    QString avatar;                                   ///< Other: whose tile; empty: the icon
    AvatarShape shape = AvatarShape::Square;
    Icon icon = Icon::Model;
    QList<Chip> chips; ///< Other
    QStringList facts; ///< Other: the second line
    QString end;       ///< Other: at the end of the row
    QString toolTip;
    std::optional<models::Location> target; ///< what Enter opens
    int key = -1;                           ///< for the page that made it

    friend bool operator==(const Item &, const Item &) = default;
};

} // namespace hs::ui
