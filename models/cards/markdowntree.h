// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct cmark_node;

namespace hs::cards {

struct MarkdownNodeDeleter
{
    void operator()(cmark_node *node) const;
};
using MarkdownNodePtr = std::unique_ptr<cmark_node, MarkdownNodeDeleter>;

/// Parses GitHub-flavoured Markdown (tables, strikethrough, task lists, autolinks, footnotes) and `$…$` mathematics.
/// `source` is valid UTF-8. Any thread; the parse itself is serialized, see the definition.
[[nodiscard]] MarkdownNodePtr parseMarkdown(QByteArrayView source);

/// Whether a CODE node is mathematics.
[[nodiscard]] bool isMath(cmark_node *node);

/// Replaces character references (`&amp;`, `&#x41;`, `&nbsp;` …) by what they stand for.
[[nodiscard]] QString withoutReferences(QStringView text);

/// Markdown that costs what its size promises.
struct TamedSource
{
    QByteArray text;
    bool isFlattened = false; ///< Markers were escaped.
    bool isTruncated = false; ///< The end is missing.
};

/// Prepares `source` for parseMarkdown(). Where a line starts with more container markers (`>`, `-`, `1.`) than
/// `CardLimits::markersPerLine` the surplus is escaped, or left out when there are thousands. And the text ends at the
/// line with `CardLimits::specialBytes` special characters, since each of these may become a node of some hundred
/// bytes.
[[nodiscard]] TamedSource tamedSource(const QByteArray &source, const CardLimits &limits);

} // namespace hs::cards
