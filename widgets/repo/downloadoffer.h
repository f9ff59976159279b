// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/localrevision.h"
#include "sessions/reposession.h"
#include "transfers/transfer.h"

#include <QString>

namespace hs::ui {

/// What the primary button of a repository says and does (design.md §3).
struct DownloadOffer
{
    enum class Action {
        Nothing,  ///< disabled: the text says why
        Download, ///< the whole revision
        ShowTransfers,
        OpenFolder,
        AskForAccess, ///< on the web
    };

    Action action = Action::Nothing;
    QString text;
    bool isPrimary = true;
    friend bool operator==(const DownloadOffer &, const DownloadOffer &) = default;
};

/// What is known when the button is worded; any of it may be missing yet.
struct DownloadFacts
{
    models::FileAccess access = models::FileAccess::Unknown;
    bool isKnown = false; ///< the details are here
    bool isDisabledByHub = false;
    std::optional<models::LocalFiles> local;
    std::optional<transfers::GroupSnapshot> group; ///< the newest of this repository and commit
};

/// The truth about a repository's download, in the order in which facts win: no access, moving, complete, interrupted.
[[nodiscard]] DownloadOffer downloadOffer(const DownloadFacts &facts);

} // namespace hs::ui
