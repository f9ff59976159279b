// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdownreader.h"

#include "cards/markdowntree.h"
#include "cards/sanitizer.h"
#include "cards/treebuilder.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QScopeGuard>

#include <cstring>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

QString text(const char *utf8)
{
    return utf8 == nullptr ? QString() : QString::fromUtf8(utf8);
}

CardNode nodeOf(Tag tag)
{
    CardNode node;
    node.tag = tag;
    return node;
}

/// Walks the tree of cmark (its iterator does not recurse) and tells the builder what it sees.
class MarkdownReader
{
public:
    MarkdownReader(CardTree &tree, CardResources &resources, const CardLimits &limits)
        : m_builder(tree, limits)
        , m_resources(resources)
        , m_sanitizer(m_builder, resources)
        , m_cellsLeft(limits.tableCells)
    {}

    void read(cmark_node *document)
    {
        cmark_iter *iterator = cmark_iter_new(document);
        const auto freeIterator = qScopeGuard([iterator] { cmark_iter_free(iterator); });
        for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
            cmark_node *node = cmark_iter_get_node(iterator);
            if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
                readImage(node, event == CMARK_EVENT_ENTER);
            } else if (m_imageDepth > 0) {
                if (event == CMARK_EVENT_ENTER)
                    m_alternative += text(cmark_node_get_literal(node));
            } else if (event == CMARK_EVENT_ENTER) {
                enter(node);
            } else {
                leave(node);
            }
        }
    }

    [[nodiscard]] bool isFlattened() const { return m_builder.isFlattened(); }

private:
    void enter(cmark_node *node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_DOCUMENT:
            break;
        case CMARK_NODE_BLOCK_QUOTE:
            m_builder.beginMarkdown(nodeOf(Tag::Quote));
            break;
        case CMARK_NODE_LIST:
            enterList(node);
            break;
        case CMARK_NODE_ITEM:
            enterItem(node);
            break;
        case CMARK_NODE_CODE_BLOCK:
            addCodeBlock(node);
            break;
        case CMARK_NODE_HTML_BLOCK:
            m_sanitizer.readBlock(text(cmark_node_get_literal(node)));
            break;
        case CMARK_NODE_PARAGRAPH:
            m_builder.beginMarkdown(nodeOf(Tag::Paragraph));
            break;
        case CMARK_NODE_HEADING: {
            CardNode heading = nodeOf(Tag::Heading);
            heading.level = cmark_node_get_heading_level(node);
            m_builder.beginMarkdown(std::move(heading));
            break;
        }
        case CMARK_NODE_THEMATIC_BREAK:
            m_builder.addLeaf(nodeOf(Tag::Rule));
            break;
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            enterFootnote();
            break;
        default:
            enterInline(node);
            break;
        }
    }

    void enterInline(cmark_node *node)
    {
        if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
            m_sanitizer.readInline(text(cmark_node_get_literal(node)));
            return;
        }
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            if (!m_sanitizer.isSkipping())
                addText(text(cmark_node_get_literal(node)));
            break;
        case CMARK_NODE_SOFTBREAK:
            m_builder.addText(u"\n");
            break;
        case CMARK_NODE_LINEBREAK:
            m_builder.addLeaf(nodeOf(Tag::Break));
            break;
        case CMARK_NODE_CODE:
            if (!m_sanitizer.isSkipping())
                addCode(node);
            break;
        case CMARK_NODE_EMPH:
            m_builder.beginMarkdown(nodeOf(Tag::Emphasis));
            break;
        case CMARK_NODE_STRONG:
            m_builder.beginMarkdown(nodeOf(Tag::Strong));
            break;
        case CMARK_NODE_LINK: {
            CardNode link = nodeOf(Tag::Link);
            link.detail = m_resources.hrefFor(text(cmark_node_get_url(node)));
            m_builder.beginMarkdown(std::move(link));
            break;
        }
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            addFootnoteReference(text(cmark_node_get_literal(node)));
            break;
        default:
            enterExtension(node);
            break;
        }
    }

    void addCode(cmark_node *node)
    {
        const QString source = text(cmark_node_get_literal(node));
        if (isMath(node)) {
            const int dollars = source.startsWith("$$"_L1) ? 2 : 1;
            addMath(QStringView(source).sliced(dollars).chopped(dollars), dollars == 2);
            return;
        }
        CardNode code = nodeOf(Tag::Code);
        code.text = source;
        m_builder.addLeaf(std::move(code));
    }

    void addMath(QStringView source, bool isDisplayed)
    {
        CardNode math = nodeOf(Tag::Math);
        math.text = source.trimmed().toString();
        math.isDisplayed = isDisplayed;
        m_builder.addLeaf(std::move(math));
    }

    /// Text, and the Hub's other form of mathematics in it: `\\( … \\)` (hub-api/model-cards.md §2), of which Markdown
    /// leaves one backslash. Where the formula holds Markdown it is not in one text and stays as it is.
    void addText(const QString &words)
    {
        qsizetype at = 0;
        for (;;) {
            const qsizetype open = words.indexOf("\\("_L1, at);
            const qsizetype close = open < 0 ? -1 : words.indexOf("\\)"_L1, open + 2);
            if (close < 0)
                break;
            m_builder.addText(QStringView(words).sliced(at, open - at));
            addMath(QStringView(words).sliced(open + 2, close - open - 2), false);
            at = close + 2;
        }
        m_builder.addText(QStringView(words).sliced(at));
    }

    /// Nodes of extensions have types that are given out at run time; their names are constant.
    void enterExtension(cmark_node *node)
    {
        const QLatin1StringView name(cmark_node_get_type_string(node));
        if (name == "strikethrough"_L1) {
            m_builder.beginMarkdown(nodeOf(Tag::Strike));
        } else if (name == "table"_L1) {
            m_aligns = cmark_gfm_extensions_get_table_alignments(node);
            m_columns = cmark_gfm_extensions_get_table_columns(node);
            CardNode table = nodeOf(Tag::Table);
            table.isWide = true;
            m_builder.beginMarkdown(std::move(table));
        } else if (name == "table_row"_L1 || name == "table_header"_L1) {
            m_column = 0;
            CardNode row = nodeOf(Tag::Row);
            row.isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
            m_isHeaderRow = row.isHeader;
            m_builder.beginMarkdown(std::move(row));
        } else if (name == "table_cell"_L1) {
            enterCell(node);
        }
    }

    /// cmark fills short rows with empty cells, half a million of them if asked; not all of these are worth a node.
    void enterCell(cmark_node *node)
    {
        m_isCellLeftOut = --m_cellsLeft < 0 && cmark_node_first_child(node) == nullptr;
        if (m_isCellLeftOut)
            return;
        CardNode cell = nodeOf(Tag::Cell);
        cell.isHeader = m_isHeaderRow;
        const char align = m_column < m_columns && m_aligns != nullptr ? static_cast<char>(m_aligns[m_column]) : '\0';
        cell.align = align == 'c' ? TextAlign::Center : align == 'r' ? TextAlign::Right : TextAlign::None;
        ++m_column;
        m_builder.beginMarkdown(std::move(cell));
    }

    void leave(cmark_node *node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_DOCUMENT:
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_INLINE:
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            break;
        case CMARK_NODE_PARAGRAPH:
            m_sanitizer.endLine();
            addWayBack(node);
            m_builder.endMarkdown();
            break;
        case CMARK_NODE_HEADING:
            m_sanitizer.endLine();
            m_builder.endMarkdown();
            break;
        case CMARK_NODE_BLOCK_QUOTE:
        case CMARK_NODE_LIST:
        case CMARK_NODE_ITEM:
        case CMARK_NODE_FOOTNOTE_DEFINITION:
        case CMARK_NODE_EMPH:
        case CMARK_NODE_STRONG:
        case CMARK_NODE_LINK:
            m_builder.endMarkdown();
            break;
        default:
            leaveExtension(node);
            break;
        }
        if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT && m_footnote > 0)
            m_builder.endMarkdown();
    }

    void leaveExtension(cmark_node *node)
    {
        const QLatin1StringView name(cmark_node_get_type_string(node));
        if (name == "table_cell"_L1) {
            m_sanitizer.endLine();
            if (m_isCellLeftOut)
                return;
        }
        if (name == "strikethrough"_L1 || name.startsWith("table"_L1))
            m_builder.endMarkdown();
    }

    void readImage(cmark_node *node, bool isEntering)
    {
        if (isEntering) {
            if (m_imageDepth++ == 0)
                m_alternative.clear();
            return;
        }
        if (--m_imageDepth > 0 || m_sanitizer.isSkipping())
            return;
        CardNode image = m_resources.imageFor(text(cmark_node_get_url(node)), m_alternative, {}, {});
        if (image.tag == Tag::Image)
            m_builder.addLeaf(std::move(image));
        else
            m_builder.addText(image.text);
    }

    void enterList(cmark_node *node)
    {
        CardNode list = nodeOf(Tag::List);
        list.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        list.isTight = cmark_node_get_list_tight(node) != 0;
        list.level = cmark_node_get_list_start(node);
        m_builder.beginMarkdown(std::move(list));
    }

    void enterItem(cmark_node *node)
    {
        CardNode item = nodeOf(Tag::Item);
        item.isTask = std::strcmp(cmark_node_get_type_string(node), "tasklist") == 0;
        item.isChecked = item.isTask && cmark_gfm_extensions_get_tasklist_item_checked(node);
        m_builder.beginMarkdown(std::move(item));
    }

    void addCodeBlock(cmark_node *node)
    {
        CardNode code = nodeOf(Tag::CodeBlock);
        code.text = text(cmark_node_get_literal(node));
        if (code.text.endsWith(u'\n'))
            code.text.chop(1);
        // `python`, `python title="x"`, `{.python}`, `c++`: the first word, without Pandoc's braces.
        QString language = text(cmark_node_get_fence_info(node)).simplified().section(u' ', 0, 0);
        if (language.startsWith(u'{'))
            language = language.remove(u'{').remove(u'}').remove(u'.');
        code.detail = language.section(u',', 0, 0);
        m_builder.addLeaf(std::move(code));
    }

    void addFootnoteReference(const QString &number)
    {
        CardNode raised = nodeOf(Tag::Superscript);
        m_builder.beginMarkdown(std::move(raised));
        CardNode anchor = nodeOf(Tag::Anchor);
        anchor.detail = u"fnref-"_s + number;
        m_builder.addLeaf(std::move(anchor));
        CardNode link = nodeOf(Tag::Link);
        link.detail = m_resources.hrefFor(QString(u"#fn-"_s + number));
        m_builder.beginMarkdown(std::move(link));
        m_builder.addText(number);
        m_builder.endMarkdown();
        m_builder.endMarkdown();
    }

    /// cmark puts the definitions at the end of the document, in the order of their numbers.
    void enterFootnote()
    {
        if (m_footnote++ == 0) {
            m_builder.addLeaf(nodeOf(Tag::Rule));
            CardNode list = nodeOf(Tag::List);
            list.isOrdered = true;
            list.isTight = true;
            list.level = 1;
            m_builder.beginMarkdown(std::move(list));
        }
        CardNode item = nodeOf(Tag::Item);
        item.detail = u"fn-"_s + QString::number(m_footnote);
        m_builder.beginMarkdown(std::move(item));
    }

    /// At the end of a footnote, to where it is referred to.
    void addWayBack(cmark_node *paragraph)
    {
        cmark_node *note = cmark_node_parent(paragraph);
        if (cmark_node_get_type(note) != CMARK_NODE_FOOTNOTE_DEFINITION || cmark_node_next(paragraph) != nullptr)
            return;
        m_builder.addText(u"\u00a0");
        CardNode link = nodeOf(Tag::Link);
        link.detail = m_resources.hrefFor(QString(u"#fnref-"_s + QString::number(m_footnote)));
        m_builder.beginMarkdown(std::move(link));
        m_builder.addText(u"\u21a9");
        m_builder.endMarkdown();
    }

    TreeBuilder m_builder;
    CardResources &m_resources;
    HtmlSanitizer m_sanitizer;
    int m_cellsLeft;
    bool m_isCellLeftOut = false;
    int m_imageDepth = 0;
    QString m_alternative;
    const uint8_t *m_aligns = nullptr;
    int m_columns = 0;
    int m_column = 0;
    bool m_isHeaderRow = false;
    int m_footnote = 0;
};

} // namespace

MarkdownTree readMarkdown(QByteArrayView source, CardResources &resources, const CardLimits &limits)
{
    MarkdownTree result;
    const MarkdownNodePtr document = parseMarkdown(source);
    if (!document)
        return result;
    MarkdownReader reader(result.tree, resources, limits);
    reader.read(document.get());
    result.isFlattened = reader.isFlattened();
    return result;
}

} // namespace hs::cards
