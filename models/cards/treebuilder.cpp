// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/treebuilder.h"

#include <algorithm>

namespace hs::cards {
namespace {

/// Inline elements carried from one paragraph to the next, at most.
constexpr std::size_t kMostPending = 16;

/// Open elements of raw HTML inside of one Markdown container; what is opened beyond is not followed (browsers stop at
/// 512). Keeps the searches for end tags short.
constexpr std::size_t kMostOpen = 128;

} // namespace

TreeBuilder::TreeBuilder(CardTree &tree, const CardLimits &limits)
    : m_tree(tree)
    , m_mostDepth(limits.nesting)
{
    m_open.push_back({0, 0, Tag::Root, true, false, {}});
    m_boundaries.push_back(1);
}

std::size_t TreeBuilder::boundary() const
{
    return m_boundaries.back();
}

bool TreeBuilder::isInLine() const
{
    const Tag tag = m_open.back().tag;
    return isInline(tag) || holdsInlines(tag);
}

bool TreeBuilder::isAtLineStart() const
{
    if (!isInLine())
        return true;
    // Nothing but the chain of elements just opened stands in the line.
    int child = -1;
    for (int index = m_open.back().node;; index = m_tree.at(index).parent) {
        const CardNode &node = m_tree.at(index);
        if (node.first != child || node.last != child)
            return false;
        if (!isInline(node.tag))
            return true;
        child = index;
    }
}

void TreeBuilder::push(CardNode node, bool isMarkdown, const QString &element)
{
    const Open &top = m_open.back();
    Open entry{top.node, top.depth + 1, node.tag, isMarkdown, false, element};
    // A paragraph or heading may go one level deeper than the containers, so that no text is without a place.
    const int most = holdsInlines(node.tag) ? m_mostDepth + 1 : m_mostDepth + (isInline(node.tag) ? 8 : 0);
    if (entry.depth > most) {
        m_isFlattened = true;
        pushPhantom(isInline(node.tag) ? top.tag : node.tag, element);
        return;
    }
    entry.node = m_tree.append(top.node, std::move(node));
    m_open.push_back(std::move(entry));
}

void TreeBuilder::pushPhantom(Tag tag, const QString &element)
{
    const Open &top = m_open.back();
    m_open.push_back({top.node, top.depth, tag, false, true, element});
}

void TreeBuilder::popTo(std::size_t size)
{
    m_open.resize(qMax<std::size_t>(size, 1));
}

/// Ends the running line, keeping inline HTML elements for the next one (`<a>` around whole blocks is common).
void TreeBuilder::prepareBlock()
{
    std::size_t size = m_open.size();
    while (size > boundary() && (isInline(m_open[size - 1].tag) || holdsInlines(m_open[size - 1].tag)))
        --size;
    for (std::size_t i = size; i < m_open.size(); ++i) {
        const Open &open = m_open[i];
        const bool isCarried = isInline(open.tag) && !open.isPhantom && !open.element.isEmpty();
        if (isCarried && m_pending.size() < kMostPending) {
            CardNode copy = m_tree.at(open.node);
            copy.parent = copy.first = copy.last = copy.next = -1;
            m_pending.push_back({std::move(copy), open.element, m_boundaries.size()});
        }
    }
    popTo(size);
}

void TreeBuilder::prepareInline()
{
    if (isInLine())
        return;
    CardNode paragraph;
    paragraph.tag = Tag::Paragraph;
    paragraph.isAnonymous = true;
    push(std::move(paragraph), false, {});
    for (std::size_t i = 0; i < m_pending.size(); ++i)
        push(m_pending[i].node, false, m_pending[i].element);
    m_pending.clear();
}

void TreeBuilder::beginMarkdown(CardNode node)
{
    if (isInline(node.tag))
        prepareInline();
    else
        prepareBlock();
    const bool isLine = holdsInlines(node.tag);
    push(std::move(node), true, {});
    m_boundaries.push_back(m_open.size());
    if (!isLine)
        return;
    for (std::size_t i = 0; i < m_pending.size(); ++i)
        push(m_pending[i].node, false, m_pending[i].element);
    // They end with this paragraph here but go on in the next one, until their end tag comes.
}

void TreeBuilder::endMarkdown()
{
    Q_ASSERT(m_boundaries.size() > 1);
    std::erase_if(m_pending, [this](const Pending &one) { return one.boundary >= m_boundaries.size(); });
    popTo(boundary() - 1);
    m_boundaries.pop_back();
}

void TreeBuilder::beginHtml(CardNode node, const QString &element)
{
    if (m_open.size() >= boundary() + kMostOpen) {
        m_isFlattened = true;
        if (!isInline(node.tag))
            prepareBlock();
        return;
    }
    if (isInline(node.tag))
        prepareInline();
    else
        prepareBlock();
    // A block inside of a Markdown line (`text <div>`): the line goes on, the element only pairs with its end tag.
    if (!isInline(node.tag) && isInLine())
        pushPhantom(m_open.back().tag, element);
    else
        push(std::move(node), false, element);
}

bool TreeBuilder::isOpenWithin(const QString &element, const QString &scope) const
{
    for (std::size_t i = m_open.size(); i > boundary(); --i) {
        if (m_open[i - 1].element == element)
            return true;
        if (m_open[i - 1].element == scope)
            return false;
    }
    return false;
}

void TreeBuilder::endHtmlWithin(const QString &element, const QString &scope)
{
    if (isOpenWithin(element, scope))
        endHtml(element);
}

void TreeBuilder::endHtml(const QString &element)
{
    for (std::size_t i = m_open.size(); i > boundary(); --i) {
        if (m_open[i - 1].element == element) {
            popTo(i - 1);
            break;
        }
    }
    // What waits to go on in the next paragraph ends as well.
    const auto waiting = std::ranges::find_last(m_pending, element, &Pending::element);
    if (!waiting.empty())
        m_pending.erase(waiting.begin());
}

void TreeBuilder::endLooseText()
{
    if (isInLine())
        prepareBlock();
}

void TreeBuilder::addText(QStringView text)
{
    if (text.isEmpty())
        return;
    prepareInline();
    CardNode &top = m_tree.at(m_open.back().node);
    if (top.last >= 0 && m_tree.at(top.last).tag == Tag::Text) {
        m_tree.at(top.last).text.append(text);
        return;
    }
    CardNode node;
    node.tag = Tag::Text;
    node.text = text.toString();
    m_tree.append(m_open.back().node, std::move(node));
}

void TreeBuilder::addLooseText(QStringView text)
{
    QString collapsed;
    collapsed.reserve(text.size());
    bool isAfterSpace = isAtLineStart();
    for (const QChar c : text) {
        const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
        if (isSpace && isAfterSpace)
            continue;
        collapsed.append(isSpace ? QChar(u' ') : c);
        isAfterSpace = isSpace;
    }
    addText(collapsed);
}

void TreeBuilder::addLeaf(CardNode node)
{
    if (isInline(node.tag))
        prepareInline();
    else
        prepareBlock();
    if (!isInline(node.tag) && isInLine())
        node.tag = node.tag == Tag::CodeBlock ? Tag::Code : Tag::Break;
    m_tree.append(m_open.back().node, std::move(node));
}

} // namespace hs::cards
