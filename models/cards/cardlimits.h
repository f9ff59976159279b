// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace hs::cards {

/// What a card may cost. A card is hostile until shown otherwise (issue 2, section 6): whatever goes beyond a limit is
/// cut and flagged, never an error and never a crash.
struct CardLimits
{
    qsizetype sourceBytes = qsizetype{4} * 1024 * 1024;      ///< Markdown that is shown; the rest is cut.
    qsizetype frontMatterBytes = qsizetype{1} * 1024 * 1024; ///< YAML beyond this is not parsed.
    int metadataNodes = 50'000;                              ///< YAML nodes, with every alias counted as expanded.
    int metadataDepth = 64;                                  ///< YAML nesting.
    int nesting = 40;                                   ///< Blocks and inlines inside each other; deeper is flattened.
    int markersPerLine = 64;                            ///< `>`, `-`, `1.` … at the start of one line.
    int specialBytes = 1'000'000;                       ///< Bytes that may each become a node (`[`, `*` …).
    int blocks = 40'000;                                ///< Paragraphs, items, cells …; what follows is left out.
    int images = 400;                                   ///< Further images become links.
    int anchors = 1000;                                 ///< Qt's time for them grows with the square.
    qsizetype dataImageBytes = qsizetype{64} * 1024;    ///< Decoded size of a `data:` image.
    int imageSide = 4096;                               ///< Declared width and height are clamped to this.
    qsizetype highlightedBlock = qsizetype{128} * 1024; ///< Characters of one code block that are coloured.
    qsizetype highlightedTotal = qsizetype{512} * 1024; ///< The same for the whole card.
    int tableCells = 20'000;                            ///< Cells of all tables; later tables become plain rows.

    friend bool operator==(const CardLimits &, const CardLimits &) = default;
};

} // namespace hs::cards
