// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cards/cardstyle.h"
#include "cards/renderedcard.h"
#include "formats/notebook.h"

#include <QCoroTask>
#include <QHash>
#include <QImage>

#include <stop_token>

namespace hs::models {

/// A notebook ready for a card's view.
struct RenderedCells
{
    cards::RenderedCard card;
    QHash<QString, QImage> pictures; ///< by CardImage::source; those of the notebook itself
};

/// Renders a notebook's page as cards are rendered, with the same limits, and decodes its pictures; on a worker.
[[nodiscard]] QCoro::Task<base::Result<RenderedCells>>
renderCells(formats::NotebookPage page, cards::CardContext context, cards::CardStyle style, std::stop_token stop);

} // namespace hs::models
