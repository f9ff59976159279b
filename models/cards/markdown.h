// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/carddocument.h"
#include "cards/cardlimits.h"
#include "cards/cardstyle.h"
#include "cards/links.h"
#include "cards/renderedcard.h"

namespace hs::cards {

class CodeHighlighter;

/// Renders a card: GitHub-flavoured Markdown by cmark-gfm, raw HTML reduced to a safe subset, code coloured.
/// Pure and safe on any thread, never fails; made for `onWorker`. `highlighter` may be null: plain code.
[[nodiscard]] RenderedCard renderCard(const CardDocument &document, const CardContext &context, const CardStyle &style,
                                      CodeHighlighter *highlighter, const CardLimits &limits = {});

/// The same with a highlighter of its own.
[[nodiscard]] RenderedCard renderCard(const CardDocument &document, const CardContext &context, const CardStyle &style,
                                      const CardLimits &limits = {});

/// The first screens of a long card, in a few milliseconds, for showing while renderCard() works on the whole. Its
/// sections are those the whole begins with, unless the rest of the text gives a meaning to something in them (a link's
/// address, a footnote); its facts are those of the beginning. No sections: the card is short, or can't be cut.
[[nodiscard]] RenderedCard renderBeginning(const CardDocument &document, const CardContext &context,
                                           const CardStyle &style);

/// How much of a card a preview shows.
struct ExcerptSize
{
    int blocks = 8;
    int characters = 1200;
};

/// The beginning of a card for a preview pane: from its first heading (or first paragraph) on, whole blocks, without
/// badges-only paragraphs. `isTruncated` says that there is more.
[[nodiscard]] RenderedCard renderExcerpt(const CardDocument &document, const CardContext &context,
                                         const CardStyle &style, const ExcerptSize &size = {});

} // namespace hs::cards
