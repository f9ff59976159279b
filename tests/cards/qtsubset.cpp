// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtsubset.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

bool isAllowed(const QString &name, const QString &value)
{
    static const QSet<QString> kPlain{u"alt"_s,         u"name"_s,    u"align"_s,   u"dir"_s,
                                      u"width"_s,       u"height"_s,  u"bgcolor"_s, u"cellspacing"_s,
                                      u"cellpadding"_s, u"colspan"_s, u"rowspan"_s, u"start"_s};
    static const QRegularExpression kLink(u"^(https?://|mailto:|#|hubscope-details:[0-9]+$)"_s);
    static const QRegularExpression kImage(u"^(https?://|data:image/(png|jpeg|jpg|gif|webp)[;,])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kStyle(
        u"^((line-height|margin(-(top|bottom|left|right))?|padding(-left)?|border(-(top|bottom|left|right))?|text-"
        u"indent|"
        "border-collapse|color|font-size|font-weight|background-color|max-width|"
        "text-decoration|list-style-type|white-space|-qt-user-state):[-a-z0-9#% ]+;?)+$"_s);
    if (name == "href"_L1)
        return kLink.match(value).hasMatch();
    if (name == "src"_L1)
        return kImage.match(value).hasMatch();
    static const QRegularExpression kCode(u"^language-[0-9]+/[0-9]+$"_s); // written by us, never the author's
    if (name == "class"_L1)
        return kCode.match(value).hasMatch();
    if (name == "style"_L1)
        return kStyle.match(value).hasMatch();
    return kPlain.contains(name);
}

} // namespace

QString problemOf(const QString &html)
{
    static const QSet<QString> kElements{u"p"_s,   u"div"_s, u"ul"_s, u"ol"_s, u"li"_s,   u"table"_s, u"tr"_s,
                                         u"td"_s,  u"b"_s,   u"hr"_s, u"i"_s,  u"s"_s,    u"u"_s,     u"sup"_s,
                                         u"sub"_s, u"pre"_s, u"a"_s,  u"br"_s, u"code"_s, u"img"_s,   u"span"_s};
    static const QRegularExpression kTag(u"^</?([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>$"_s);
    static const QRegularExpression kAttribute(u" ([a-z]+)=\"([^\"]*)\""_s);
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        const QStringView text = QStringView(html).sliced(at, (open < 0 ? html.size() : open) - at);
        if (text.contains(u'>'))
            return u"text: "_s + text.left(200).toString();
        if (open < 0)
            break;
        const qsizetype close = html.indexOf(u'>', open);
        // Matched alone: the expression would check the whole text each time.
        const auto tag = kTag.match(html.sliced(open, close < 0 ? 1 : close + 1 - open));
        if (!tag.hasMatch() || !kElements.contains(tag.captured(1)))
            return u"tag: "_s + html.sliced(open).left(200);
        auto attributes = kAttribute.globalMatch(tag.captured(2));
        while (attributes.hasNext()) {
            const auto attribute = attributes.next();
            if (!isAllowed(attribute.captured(1), attribute.captured(2)))
                return u"attribute: "_s + attribute.captured().left(200);
        }
        at = close + 1;
    }
    return {};
}
