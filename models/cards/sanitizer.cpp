// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/sanitizer.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Elements that are one node with children and nothing else.
const QHash<QString, Tag> &simpleElements()
{
    static const QHash<QString, Tag> kElements{
        {u"p"_s, Tag::Paragraph},      {u"div"_s, Tag::Division},     {u"center"_s, Tag::Division},
        {u"section"_s, Tag::Division}, {u"article"_s, Tag::Division}, {u"main"_s, Tag::Division},
        {u"header"_s, Tag::Division},  {u"footer"_s, Tag::Division},  {u"nav"_s, Tag::Division},
        {u"aside"_s, Tag::Division},   {u"figure"_s, Tag::Division},  {u"figcaption"_s, Tag::Division},
        {u"address"_s, Tag::Division}, {u"details"_s, Tag::Details},  {u"fieldset"_s, Tag::Division},
        {u"form"_s, Tag::Division},    {u"dl"_s, Tag::Division},      {u"dt"_s, Tag::Summary},
        {u"dd"_s, Tag::Division},      {u"caption"_s, Tag::Division}, {u"summary"_s, Tag::Summary},
        {u"legend"_s, Tag::Summary},   {u"h1"_s, Tag::Heading},       {u"h2"_s, Tag::Heading},
        {u"h3"_s, Tag::Heading},       {u"h4"_s, Tag::Heading},       {u"h5"_s, Tag::Heading},
        {u"h6"_s, Tag::Heading},       {u"blockquote"_s, Tag::Quote}, {u"b"_s, Tag::Strong},
        {u"strong"_s, Tag::Strong},    {u"i"_s, Tag::Emphasis},       {u"em"_s, Tag::Emphasis},
        {u"cite"_s, Tag::Emphasis},    {u"var"_s, Tag::Emphasis},     {u"dfn"_s, Tag::Emphasis},
        {u"s"_s, Tag::Strike},         {u"strike"_s, Tag::Strike},    {u"del"_s, Tag::Strike},
        {u"u"_s, Tag::Underline},      {u"ins"_s, Tag::Underline},    {u"mark"_s, Tag::Mark},
        {u"small"_s, Tag::Small},      {u"sup"_s, Tag::Superscript},  {u"sub"_s, Tag::Subscript},
        {u"kbd"_s, Tag::Key},          {u"code"_s, Tag::Code},        {u"samp"_s, Tag::Code},
        {u"tt"_s, Tag::Code},
    };
    return kElements;
}

const QSet<QString> &skippedElements()
{
    static const QSet<QString> kElements{u"script"_s,   u"style"_s,    u"template"_s, u"svg"_s,     u"select"_s,
                                         u"textarea"_s, u"title"_s,    u"iframe"_s,   u"noembed"_s, u"noframes"_s,
                                         u"xmp"_s,      u"video"_s,    u"audio"_s,    u"rp"_s,      u"datalist"_s,
                                         u"dialog"_s,   u"frameset"_s, u"applet"_s};
    return kElements;
}

/// What `style` says about one property, for the three that are read at all.
QString styleProperty(const HtmlToken &token, QLatin1StringView property)
{
    const QString style = token.attribute(u"style");
    for (const QStringView declaration : QStringView(style).tokenize(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0 && declaration.first(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            return declaration.sliced(colon + 1).trimmed().toString();
    }
    return {};
}

TextAlign alignOf(const HtmlToken &token)
{
    if (token.name == "center"_L1)
        return TextAlign::Center;
    QString word = token.attribute(u"align").toLower();
    if (word.isEmpty())
        word = styleProperty(token, "text-align"_L1).toLower();
    if (word == "center"_L1 || word == "middle"_L1)
        return TextAlign::Center;
    if (word == "right"_L1)
        return TextAlign::Right;
    return word == "left"_L1 ? TextAlign::Left : TextAlign::None;
}

TextFlow flowOf(const HtmlToken &token)
{
    const QString word = token.attribute(u"dir").toLower();
    if (word == "rtl"_L1)
        return TextFlow::RightToLeft;
    return word == "ltr"_L1 ? TextFlow::LeftToRight : TextFlow::None;
}

int spanOf(const HtmlToken &token, QStringView name)
{
    constexpr int kWidest = 100;
    return qBound(1, token.attribute(name).toInt(), kWidest);
}

/// The file and where it is: whole addresses of players make tables three screens wide.
QString playerName(const QUrl &url)
{
    const QString file = url.fileName();
    if (url.host().isEmpty())
        return u"\u25b8 "_s + (file.isEmpty() ? url.toString() : file);
    return u"\u25b8 "_s + (file.isEmpty() ? url.host() : file + " ("_L1 + url.host() + u')');
}

QString lengthOf(const HtmlToken &token, QLatin1StringView name)
{
    const QString length = token.attribute(QString(name));
    return length.isEmpty() ? styleProperty(token, name) : length;
}

} // namespace

HtmlSanitizer::HtmlSanitizer(TreeBuilder &builder, CardResources &resources)
    : m_builder(builder)
    , m_resources(resources)
{}

void HtmlSanitizer::readBlock(QStringView html)
{
    m_isInBlock = true;
    const auto tokens = tokenizeHtml(html);
    for (const HtmlToken &token : tokens)
        read(token);
    finishPre();
    m_builder.endLooseText();
    m_isInBlock = false;
    endLine();
}

void HtmlSanitizer::readInline(QStringView html)
{
    const auto tokens = tokenizeHtml(html);
    for (const HtmlToken &token : tokens)
        read(token);
}

void HtmlSanitizer::endLine()
{
    m_skipped.clear();
    m_skipDepth = 0;
}

void HtmlSanitizer::read(const HtmlToken &token)
{
    if (isSkipping()) {
        if (token.name == m_skipped)
            m_skipDepth += token.kind == HtmlToken::Kind::StartTag ? 1 : -1;
        else if (token.name == "source"_L1 && token.kind == HtmlToken::Kind::StartTag)
            addEmbedded(token);
        if (m_skipDepth <= 0)
            endLine();
        return;
    }
    switch (token.kind) {
    case HtmlToken::Kind::Text:
        if (m_isInPre)
            m_pre += token.text;
        else if (m_isInBlock)
            m_builder.addLooseText(token.text);
        else
            m_builder.addText(token.text);
        break;
    case HtmlToken::Kind::StartTag:
        startTag(token);
        break;
    case HtmlToken::Kind::EndTag:
        endTag(token.name);
        break;
    }
}

void HtmlSanitizer::startTag(const HtmlToken &token)
{
    if (skippedElements().contains(token.name)) {
        addEmbedded(token);
        m_skipped = token.name;
        m_skipDepth = 1;
        return;
    }
    if (m_isInPre) {
        const QString classes = token.attribute(u"class");
        if (token.name == "code"_L1 && classes.startsWith("language-"_L1))
            m_preLanguage = classes.sliced(9).section(u' ', 0, 0);
        if (token.name == "br"_L1)
            m_pre += u'\n';
        return;
    }
    const auto simple = simpleElements().constFind(token.name);
    if (simple != simpleElements().cend())
        openNode(token, *simple);
    else
        startSpecial(token);
}

void HtmlSanitizer::openNode(const HtmlToken &token, Tag tag)
{
    // As in the HTML standard: a block ends an open `<p>`.
    if (!isInline(tag))
        m_builder.endHtmlWithin(u"p"_s, u"td"_s);
    CardNode node;
    node.tag = tag;
    node.align = alignOf(token);
    node.flow = flowOf(token);
    if (tag == Tag::Heading)
        node.level = token.name.back().digitValue();
    node.isOpen = tag == Tag::Details && token.hasAttribute(u"open");
    m_builder.beginHtml(std::move(node), token.name);
    addAnchors(token);
}

void HtmlSanitizer::addAnchors(const HtmlToken &token)
{
    for (const QStringView name : {QStringView(u"id"), QStringView(u"name")}) {
        constexpr qsizetype kLongest = 200;
        CardNode anchor;
        anchor.tag = Tag::Anchor;
        anchor.detail = token.attribute(name).trimmed();
        if (!anchor.detail.isEmpty() && anchor.detail.size() <= kLongest && m_builder.isInLine())
            m_builder.addLeaf(std::move(anchor));
    }
}

void HtmlSanitizer::startSpecial(const HtmlToken &token)
{
    CardNode node;
    if (token.name == "br"_L1) {
        node.tag = Tag::Break;
        m_builder.addLeaf(std::move(node));
    } else if (token.name == "hr"_L1) {
        node.tag = Tag::Rule;
        m_builder.addLeaf(std::move(node));
    } else if (token.name == "img"_L1) {
        addImage(token);
    } else if (token.name == "a"_L1) {
        m_builder.endHtml(u"a"_s);
        node.tag = Tag::Link;
        node.detail = m_resources.hrefFor(token.attribute(u"href"));
        m_builder.beginHtml(std::move(node), token.name);
        addAnchors(token);
    } else if (token.name == "input"_L1 && token.attribute(u"type").toLower() == "checkbox"_L1) {
        m_builder.addText(token.hasAttribute(u"checked") ? u"\u2611 " : u"\u2610 ");
    } else if (token.name == "q"_L1) {
        m_builder.addText(u"\u201c");
    } else if (token.name == "pre"_L1 && m_isInBlock) {
        m_builder.endHtmlWithin(u"p"_s, u"td"_s);
        m_isInPre = true;
    } else if (token.name == "embed"_L1 || token.name == "source"_L1) {
        addEmbedded(token);
    } else {
        startTableOrList(token);
    }
}

void HtmlSanitizer::startTableOrList(const HtmlToken &token)
{
    const QString &name = token.name;
    CardNode node;
    node.align = alignOf(token);
    node.flow = flowOf(token);
    if (name == "table"_L1) {
        m_builder.endHtmlWithin(u"p"_s, u"td"_s);
        node.tag = Tag::Table;
    } else if (name == "tr"_L1) {
        m_builder.endHtmlWithin(name, u"table"_s);
        node.tag = Tag::Row;
    } else if (name == "td"_L1 || name == "th"_L1) {
        m_builder.endHtmlWithin(u"td"_s, u"tr"_s);
        m_builder.endHtmlWithin(u"th"_s, u"tr"_s);
        node.tag = Tag::Cell;
        node.isHeader = name == "th"_L1;
        node.columns = spanOf(token, u"colspan");
        node.rows = spanOf(token, u"rowspan");
    } else if (name == "ul"_L1 || name == "ol"_L1) {
        m_builder.endHtmlWithin(u"p"_s, u"td"_s);
        node.tag = Tag::List;
        node.isOrdered = name == "ol"_L1;
        node.isTight = true;
        node.level = token.hasAttribute(u"start") ? qBound(0, token.attribute(u"start").toInt(), 1'000'000) : 1;
    } else if (name == "li"_L1) {
        const bool isInOrdered = m_builder.isOpenWithin(u"ol"_s, u"ul"_s);
        m_builder.endHtmlWithin(name, isInOrdered ? u"ol"_s : u"ul"_s);
        node.tag = Tag::Item;
    } else {
        return; // Any other tag is only a tag: its text stays.
    }
    m_builder.beginHtml(std::move(node), name);
}

void HtmlSanitizer::addImage(const HtmlToken &token)
{
    CardNode node = m_resources.imageFor(token.attribute(u"src"), token.attribute(u"alt"), lengthOf(token, "width"_L1),
                                         lengthOf(token, "height"_L1));
    if (node.tag != Tag::Image) {
        m_builder.addText(node.text);
        return;
    }
    const QString side = token.attribute(u"align").toLower();
    if (side == "left"_L1 || side == "right"_L1)
        node.align = side == "left"_L1 ? TextAlign::Left : TextAlign::Right;
    m_builder.addLeaf(std::move(node));
}

/// Players and frames are not shown; what they would show is named, as a link.
void HtmlSanitizer::addEmbedded(const HtmlToken &token)
{
    const bool canHold = token.name == "iframe"_L1 || token.name == "video"_L1 || token.name == "audio"_L1 ||
                         token.name == "embed"_L1 ||
                         (token.name == "source"_L1 && (m_skipped == "video"_L1 || m_skipped == "audio"_L1));
    const QString source = token.attribute(u"src").trimmed();
    if (!canHold || source.isEmpty())
        return;
    CardNode link;
    link.tag = Tag::Link;
    link.detail = m_resources.hrefFor(source);
    if (link.detail.isEmpty())
        return;
    const QString text = playerName(QUrl(link.detail));
    m_builder.beginHtml(std::move(link), u"\u25b6"_s);
    m_builder.addText(text);
    m_builder.endHtml(u"\u25b6"_s);
}

void HtmlSanitizer::endTag(const QString &name)
{
    if (m_isInPre) {
        if (name == "pre"_L1)
            finishPre();
        return;
    }
    if (name == "q"_L1) {
        m_builder.addText(u"\u201d");
        return;
    }
    if (name == "tr"_L1 || name == "td"_L1 || name == "th"_L1)
        m_builder.endHtmlWithin(name, u"table"_s);
    else
        m_builder.endHtml(name);
}

void HtmlSanitizer::finishPre()
{
    if (!m_isInPre)
        return;
    m_isInPre = false;
    CardNode node;
    node.tag = Tag::CodeBlock;
    node.text = m_pre.startsWith(u'\n') ? m_pre.sliced(1) : m_pre;
    node.detail = m_preLanguage;
    m_pre.clear();
    m_preLanguage.clear();
    m_builder.addLeaf(std::move(node));
}

} // namespace hs::cards
