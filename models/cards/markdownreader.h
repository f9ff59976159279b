// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardresources.h"
#include "cards/cardtree.h"

#include <QByteArrayView>

namespace hs::cards {

struct MarkdownTree
{
    CardTree tree;
    bool isFlattened = false;
};

/// Parses Markdown and builds the card's tree from it, raw HTML sanitized on the way.
[[nodiscard]] MarkdownTree readMarkdown(QByteArrayView source, CardResources &resources, const CardLimits &limits);

} // namespace hs::cards
