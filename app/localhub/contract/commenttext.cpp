// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/commenttext.h"

#include <QRegularExpression>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <array>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

// Neither CMARK_OPT_UNSAFE, which would let HTML and "javascript:" through, nor footnotes: ids of two comments on one
// page would meet.
constexpr int kOptions = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_GITHUB_PRE_LANG;
constexpr std::array kExtensions = {"table", "strikethrough", "autolink", "tasklist", "tagfilter"};

struct ParserFree
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct NodeFree
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct IteratorFree
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
struct TextFree
{
    void operator()(char *text) const { std::free(text); }
};
using ParserPtr = std::unique_ptr<cmark_parser, ParserFree>;
using NodePtr = std::unique_ptr<cmark_node, NodeFree>;

/// A document and the parser that owns its extensions.
struct Document
{
    ParserPtr parser;
    NodePtr root;
};

Document parsed(const QString &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    Document document;
    document.parser.reset(cmark_parser_new(kOptions));
    for (const char *name : kExtensions) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(document.parser.get(), extension);
    }
    const QByteArray text = markdown.toUtf8();
    cmark_parser_feed(document.parser.get(), text.constData(), static_cast<size_t>(text.size()));
    document.root.reset(cmark_parser_finish(document.parser.get()));
    return document;
}

/// "@name" where no letter stands before it (an e-mail is no mention).
const QRegularExpression &mentionForm()
{
    static const QRegularExpression form(u"(?<![\\w@/.])@([A-Za-z0-9](?:[A-Za-z0-9]|[-_.](?=[A-Za-z0-9])){0,95})"_s);
    return form;
}

/// Plain text nodes outside links, gathered first because whoever asks changes the tree.
QList<cmark_node *> textNodes(cmark_node *root)
{
    QList<cmark_node *> nodes;
    int linkDepth = 0;
    const std::unique_ptr<cmark_iter, IteratorFree> iterator(cmark_iter_new(root));
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (cmark_node_get_type(node) == CMARK_NODE_LINK)
            linkDepth += event == CMARK_EVENT_ENTER ? 1 : -1;
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT && event == CMARK_EVENT_ENTER && linkDepth == 0)
            nodes.append(node);
    }
    return nodes;
}

cmark_node *textNode(QStringView text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text.toUtf8().constData());
    return node;
}

cmark_node *mentionNode(const QString &name)
{
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, ('/' + name.toUtf8()).constData());
    cmark_node_append_child(link, textNode(u'@' + name));
    return link;
}

/// Takes one text apart around the mentions in it.
void linkMentions(cmark_node *node, const IsAccount &isAccount)
{
    const QString text = QString::fromUtf8(cmark_node_get_literal(node));
    qsizetype done = 0;
    for (auto matches = mentionForm().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (!isAccount(match.captured(1)))
            continue;
        cmark_node_insert_before(node, textNode(QStringView(text).sliced(done, match.capturedStart() - done)));
        cmark_node_insert_before(node, mentionNode(match.captured(1)));
        done = match.capturedEnd();
    }
    if (done > 0)
        cmark_node_set_literal(node, text.sliced(done).toUtf8().constData());
}

} // namespace

QString commentHtml(const QString &markdown, const IsAccount &isAccount)
{
    const Document document = parsed(markdown);
    if (!document.root)
        return {};
    cmark_consolidate_text_nodes(document.root.get());
    for (cmark_node *node : textNodes(document.root.get()))
        linkMentions(node, isAccount);
    const std::unique_ptr<char, TextFree> html(
        cmark_render_html(document.root.get(), kOptions, cmark_parser_get_syntax_extensions(document.parser.get())));
    return QString::fromUtf8(html.get());
}

QStringList mentionsIn(const QString &markdown)
{
    QStringList names;
    if (!markdown.contains(u'@'))
        return names;
    const Document document = parsed(markdown);
    if (!document.root)
        return names;
    cmark_consolidate_text_nodes(document.root.get());
    for (cmark_node *node : textNodes(document.root.get())) {
        const QString text = QString::fromUtf8(cmark_node_get_literal(node));
        for (auto matches = mentionForm().globalMatch(text); matches.hasNext();)
            names << matches.next().captured(1);
    }
    names.removeDuplicates();
    return names;
}

} // namespace hs::localhub
