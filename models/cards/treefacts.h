// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardresources.h"
#include "cards/cardtree.h"
#include "cards/renderedcard.h"

namespace hs::cards {

/// Finishes a tree that was just built: quotes that are alerts become alerts, headings get their anchors (GitHub's
/// rule), paragraphs their direction, code blocks their number.
void finishTree(CardTree &tree, const CardLimits &limits);

/// The words under a node as shown, blocks separated by newlines.
[[nodiscard]] QString plainText(const CardTree &tree, int node);

/// Fills outline, images, links, code blocks, anchors and plain text of `card` from the nodes below `roots`.
void collectFacts(const CardTree &tree, const QList<int> &roots, const CardResources &resources, RenderedCard &card);

/// GitHub's anchor of a heading: lower case, letters, digits, `-` and `_` kept, spaces become `-`.
[[nodiscard]] QString headingSlug(QStringView heading);

} // namespace hs::cards
