// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/codehighlighter.h"
#include "cards/links.h"

#include <QColor>
#include <QHash>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

class QTextDocument;

namespace hs::cards {

/// A heading of the card.
struct OutlineEntry
{
    int level = 1;
    QString text;
    QString anchor; ///< For QTextBrowser::scrollToAnchor().
    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

/// An image of the card, in reading order, once an address.
struct CardImage
{
    QString source; ///< As it stands in `src` of the HTML: what loadResource() is asked for.
    ImageTarget target;
    QString alternative;
    QSize declaredSize; ///< -1 where the author declared nothing.
    [[nodiscard]] bool needsPermission() const { return target.origin == ImageOrigin::ThirdParty; }
};

struct CardLink
{
    QString href; ///< As it stands in the HTML.
    QString text;
    LinkTarget target;
};

/// A fenced or indented code block. Its place in the document carries the anchor codeBlockAnchor(index), as far as
/// kAnchoredCodeBlocks: anchors are expensive in a QTextDocument.
inline constexpr int kAnchoredCodeBlocks = 300;
struct CodeBlock
{
    int index = 0;
    QString language; ///< First word of the info string, as written.
    QString code;
    QList<QList<CodeSpan>> spans = {}; ///< Colours of its lines, where the view paints them (CardStyle::paintsCode).
    int quote = -1;                    ///< The one of RenderedCard::quotes that its lines stand in.
    friend bool operator==(const CodeBlock &, const CodeBlock &) = default;
};

/// A quote or an alert that the view paints (CardStyle::paintsCode): a bar at the leading edge of its lines, and for an
/// alert a ground. QTextBlock::userState() of each of its lines is kFirstQuoteState and the number of the innermost one
/// it stands in; lines of code know that by their block. Lengths are device-independent pixels.
struct QuoteBox
{
    int outer = -1; ///< The one around it.
    QColor bar;
    QColor fill; ///< Invalid: none.
    bool isRightToLeft = false;
    int left = 0; ///< From the left edge of the card's text.
    int right = 0;
    int above = 0; ///< From its upper edge to its first line.
    int below = 0;
};
inline constexpr int kFirstQuoteState = 1 << 24;

/// A part of a card that opens and closes (`<details>`), when CardStyle::showsDetails is false. The line of its summary
/// carries the anchor detailsAnchor(index) and the link detailsAddress(index); what it holds goes below that line.
struct CardDetails
{
    bool isOpen = false;  ///< As the author wrote it.
    QStringList sections; ///< What it holds, in pieces like those of the card.
    QString plainText;    ///< The words it holds.
    QStringList anchors;  ///< Those it holds.
};

/// A card ready for a QTextDocument. HTML is of Qt's rich-text subset, contains nothing active, and names no resource
/// other than those of `images`.
struct RenderedCard
{
    /// The card in pieces of some ten kilobytes, cut between top-level blocks: a view may insert them one by one.
    QStringList sections;
    QList<OutlineEntry> outline;
    QList<CardImage> images;
    QList<CardLink> links;
    QList<CodeBlock> codeBlocks;
    QList<QuoteBox> quotes;
    QList<CardDetails> details; ///< In reading order; one inside of another follows it.
    QStringList anchors;        ///< Every anchor of the document, headings included.
    QString plainText;          ///< The words as shown, a line a block.
    bool isTruncated = false;   ///< The source was longer than shown, or something was left out for a limit.
    bool isFlattened = false;   ///< Nesting beyond the limit was shown flat.
    bool isBeginning = false;   ///< Made by renderBeginning(): the rest is being rendered.

    [[nodiscard]] QString html() const;
    [[nodiscard]] bool hasThirdPartyImages() const;
};

/// Around code in a line that runs right to left: a path reads from left to right everywhere.
inline constexpr QChar kLeftToRightIsolate(0x2066);
inline constexpr QChar kPopIsolate(0x2069);

[[nodiscard]] QString codeBlockAnchor(int index);

/// Which lines of which code block stand in a run of lines of a document, when CardStyle::paintsCode is true.
struct CodeLines
{
    int block = 0; ///< CodeBlock::index
    int first = 0; ///< Number of the first line of the run, from 0.
    friend bool operator==(const CodeLines &, const CodeLines &) = default;
};
/// For the HTML, and read again from the property QTextFormat::BlockCodeLanguage, which the lines have there.
[[nodiscard]] QString codeLinesName(const CodeLines &lines);
[[nodiscard]] std::optional<CodeLines> codeLines(const QString &name);

[[nodiscard]] QString detailsAnchor(int index);
[[nodiscard]] QString detailsAddress(int index);
/// The index in a detailsAddress(); -1 for any other address. No author can write one: resolveLink() refuses it.
[[nodiscard]] int detailsIndex(const QString &address);

/// The anchor of `card` that a link to `fragment` means: exact, else without regard to case; empty if there is none.
[[nodiscard]] QString findAnchor(const RenderedCard &card, const QString &fragment);

/// Tells `document`, which holds the HTML of `card`, which of its blocks are headings: for accessibility and for copied
/// text. It changes nothing that is seen.
void markHeadings(QTextDocument &document, const RenderedCard &card);
/// The same for what stands between two positions of it.
void markHeadings(QTextDocument &document, const QHash<QString, int> &levels, int from, int to);
/// Anchors of headings and their levels.
[[nodiscard]] QHash<QString, int> headingLevels(const RenderedCard &card);

/// Text or HTML of a document that holds a card, without what rendering added: isolates around code in lines that run
/// right to left, and the places of pictures.
[[nodiscard]] QString withoutRenderingMarks(QString text);

/// The distinct words of a text, case-folded and sorted, for searching.
[[nodiscard]] QStringList searchWords(const QString &text);

} // namespace hs::cards
