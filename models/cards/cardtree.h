// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

#include <vector>

namespace hs::cards {

/// What a node of a card is. The list is closed: whatever the author wrote ends as one of these or as text, and that is
/// what makes the result safe.
enum class Tag : quint8 {
    // Blocks.
    Root,
    Paragraph,
    Heading,
    Quote,
    Alert,
    List,
    Item,
    CodeBlock,
    Rule,
    Table,
    Row,
    Cell,
    Division,
    Details, ///< Opens and closes; its first Summary is what is seen of it when closed.
    Summary,
    // Inlines.
    Text,
    Break,
    Code,
    Math,
    Strong,
    Emphasis,
    Strike,
    Underline,
    Mark,
    Small,
    Superscript,
    Subscript,
    Key,
    Link,
    Image,
    Anchor,
};

enum class TextAlign : quint8 { None, Left, Center, Right };
enum class TextFlow : quint8 { None, LeftToRight, RightToLeft };
enum class AlertKind : quint8 { Note, Tip, Important, Warning, Caution };

/// One node. Which members count depends on the tag.
struct CardNode
{
    Tag tag = Tag::Text;
    TextAlign align = TextAlign::None;
    TextFlow flow = TextFlow::None;
    AlertKind alert = AlertKind::Note;
    bool isAnonymous = false; ///< Paragraph that the author did not write as one.
    bool isOrdered = false;   ///< List.
    bool isTight = false;     ///< List.
    bool isTask = false;      ///< Item.
    bool isChecked = false;   ///< Item.
    bool isHeader = false;    ///< Row, Cell.
    bool isWide = false;      ///< Table of Markdown: fills the width; those of HTML are often for layout.
    bool isDisplayed = false; ///< Math: as a block, where it stands alone.
    bool isOpen = false;      ///< Details: as the author wrote it.
    int level = 0;            ///< Heading level, start of an ordered list, index of a code block or of details.
    int columns = 1;          ///< Cell span.
    int rows = 1;
    QSize size;     ///< Image; -1 where not declared.
    QString text;   ///< Text, Code, Math (its source without the delimiters), CodeBlock; Image: the alternative text.
    QString detail; ///< Link: href. Image: source. CodeBlock: language. Anchor, Heading, Item: anchor.
    int parent = -1;
    int first = -1;
    int last = -1;
    int next = -1;
};

[[nodiscard]] constexpr bool isInline(Tag tag)
{
    return tag >= Tag::Text;
}

/// Blocks that hold inlines directly; all other blocks hold blocks.
[[nodiscard]] constexpr bool holdsInlines(Tag tag)
{
    return tag == Tag::Paragraph || tag == Tag::Heading || tag == Tag::Summary;
}

/// A card as a tree, in one array: index 0 is the root, the order of the array is the order of reading. Depth is
/// bounded by the builder, so that walking it may recurse.
class CardTree
{
public:
    CardTree() { m_nodes.emplace_back().tag = Tag::Root; }

    [[nodiscard]] CardNode &at(int index) { return m_nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const CardNode &at(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_nodes.size()); }

    /// Adds `node` as the last child of `parent`; references to nodes are not valid afterwards.
    int append(int parent, CardNode node)
    {
        const int index = count();
        node.parent = parent;
        m_nodes.push_back(std::move(node));
        CardNode &above = at(parent);
        if (above.last >= 0)
            at(above.last).next = index;
        else
            above.first = index;
        above.last = index;
        return index;
    }

    /// Calls `visit(index)` for each child of `parent`.
    template <class Visitor>
    void forChildren(int parent, Visitor &&visit) const
    {
        for (int child = at(parent).first; child >= 0; child = at(child).next)
            visit(child);
    }

private:
    std::vector<CardNode> m_nodes;
};

} // namespace hs::cards
