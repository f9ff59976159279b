// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/treefacts.h"

#include <QHash>

#include <array>
#include <optional>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

bool isBlockWithLines(Tag tag)
{
    return holdsInlines(tag) || tag == Tag::CodeBlock || tag == Tag::Row;
}

void appendText(const CardTree &tree, int index, QString &text)
{
    const CardNode &node = tree.at(index);
    switch (node.tag) {
    case Tag::Text:
    case Tag::Code:
    case Tag::Math:
    case Tag::CodeBlock:
        text += node.text;
        break;
    case Tag::Break:
        text += u'\n';
        break;
    default:
        break;
    }
    tree.forChildren(index, [&](int child) { appendText(tree, child, text); });
    if (node.tag == Tag::Cell)
        text += u'\t';
    else if (isBlockWithLines(node.tag) && tree.at(node.parent).tag != Tag::Cell && !text.endsWith(u'\n'))
        text += u'\n';
}

/// The direction of the first strong character (Unicode's rule P2), as browsers do for `dir=auto`.
TextFlow firstStrongFlow(QStringView text)
{
    constexpr qsizetype kFarEnough = 400;
    const QStringView start = text.first(qMin(text.size(), kFarEnough));
    for (qsizetype i = 0; i < start.size(); ++i) {
        char32_t c = start[i].unicode();
        if (start[i].isHighSurrogate() && i + 1 < start.size())
            c = QChar::surrogateToUcs4(start[i], start[i + 1]);
        switch (QChar::direction(c)) {
        case QChar::DirR:
        case QChar::DirAL:
            return TextFlow::RightToLeft;
        case QChar::DirL:
            return TextFlow::LeftToRight;
        default:
            break;
        }
    }
    return TextFlow::None;
}

TextFlow flowOf(const CardTree &tree, int index)
{
    const CardNode &node = tree.at(index);
    if (node.tag == Tag::Text) {
        if (const TextFlow flow = firstStrongFlow(node.text); flow != TextFlow::None)
            return flow;
    }
    for (int child = node.first; child >= 0; child = tree.at(child).next) {
        if (const TextFlow flow = flowOf(tree, child); flow != TextFlow::None)
            return flow;
    }
    return TextFlow::None;
}

std::optional<AlertKind> alertKind(QStringView word)
{
    static constexpr std::array kWords{"NOTE"_L1, "TIP"_L1, "IMPORTANT"_L1, "WARNING"_L1, "CAUTION"_L1};
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (word.compare(kWords[i], Qt::CaseInsensitive) == 0)
            return static_cast<AlertKind>(i);
    }
    return std::nullopt;
}

/// A quote is an alert when its first line is `[!NOTE]` alone. The line is taken out.
void recogniseAlert(CardTree &tree, int index)
{
    const int paragraph = tree.at(index).first;
    if (paragraph < 0 || tree.at(paragraph).tag != Tag::Paragraph || tree.at(paragraph).first < 0)
        return;
    CardNode &first = tree.at(tree.at(paragraph).first);
    if (first.tag != Tag::Text || !first.text.startsWith("[!"_L1))
        return;
    const qsizetype lineEnd = first.text.indexOf(u'\n');
    const QStringView line = QStringView(first.text).first(lineEnd < 0 ? first.text.size() : lineEnd).trimmed();
    if (!line.endsWith(u']') || (lineEnd < 0 && first.next >= 0 && tree.at(first.next).tag != Tag::Break))
        return;
    const auto kind = alertKind(line.sliced(2).chopped(1));
    if (!kind)
        return;
    first.text = lineEnd < 0 ? QString() : first.text.sliced(lineEnd + 1);
    tree.at(index).tag = Tag::Alert;
    tree.at(index).alert = *kind;
}

QString uniqueAnchor(const QString &slug, QHash<QString, int> &used)
{
    int &count = used[slug];
    const QString anchor = count == 0 ? slug : slug + u'-' + QString::number(count);
    ++count;
    return anchor;
}

class FactCollector
{
public:
    FactCollector(const CardTree &tree, const CardResources &resources, RenderedCard &card)
        : m_tree(tree)
        , m_resources(resources)
        , m_card(card)
    {}

    void collect(int index)
    {
        const CardNode &node = m_tree.at(index);
        switch (node.tag) {
        case Tag::Heading:
            if (!node.detail.isEmpty())
                m_card.outline.append({node.level, plainText(m_tree, index).simplified(), node.detail});
            [[fallthrough]];
        case Tag::Anchor:
        case Tag::Item:
            if (!node.detail.isEmpty())
                m_card.anchors.append(node.detail);
            break;
        case Tag::CodeBlock:
            m_card.codeBlocks.append({node.level, node.detail, node.text});
            break;
        case Tag::Details:
            return addDetails(index, node);
        case Tag::Link:
            addLink(index, node);
            break;
        case Tag::Image:
            addImage(node);
            break;
        default:
            break;
        }
        m_tree.forChildren(index, [this](int child) { collect(child); });
    }

private:
    /// Its sections are the writer's to add.
    void addDetails(int index, const CardNode &node)
    {
        const qsizetype anchors = m_card.anchors.size();
        const qsizetype place = m_card.details.size();
        m_card.details.append({.isOpen = node.isOpen, .sections = {}, .plainText = {}, .anchors = {}});
        m_tree.forChildren(index, [this](int child) { collect(child); });
        m_card.details[place].anchors = m_card.anchors.sliced(anchors);
        m_tree.forChildren(index, [this, place](int child) {
            if (m_tree.at(child).tag != Tag::Summary)
                m_card.details[place].plainText += plainText(m_tree, child);
        });
    }

    void addLink(int index, const CardNode &node)
    {
        if (const LinkTarget *target = node.first < 0 ? nullptr : m_resources.link(node.detail))
            m_card.links.append({node.detail, plainText(m_tree, index).simplified(), *target});
    }

    void addImage(const CardNode &node)
    {
        const ImageTarget *target = m_resources.image(node.detail);
        if (target == nullptr || m_images.contains(node.detail))
            return;
        m_images.insert(node.detail, true);
        m_card.images.append({node.detail, *target, node.text, node.size});
    }

    const CardTree &m_tree;
    const CardResources &m_resources;
    RenderedCard &m_card;
    QHash<QString, bool> m_images;
};

} // namespace

QString headingSlug(QStringView heading)
{
    QString slug;
    slug.reserve(heading.size());
    const auto characters = heading.trimmed().toUcs4();
    for (const char32_t c : characters) {
        const bool isKept = QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' ||
                            QChar::category(c) == QChar::Punctuation_Connector;
        if (isKept)
            slug.append(QString::fromUcs4(&c, 1));
        else if (c == U' ' || c == U'\n')
            slug.append(u'-');
    }
    return slug.toLower();
}

void finishTree(CardTree &tree, const CardLimits &limits)
{
    QHash<QString, int> anchors;
    int codeBlocks = 0;
    int details = 0;
    int anchorCount = 0;
    for (int index = 0; index < tree.count(); ++index) {
        CardNode &node = tree.at(index);
        if (node.tag == Tag::Quote)
            recogniseAlert(tree, index);
        if (node.tag == Tag::Heading)
            node.detail = uniqueAnchor(headingSlug(plainText(tree, index)), anchors);
        if (node.tag == Tag::CodeBlock)
            node.level = codeBlocks++;
        if (node.tag == Tag::Details)
            node.level = details++;
        const bool canBeAnchor = node.tag == Tag::Heading || node.tag == Tag::Anchor || node.tag == Tag::Item;
        if (canBeAnchor && !node.detail.isEmpty() && ++anchorCount > limits.anchors)
            node.detail.clear();
        if ((holdsInlines(node.tag) || node.tag == Tag::List) && node.flow == TextFlow::None)
            node.flow = flowOf(tree, index);
    }
}

QString plainText(const CardTree &tree, int node)
{
    QString text;
    appendText(tree, node, text);
    return text;
}

void collectFacts(const CardTree &tree, const QList<int> &roots, const CardResources &resources, RenderedCard &card)
{
    FactCollector collector(tree, resources, card);
    for (const int root : roots) {
        collector.collect(root);
        card.plainText += plainText(tree, root);
    }
}

} // namespace hs::cards
