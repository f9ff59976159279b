// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/cardstyle.h"

#include <QFont>
#include <QTextDocument>

namespace hs::cards {
namespace {

/// Rules for `<code>` and `<pre>`. Font families come from settings: nothing in them may end the string.
QString styleSheet(const CardStyle &style)
{
    const QString family = QString(style.monoFamily).remove(u'\'').remove(u'\\').remove(u'\n');
    return QStringLiteral("code{font-family:'%1';font-size:%2px;color:%3;background-color:%4}"
                          "pre{font-family:'%1';font-size:%5px;color:%3;white-space:pre-wrap}")
        .arg(family, QString::number(style.code.size), style.codeText.name(), style.inlineCodeBackground.name(),
             QString::number(style.code.size));
}

} // namespace

void applyStyle(QTextDocument &document, const CardStyle &style)
{
    QFont font(style.textFamily);
    font.setPixelSize(style.text.size);
    font.setWeight(static_cast<QFont::Weight>(style.text.weight));
    // No ligatures in code. Qt 6.8 has no such property of a part of a document; the text face does without them too.
    font.setFeature("calt", 0);
    document.setDefaultFont(font);
    document.setIndentWidth(style.listIndent);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(styleSheet(style));
}

} // namespace hs::cards
