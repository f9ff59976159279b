// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/pathpattern.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kSpecial = "*?[\\"_L1;

bool hasSpecial(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return kSpecial.contains(c); });
}

struct CharClass
{
    QLatin1StringView name;
    bool (*contains)(QChar);
};

constexpr std::array kClasses = {
    CharClass{"space"_L1, [](QChar c) { return c.isSpace(); }},
    CharClass{"digit"_L1, [](QChar c) { return c >= u'0' && c <= u'9'; }},
    CharClass{"alpha"_L1, [](QChar c) { return c < u'\x80' && c.isLetter(); }},
    CharClass{"alnum"_L1, [](QChar c) { return c < u'\x80' && c.isLetterOrNumber(); }},
    CharClass{"upper"_L1, [](QChar c) { return c >= u'A' && c <= u'Z'; }},
    CharClass{"lower"_L1, [](QChar c) { return c >= u'a' && c <= u'z'; }},
    CharClass{"punct"_L1, [](QChar c) { return c > u' ' && c < u'\x7f' && !c.isLetterOrNumber(); }},
};

/// What a place in a glob takes.
struct Token
{
    enum class Kind {
        Char,
        OneOfSet,
        AnyChar, ///< "?"
        Star,    ///< any number of characters other than "/"
        Folders, ///< "**/": nothing, or anything that ends in "/"
        Tail     ///< "**" after a "/" at the end: one character or more
    };

    Kind kind = Kind::Char;
    QChar c;
    QStringView set; ///< what stands between the brackets
};

bool isInNamedClass(QStringView name, QChar c)
{
    return std::ranges::any_of(kClasses, [&](const CharClass &item) { return item.name == name && item.contains(c); });
}

bool isInSet(QStringView set, QChar c)
{
    const bool isNegated = set.startsWith(u'!') || set.startsWith(u'^');
    bool isFound = false;
    for (qsizetype i = isNegated ? 1 : 0; i < set.size(); ++i) {
        if (set.sliced(i).startsWith("[:"_L1)) {
            const qsizetype end = set.indexOf(":]"_L1, i);
            if (end > 0) {
                isFound = isFound || isInNamedClass(set.sliced(i + 2, end - i - 2), c);
                i = end + 1;
                continue;
            }
        }
        if (set.at(i) == u'\\' && i + 1 < set.size())
            ++i;
        if (i + 2 < set.size() && set.at(i + 1) == u'-') {
            isFound = isFound || (set.at(i) <= c && c <= set.at(i + 2));
            i += 2;
        } else {
            isFound = isFound || set.at(i) == c;
        }
    }
    return c != u'/' && isFound != isNegated;
}

/// Where the set that opens at `at` closes; -1 when it does not.
qsizetype setEnd(QStringView glob, qsizetype at)
{
    qsizetype i = at + 1;
    if (i < glob.size() && (glob.at(i) == u'!' || glob.at(i) == u'^'))
        ++i;
    for (bool isFirst = true; i < glob.size(); ++i, isFirst = false) {
        if (glob.at(i) == u']' && !isFirst)
            return i;
        if (glob.at(i) == u'\\')
            ++i;
        else if (glob.sliced(i).startsWith("[:"_L1) && glob.indexOf(":]"_L1, i) > 0)
            i = glob.indexOf(":]"_L1, i) + 1;
    }
    return -1;
}

Token starAt(QStringView glob, qsizetype &i)
{
    const qsizetype begin = i;
    while (i + 1 < glob.size() && glob.at(i + 1) == u'*')
        ++i;
    const bool isDouble = i == begin + 1 && (begin == 0 || glob.at(begin - 1) == u'/');
    if (isDouble && i + 1 == glob.size())
        return {Token::Kind::Tail, {}, {}};
    if (isDouble && glob.at(i + 1) == u'/') {
        ++i;
        return {Token::Kind::Folders, {}, {}};
    }
    return {Token::Kind::Star, {}, {}};
}

std::vector<Token> tokensOf(QStringView glob)
{
    std::vector<Token> tokens;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QChar c = glob.at(i);
        if (c == u'*') {
            tokens.push_back(starAt(glob, i));
        } else if (c == u'?') {
            tokens.push_back({Token::Kind::AnyChar, {}, {}});
        } else if (const qsizetype end = c == u'[' ? setEnd(glob, i) : -1; end > 0) {
            tokens.push_back({Token::Kind::OneOfSet, {}, glob.sliced(i + 1, end - i - 1)});
            i = end;
        } else {
            if (c == u'\\' && i + 1 < glob.size())
                ++i;
            tokens.push_back({Token::Kind::Char, glob.at(i), {}});
        }
    }
    return tokens;
}

/// Places of a glob that a path has got to; all at once, so that stars cost no backtracking.
class Places
{
public:
    explicit Places(const std::vector<Token> &tokens)
        : m_tokens(tokens)
        , m_now(tokens.size() + 1, false)
    {
        enter(m_now, 0);
    }

    void take(QChar c)
    {
        std::vector<bool> next(m_now.size(), false);
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_now[i])
                step(next, i, c);
        }
        m_now.swap(next);
    }
    [[nodiscard]] bool isAtEnd() const { return m_now.back(); }

private:
    /// Tokens that also take nothing let the place behind them be reached at once.
    void enter(std::vector<bool> &places, size_t at) const
    {
        for (; !places[at]; ++at) {
            places[at] = true;
            const bool takesNothing = at < m_tokens.size() && (m_tokens[at].kind == Token::Kind::Star ||
                                                               m_tokens[at].kind == Token::Kind::Folders);
            if (!takesNothing)
                return;
        }
    }
    void step(std::vector<bool> &next, size_t at, QChar c) const
    {
        const Token &token = m_tokens[at];
        switch (token.kind) {
        case Token::Kind::Char:
            if (token.c == c)
                enter(next, at + 1);
            break;
        case Token::Kind::AnyChar:
            if (c != u'/')
                enter(next, at + 1);
            break;
        case Token::Kind::OneOfSet:
            if (isInSet(token.set, c))
                enter(next, at + 1);
            break;
        case Token::Kind::Star:
            if (c != u'/')
                enter(next, at);
            break;
        case Token::Kind::Folders:
            next[at] = true; // not enter(): what follows may only begin after a "/"
            if (c == u'/')
                enter(next, at + 1);
            break;
        case Token::Kind::Tail:
            next[at] = true;
            enter(next, at + 1);
            break;
        }
    }

    const std::vector<Token> &m_tokens;
    std::vector<bool> m_now;
};

} // namespace

PathPattern::PathPattern(const QString &text)
    : m_glob(text)
{
    m_isFolderOnly = m_glob.endsWith(u'/');
    if (m_isFolderOnly)
        m_glob.chop(1);
    m_isWholePath = m_glob.contains(u'/');
    if (m_glob.startsWith(u'/'))
        m_glob.removeFirst();
    m_isLiteral = !hasSpecial(m_glob);
    m_isLiteralEnd = !m_isWholePath && m_glob.startsWith(u'*') && !hasSpecial(QStringView(m_glob).sliced(1));
}

bool PathPattern::matches(QStringView path, bool isFolder) const
{
    if (m_isFolderOnly && !isFolder)
        return false;
    const QStringView text = m_isWholePath ? path : path.sliced(path.lastIndexOf(u'/') + 1);
    if (m_isLiteral)
        return text == m_glob;
    if (m_isLiteralEnd)
        return text.endsWith(QStringView(m_glob).sliced(1));
    return matchesGlob(m_glob, text);
}

bool matchesGlob(QStringView glob, QStringView path)
{
    const std::vector<Token> tokens = tokensOf(glob);
    Places places(tokens);
    for (const QChar c : path)
        places.take(c);
    return places.isAtEnd();
}

QString patternOfPath(const QString &path)
{
    QString pattern;
    for (const QChar c : path) {
        if (c == u' ') {
            pattern += "[[:space:]]"_L1;
            continue;
        }
        // At the start these would be a comment, a negation or a quoted pattern.
        const bool isMark = pattern.isEmpty() && (c == u'#' || c == u'!' || c == u'"');
        if (isMark || kSpecial.contains(c))
            pattern += u'\\';
        pattern += c;
    }
    return pattern;
}

} // namespace hs::localhub
