// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace hs::cards {

struct HtmlAttribute
{
    QString name;  ///< Lower case.
    QString value; ///< Character references replaced.
};

/// A piece of raw HTML as the HTML standard's tokenizer sees it, as far as a card needs: no document types, no script
/// escapes, comments dropped by the tokenizer itself.
struct HtmlToken
{
    enum class Kind { Text, StartTag, EndTag };

    Kind kind = Kind::Text;
    QString name; ///< Tag name, lower case.
    QString text; ///< Text with character references replaced.
    QList<HtmlAttribute> attributes;

    [[nodiscard]] QString attribute(QStringView wanted) const;
    [[nodiscard]] bool hasAttribute(QStringView wanted) const;
};

/// Cuts `html` into tokens. Linear; an unclosed tag or comment swallows the rest, as in browsers. The content of
/// elements that hold no markup (`script`, `style`, `textarea`, `title`, `iframe` …) is skipped up to their end tag.
[[nodiscard]] QList<HtmlToken> tokenizeHtml(QStringView html);

} // namespace hs::cards
