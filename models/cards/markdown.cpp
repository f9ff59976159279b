// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"

#include "cards/cardresources.h"
#include "cards/codehighlighter.h"
#include "cards/htmlwriter.h"
#include "cards/markdownreader.h"
#include "cards/markdowntree.h"
#include "cards/treefacts.h"

#include <algorithm>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// What it costs to lay out a piece of HTML, in characters: a few milliseconds for kSectionCost, so that the window
/// does not wait for it. A cell of a table is laid out twice, in a document of its own.
constexpr qsizetype kSectionCost = 6'000;
/// Of a piece that holds a table: for each of these Qt visits every part of the document, so there are fewer of them.
constexpr qsizetype kTableSectionCost = 9'000;
constexpr qsizetype kCellCost = 150;

qsizetype costOf(const QString &html)
{
    return html.size() + kCellCost * html.count("<td"_L1);
}

bool holdsTable(const QString &html)
{
    return html.contains("<table"_L1);
}

/// What the writer cut stays cut.
QStringList sectionsOf(const QList<int> &blocks, HtmlWriter &writer)
{
    QStringList sections;
    QString section;
    qsizetype cost = 0;
    bool hasTable = false;
    int previous = -1;
    for (const int block : blocks) {
        const QStringList pieces = writer.block(block, std::exchange(previous, block));
        const qsizetype more = costOf(pieces.constFirst());
        const bool isTable = holdsTable(pieces.constFirst());
        if (!section.isEmpty() && cost + more > (hasTable || isTable ? kTableSectionCost : kSectionCost)) {
            sections.append(std::exchange(section, {}));
            cost = 0;
            hasTable = false;
        }
        section += pieces.constFirst();
        cost += more;
        hasTable = hasTable || isTable;
        for (const QString &piece : pieces.sliced(1)) {
            sections.append(std::exchange(section, piece));
            cost = costOf(piece);
            hasTable = holdsTable(piece);
        }
    }
    if (!section.isEmpty())
        sections.append(section);
    return sections;
}

QList<int> childrenOf(const CardTree &tree, int parent)
{
    QList<int> children;
    tree.forChildren(parent, [&](int child) { children.append(child); });
    return children;
}

/// The blocks of the card, those in divisions too: a whole card inside of one `<div>` is not one block.
void collectBlocks(const CardTree &tree, int parent, QList<int> &blocks)
{
    tree.forChildren(parent, [&](int child) {
        if (tree.at(child).tag == Tag::Division)
            collectBlocks(tree, child, blocks);
        else
            blocks.append(child);
    });
}

bool holdsWords(const CardTree &tree, int block)
{
    return !plainText(tree, block).trimmed().isEmpty();
}

/// The blocks of an excerpt: from the first heading or paragraph of words on, whole blocks.
QList<int> excerptBlocks(const CardTree &tree, const ExcerptSize &size, bool &isMore)
{
    QList<int> chosen;
    qsizetype characters = 0;
    isMore = false;
    QList<int> waiting = childrenOf(tree, 0);
    while (!waiting.isEmpty()) {
        const int block = waiting.takeFirst();
        const CardNode &node = tree.at(block);
        if (node.tag == Tag::Division) {
            // A centred head holds the title; look inside.
            waiting = childrenOf(tree, block) + waiting;
            continue;
        }
        if (node.tag == Tag::Rule || !holdsWords(tree, block))
            continue;
        const qsizetype length = plainText(tree, block).size();
        const bool isFull = chosen.size() >= size.blocks || characters + length > size.characters;
        if (isFull && !chosen.isEmpty()) {
            isMore = true;
            break;
        }
        chosen.append(block);
        characters += length;
    }
    return chosen;
}

} // namespace

RenderedCard renderCard(const CardDocument &document, const CardContext &context, const CardStyle &style,
                        CodeHighlighter *highlighter, const CardLimits &limits)
{
    RenderedCard card;
    CardResources resources(context, limits, style.isDark, style.readingWidth);
    const TamedSource source = tamedSource(document.body, limits);
    MarkdownTree parsed = readMarkdown(source.text, resources, limits);
    finishTree(parsed.tree, limits);
    QList<int> blocks;
    collectBlocks(parsed.tree, 0, blocks);
    HtmlWriter writer(parsed.tree, style, limits, highlighter);
    card.sections = sectionsOf(blocks, writer);
    collectFacts(parsed.tree, blocks, resources, card);
    for (qsizetype i = 0; i < card.details.size(); ++i)
        card.details[i].sections = writer.detailsSections(i);
    card.quotes = writer.quotes();
    for (CodeBlock &code : card.codeBlocks) {
        code.spans = writer.paintedSpans(code.index);
        code.quote = writer.quoteOfCode(code.index);
    }
    card.isTruncated = document.isTruncated || source.isTruncated || resources.isCut() || writer.isCut();
    card.isFlattened = parsed.isFlattened || source.isFlattened;
    return card;
}

RenderedCard renderCard(const CardDocument &document, const CardContext &context, const CardStyle &style,
                        const CardLimits &limits)
{
    CodeHighlighter highlighter;
    return renderCard(document, context, style, &highlighter, limits);
}

RenderedCard renderBeginning(const CardDocument &document, const CardContext &context, const CardStyle &style)
{
    constexpr qsizetype kEnough = qsizetype{48} * 1024;
    constexpr qsizetype kLeast = 4 * kEnough;
    if (document.body.size() < kLeast)
        return {};
    CardDocument beginning = document;
    const qsizetype end = document.body.lastIndexOf('\n', kEnough);
    beginning.body.truncate((end > 0 ? end : document.body.lastIndexOf(' ', kEnough)) + 1);
    RenderedCard card = renderCard(beginning, context, style);
    // The last ones end where the text was cut, not where their author ended them.
    card.sections.resize(std::max<qsizetype>(card.sections.size() - 2, 0));
    card.isBeginning = true;
    return card;
}

RenderedCard renderExcerpt(const CardDocument &document, const CardContext &context, const CardStyle &style,
                           const ExcerptSize &size)
{
    constexpr qsizetype kEnough = qsizetype{64} * 1024;
    const CardLimits limits;
    QByteArray source = document.body;
    if (source.size() > kEnough)
        source.truncate(source.lastIndexOf('\n', kEnough) + 1);
    RenderedCard card;
    CardResources resources(context, limits, style.isDark, style.readingWidth);
    const TamedSource tamed = tamedSource(source, limits);
    MarkdownTree parsed = readMarkdown(tamed.text, resources, limits);
    finishTree(parsed.tree, limits);
    bool isMore = false;
    const QList<int> blocks = excerptBlocks(parsed.tree, size, isMore);
    HtmlWriter writer(parsed.tree, style, limits, nullptr);
    card.sections = sectionsOf(blocks, writer);
    collectFacts(parsed.tree, blocks, resources, card);
    card.isTruncated = isMore || document.isTruncated || source.size() < document.body.size();
    card.isFlattened = parsed.isFlattened || tamed.isFlattened;
    return card;
}

} // namespace hs::cards
