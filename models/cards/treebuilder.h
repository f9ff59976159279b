// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/cardtree.h"

#include <QStringView>

#include <vector>

namespace hs::cards {

/// Builds a CardTree from two interleaved sources: the balanced nodes of Markdown and the tags of raw HTML, which may
/// be unbalanced, may span several Markdown blocks, and are trusted with nothing.
///
/// Markdown containers are boundaries: endMarkdown() closes whatever HTML left open inside, and no HTML end tag closes
/// a Markdown container. Depth is bounded; what is nested deeper stays as text, in paragraphs of its own.
class TreeBuilder
{
public:
    TreeBuilder(CardTree &tree, const CardLimits &limits);

    /// A container written in Markdown; ended by endMarkdown(), strictly nested.
    void beginMarkdown(CardNode node);
    void endMarkdown();

    /// An element of raw HTML; `element` is its name, for the end tag.
    void beginHtml(CardNode node, const QString &element);
    /// An end tag: closes the innermost such element since the last Markdown boundary; otherwise it is ignored.
    void endHtml(const QString &element);
    /// The same, but an open `scope` element hides what is outside of it: a row ends only rows of its own table.
    void endHtmlWithin(const QString &element, const QString &scope);
    /// Whether `element` is open since the last Markdown boundary, not looking outside of an open `scope`.
    [[nodiscard]] bool isOpenWithin(const QString &element, const QString &scope) const;
    /// Closes paragraphs that were opened by loose text: an HTML block ends.
    void endLooseText();

    /// Text, with white space as it shall be shown (a newline is a soft break).
    void addText(QStringView text);
    /// Text out of an HTML block: runs of white space are one space.
    void addLooseText(QStringView text);
    /// A node without children.
    void addLeaf(CardNode node);

    [[nodiscard]] bool isFlattened() const { return m_isFlattened; }
    /// Inside a heading, a paragraph or the like: the next leaf continues a line.
    [[nodiscard]] bool isInLine() const;

private:
    struct Open
    {
        int node = 0;
        int depth = 0;
        Tag tag = Tag::Root;
        bool isMarkdown = false;
        bool isPhantom = false; ///< Too deep: stands for nothing, `node` is the nearest real one.
        QString element;
    };
    struct Pending
    {
        CardNode node;
        QString element;
        std::size_t boundary;
    };

    [[nodiscard]] bool isAtLineStart() const;
    void push(CardNode node, bool isMarkdown, const QString &element);
    void popTo(std::size_t size);
    void prepareBlock();
    void pushPhantom(Tag tag, const QString &element);
    void prepareInline();
    [[nodiscard]] std::size_t boundary() const;

    CardTree &m_tree;
    int m_mostDepth;
    bool m_isFlattened = false;
    std::vector<Open> m_open;
    std::vector<std::size_t> m_boundaries; ///< Sizes of `m_open` just after each open Markdown container.
    std::vector<Pending> m_pending;        ///< Inline HTML that goes on in the next paragraph.
};

} // namespace hs::cards
