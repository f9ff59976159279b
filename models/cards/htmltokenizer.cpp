// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/htmltokenizer.h"

#include "cards/markdowntree.h"

#include <algorithm>
#include <array>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Elements whose content is no markup and never shown.
constexpr std::array kRawText{"script"_L1, "style"_L1,   "textarea"_L1, "title"_L1,
                              "iframe"_L1, "noembed"_L1, "noframes"_L1, "xmp"_L1};

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Tokenizer
{
public:
    explicit Tokenizer(QStringView html)
        : m_html(html)
    {}

    QList<HtmlToken> run()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            if (open < 0)
                break;
            addText(m_html.sliced(m_at, open - m_at));
            m_at = open;
            if (!readMarkup()) {
                addText(m_html.sliced(m_at, 1));
                ++m_at;
            }
        }
        if (m_at < m_html.size())
            addText(m_html.sliced(m_at));
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : QChar();
    }

    void addText(QStringView text)
    {
        if (text.isEmpty())
            return;
        HtmlToken token;
        token.text = text.contains(u'&') ? withoutReferences(text) : text.toString();
        m_tokens.append(std::move(token));
    }

    void skipPast(QStringView end, qsizetype from)
    {
        const qsizetype found = m_html.indexOf(end, from);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    /// At a `<`. False when it is only a character.
    bool readMarkup()
    {
        if (m_html.sliced(m_at).startsWith("<!--"_L1)) {
            skipComment();
            return true;
        }
        if (peek(1) == u'!' || peek(1) == u'?') {
            skipPast(u">", m_at);
            return true;
        }
        const bool isEnd = peek(1) == u'/';
        if (!isLetter(peek(isEnd ? 2 : 1))) {
            if (isEnd && peek(2) != QChar())
                skipPast(u">", m_at);
            return isEnd;
        }
        readTag(isEnd);
        return true;
    }

    /// `<!-->` and `<!--->` are whole comments in HTML; `--!>` ends one too.
    void skipComment()
    {
        const QStringView rest = m_html.sliced(m_at + 4);
        if (rest.startsWith(u'>') || rest.startsWith("->"_L1)) {
            skipPast(u">", m_at);
            return;
        }
        const qsizetype plain = rest.indexOf("-->"_L1);
        // Looked for only up to the plain end, so that a text of many comments is read once.
        const qsizetype odd = rest.first(plain < 0 ? rest.size() : plain).indexOf("--!>"_L1);
        if (odd >= 0)
            m_at += 4 + odd + 4;
        else
            m_at = plain < 0 ? m_html.size() : m_at + 4 + plain + 3;
    }

    void readTag(bool isEnd)
    {
        HtmlToken token;
        token.kind = isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
        m_at += isEnd ? 2 : 1;
        const qsizetype nameStart = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'>' && m_html[m_at] != u'/')
            ++m_at;
        token.name = m_html.sliced(nameStart, m_at - nameStart).toString().toLower();
        while (m_at < m_html.size() && m_html[m_at] != u'>')
            readAttribute(token);
        if (m_at >= m_html.size())
            return; // Never closed: not a tag, and the rest belongs to it.
        ++m_at;
        const bool isRaw = !isEnd && std::ranges::find(kRawText, token.name) != kRawText.end();
        const QString name = token.name;
        m_tokens.append(std::move(token));
        if (isRaw)
            skipRawText(name);
    }

    void readAttribute(HtmlToken &token)
    {
        constexpr qsizetype kMostAttributes = 64;
        if (isSpace(m_html[m_at]) || m_html[m_at] == u'/') {
            ++m_at;
            return;
        }
        const qsizetype start = m_at++;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'=' && m_html[m_at] != u'>' &&
               m_html[m_at] != u'/')
            ++m_at;
        HtmlAttribute attribute{m_html.sliced(start, m_at - start).toString().toLower(), {}};
        qsizetype at = m_at;
        while (at < m_html.size() && isSpace(m_html[at]))
            ++at;
        if (at < m_html.size() && m_html[at] == u'=') {
            m_at = at + 1;
            attribute.value = readValue();
        }
        // The first of two attributes of one name counts.
        if (token.attributes.size() < kMostAttributes && !token.hasAttribute(attribute.name))
            token.attributes.append(std::move(attribute));
    }

    QString readValue()
    {
        while (m_at < m_html.size() && isSpace(m_html[m_at]))
            ++m_at;
        if (m_at >= m_html.size())
            return {};
        const QChar quote = m_html[m_at];
        qsizetype start = m_at;
        QStringView value;
        if (quote == u'"' || quote == u'\'') {
            start = m_at + 1;
            const qsizetype end = m_html.indexOf(quote, start);
            m_at = end < 0 ? m_html.size() : end + 1;
            value = end < 0 ? QStringView() : m_html.sliced(start, end - start);
        } else {
            while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'>')
                ++m_at;
            value = m_html.sliced(start, m_at - start);
        }
        return value.contains(u'&') ? withoutReferences(value) : value.toString();
    }

    void skipRawText(const QString &name)
    {
        const QString end = "</"_L1 + name;
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QList<HtmlToken> m_tokens;
};

} // namespace

QString HtmlToken::attribute(QStringView wanted) const
{
    const auto found = std::ranges::find(attributes, wanted, &HtmlAttribute::name);
    return found == attributes.end() ? QString() : found->value;
}

bool HtmlToken::hasAttribute(QStringView wanted) const
{
    return std::ranges::find(attributes, wanted, &HtmlAttribute::name) != attributes.end();
}

QList<HtmlToken> tokenizeHtml(QStringView html)
{
    return Tokenizer(html).run();
}

} // namespace hs::cards
