// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

class QTextDocument;

namespace hs::cards {

/// Size and line height of one kind of text, in device-independent pixels.
struct TextMetrics
{
    int size = 14;
    int line = 22;
    int weight = 400;

    friend bool operator==(const TextMetrics &, const TextMetrics &) = default;
};

/// Colours of code, by what a word is. The members are the `syntax.*` tokens.
struct SyntaxColors
{
    QColor keyword{0x8a2c8f};
    QColor string{0x1e6b3a};
    QColor number{0x9a4a00};
    QColor comment{0x676c74};
    QColor function{0x1f55b5};
    QColor type{0x0b6470};
    QColor link{0x2350bc};
    QColor error{0xae2629};

    friend bool operator==(const SyntaxColors &, const SyntaxColors &) = default;
};

/// The picture before the title of an alert, in device-independent pixels.
inline constexpr int kAlertMarkWidth = 14;
inline constexpr int kAlertMarkHeight = 18;

/// The space between the edge of a code block and its lines, in device-independent pixels. Qt leaves room above the
/// letters of a line, so there is less of it above.
inline constexpr int kCodeSide = 14;
inline constexpr int kCodeAbove = 6;
inline constexpr int kCodeBelow = 12;

/// Bar, tint and title colour of one kind of alert (`> [!NOTE]`).
struct AlertColors
{
    QColor bar;
    QColor fill;
    QColor title;
    QString mark = {}; ///< Source of the picture before the title, which loadResource() is asked for; empty: none.

    friend bool operator==(const AlertColors &, const AlertColors &) = default;
};

/// The few words a card is shown with that its author did not write. The defaults are GitHub's English ones;
/// `widgets` fills in translations.
struct CardLabels
{
    QString note = QStringLiteral("Note");
    QString tip = QStringLiteral("Tip");
    QString important = QStringLiteral("Important");
    QString warning = QStringLiteral("Warning");
    QString caution = QStringLiteral("Caution");
    QString details = QStringLiteral("Details"); ///< Of a part that opens and has no summary.

    friend bool operator==(const CardLabels &, const CardLabels &) = default;
};

/// Everything about looks that rendering needs; filled by `widgets` from the theme's tokens. Defaults are the light
/// tokens of design/tokens.json, so that a test or a tool needs nothing. Scale the metrics for zoom and render again.
struct CardStyle
{
    bool isDark = false;
    QString textFamily = QStringLiteral("Inter");
    QString monoFamily = QStringLiteral("JetBrains Mono");
    TextMetrics text{14, 22, 400};
    TextMetrics heading1{24, 32, 600};
    TextMetrics heading2{18, 28, 600};
    TextMetrics heading3{15, 24, 600};
    TextMetrics heading4{14, 22, 600}; ///< And below.
    TextMetrics code{12, 20, 400};
    int readingWidth = 760; ///< Percent sizes of images refer to it.
    int blockGap = 12;      ///< Between blocks.
    int listIndent = 24;
    /// Parts that open and close (`<details>`) stand open, for a document that nobody can act on. Otherwise only their
    /// summaries are in the sections, each a link detailsAddress(); RenderedCard::details has the rest.
    bool showsDetails = true;
    /// Sources of the pictures before the summary of such a part, which loadResource() is asked for; empty: a glyph.
    QString closedMark;
    QString openMark;
    /// Tables wider than the text are written as wide as they want to be, for a view that scrolls them; otherwise they
    /// are squeezed, for paper.
    bool scrollsTables = false;
    /// Code blocks, quotes and alerts are written as mere lines (see codeLinesName() and QuoteBox), for a view that
    /// paints their boxes, bars and colours itself: a document of a thousand tables is slow. Inside of tables, and
    /// where they open an item of a list, they stay tables, as they all are otherwise; so do quotes that hold a table.
    bool paintsCode = false;

    QColor textColor{0x1c1e22};
    QColor secondary{0x52565d};
    QColor link{0x2350bc};
    QColor border{0xe2e2de};
    QColor quoteBar{0xcdcdc8};
    QColor tableHeader{0xf8f8f7};
    QColor codeBackground{0xf6f6f4};
    QColor codeText{0x24272c};
    QColor inlineCodeBackground{0xeeeeeb};
    QColor mark{0xfbe3a0};
    SyntaxColors syntax;
    AlertColors note{QColor{0x2c5fd6}, QColor{0xebf0fc}, QColor{0x2350bc}};
    AlertColors tip{QColor{0x1f8a55}, QColor{0xe2f3e9}, QColor{0x176b41}};
    AlertColors important{QColor{0x5b3fa8}, QColor{0xece7fa}, QColor{0x5b3fa8}};
    AlertColors warning{QColor{0xb97a0a}, QColor{0xfbf0d8}, QColor{0x7e5200}};
    AlertColors caution{QColor{0xc9373a}, QColor{0xfbe9e8}, QColor{0xae2629}};
    CardLabels labels;

    friend bool operator==(const CardStyle &, const CardStyle &) = default;
};

/// Sets what the HTML of a card leaves to its document: default font, style sheet for code, list indent, no margin.
/// Call it (in the thread that owns the document) before the HTML goes in, and again before rendering in another style.
void applyStyle(QTextDocument &document, const CardStyle &style);

} // namespace hs::cards
