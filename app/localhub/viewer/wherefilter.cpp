// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/wherefilter.h"

#include <QRegularExpression>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What DuckDB calls an operator, and what it is in SQLite. Longer ones first.
struct Operator
{
    QLatin1StringView written;
    QLatin1StringView sql;
    bool isPattern =
        false; ///< of LIKE, to be translated for GLOB, which minds upper and lower case as DuckDB's LIKE does
};
constexpr std::array kOperators = {
    Operator{"is not"_L1, "IS NOT"_L1},
    Operator{"not ilike"_L1, "NOT LIKE"_L1},
    Operator{"not like"_L1, "NOT GLOB"_L1, true},
    Operator{"not glob"_L1, "NOT GLOB"_L1},
    Operator{"ilike"_L1, "LIKE"_L1},
    Operator{"like"_L1, "GLOB"_L1, true},
    Operator{"glob"_L1, "GLOB"_L1},
    Operator{"is"_L1, "IS"_L1},
    Operator{"!~~*"_L1, "NOT LIKE"_L1},
    Operator{"~~*"_L1, "LIKE"_L1},
    Operator{"~~~"_L1, "GLOB"_L1},
    Operator{"!~~"_L1, "NOT GLOB"_L1, true},
    Operator{"~~"_L1, "GLOB"_L1, true},
    Operator{"=="_L1, "="_L1},
    Operator{"<>"_L1, "<>"_L1},
    Operator{"!="_L1, "<>"_L1},
    Operator{"<="_L1, "<="_L1},
    Operator{">="_L1, ">="_L1},
    Operator{"="_L1, "="_L1},
    Operator{"<"_L1, "<"_L1},
    Operator{">"_L1, ">"_L1},
};

std::unexpected<ViewerTrouble> invalid(const QString &name)
{
    return std::unexpected(
        ViewerTrouble{422, "InvalidParameter", u"Parameter '%1' contains errors or invalid symbols"_s.arg(name)});
}

bool hasForbiddenSymbols(const QString &text)
{
    static const QRegularExpression forbidden(u";|--|/\\*|\\*/"_s);
    return forbidden.match(text).hasMatch();
}

QString globOf(const QString &like)
{
    QString glob;
    for (const QChar c : like) {
        if (c == u'%')
            glob += u'*';
        else if (c == u'_')
            glob += u'?';
        else if (c == u'*' || c == u'?' || c == u'[')
            glob += u'[' + QString(c) + u']';
        else
            glob += c;
    }
    return glob;
}

/// Reads the text from left to right; every step says whether it found its part.
class Parser
{
public:
    Parser(const QString &text, const QList<SplitColumn> &columns)
        : m_text(text)
        , m_columns(columns)
    {}

    [[nodiscard]] std::optional<SqlPiece> where()
    {
        do {
            if (!expression())
                return std::nullopt;
        } while (conjunction());
        return m_at == m_text.size() && m_open == 0 ? std::optional(m_piece) : std::nullopt;
    }

    [[nodiscard]] std::optional<SqlPiece> order()
    {
        if (!column())
            return std::nullopt;
        if (takeWord(" desc"_L1))
            m_piece.sql += u" DESC"_s;
        else if (!takeWord(" asc"_L1) && m_at != m_text.size())
            return std::nullopt;
        m_piece.sql += u" NULLS LAST"_s; // as DuckDB has it
        return m_at == m_text.size() ? std::optional(m_piece) : std::nullopt;
    }

private:
    [[nodiscard]] bool take(QLatin1StringView part)
    {
        if (!QStringView(m_text).sliced(m_at).startsWith(part))
            return false;
        m_at += part.size();
        return true;
    }
    /// In lower case or in upper case.
    [[nodiscard]] bool takeWord(QLatin1StringView word)
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        if (!rest.startsWith(word) && !rest.startsWith(QString(word).toUpper()))
            return false;
        m_at += word.size();
        return true;
    }

    [[nodiscard]] bool expression()
    {
        if (take("("_L1)) {
            m_piece.sql += u'(';
            ++m_open;
        }
        if (!column())
            return false;
        (void)take(" "_L1);
        const Operator *found = comparison();
        if (!found)
            return false;
        (void)take(" "_L1);
        if (!value(found->isPattern))
            return false;
        if (take(")"_L1)) {
            m_piece.sql += u')';
            --m_open;
        }
        return m_open >= 0;
    }

    [[nodiscard]] bool conjunction()
    {
        for (const auto word : {" and "_L1, " or "_L1}) {
            if (!takeWord(word))
                continue;
            m_piece.sql += QString(word).toUpper();
            return true;
        }
        return false;
    }

    /// A quoted name with doubled quotes inside.
    [[nodiscard]] std::optional<QString> quoted(QChar quote)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != quote)
            return std::nullopt;
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != quote)
                text += m_text.at(m_at);
            else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == quote)
                text += m_text.at(m_at++);
            else
                return ++m_at, text;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool column()
    {
        const auto name = quoted(u'"');
        const auto found = name ? std::ranges::find(m_columns, *name, &SplitColumn::name) : m_columns.end();
        if (found == m_columns.end())
            return false;
        const QString sql = u"c%1"_s.arg(found - m_columns.begin());
        QString path;
        while (QStringView(m_text).sliced(m_at).startsWith(".\""_L1)) {
            ++m_at;
            const auto part = quoted(u'"');
            if (!part || part->contains(u'"'))
                return false;
            path += u".\"%1\""_s.arg(*part);
        }
        if (path.isEmpty()) {
            m_piece.sql += sql;
            return true;
        }
        m_piece.sql += u"json_extract(%1, ?)"_s.arg(sql);
        m_piece.values << QString(u'$' + path);
        return found->type.isNested();
    }

    [[nodiscard]] const Operator *comparison()
    {
        for (const Operator &known : kOperators) {
            if (!takeWord(known.written))
                continue;
            m_piece.sql += u' ' + QString(known.sql) + u' ';
            return &known;
        }
        return nullptr;
    }

    [[nodiscard]] bool value(bool isPattern)
    {
        m_piece.sql += u'?';
        if (const auto text = quoted(u'\'')) {
            m_piece.values << (isPattern ? globOf(*text) : *text);
            return true;
        }
        for (const auto &[word, meant] : {std::pair("true"_L1, QVariant(1)), std::pair("false"_L1, QVariant(0)),
                                          std::pair("null"_L1, QVariant()), std::pair("NULL"_L1, QVariant())}) {
            if (!take(word))
                continue;
            m_piece.values << meant;
            return true;
        }
        return number();
    }

    [[nodiscard]] bool number()
    {
        const qsizetype start = m_at;
        const auto isPart = [&](QChar c) { return (c >= u'0' && c <= u'9') || (c == u'.' && m_at > start); };
        while (m_at < m_text.size() && isPart(m_text.at(m_at)))
            ++m_at;
        const QString text = m_text.sliced(start, m_at - start);
        bool isWhole = false;
        bool isReal = false;
        const qint64 whole = text.toLongLong(&isWhole);
        const double real = text.toDouble(&isReal);
        m_piece.values << (isWhole ? QVariant(whole) : QVariant(real));
        return isWhole || isReal;
    }

    const QString &m_text;
    const QList<SplitColumn> &m_columns;
    qsizetype m_at = 0;
    int m_open = 0;
    SqlPiece m_piece;
};

} // namespace

Viewed<SqlPiece> whereOf(const QString &text, const QList<SplitColumn> &columns)
{
    if (text.isEmpty())
        return SqlPiece();
    const auto piece = hasForbiddenSymbols(text) ? std::nullopt : Parser(text, columns).where();
    return piece ? Viewed<SqlPiece>(*piece) : invalid(u"where"_s);
}

Viewed<SqlPiece> orderOf(const QString &text, const QList<SplitColumn> &columns)
{
    if (text.isEmpty())
        return SqlPiece();
    const auto piece = hasForbiddenSymbols(text) ? std::nullopt : Parser(text, columns).order();
    return piece ? Viewed<SqlPiece>(*piece) : invalid(u"orderby"_s);
}

} // namespace hs::localhub
