// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitquery.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

/// Words with what is in quotes together: `path:"a file.txt" other`.
QStringList pieces(const QString &text)
{
    static const QRegularExpression kPiece(u"((?:[^\\s\"]|\"[^\"]*\"?)+)"_s);
    QStringList list;
    for (const auto &match : kPiece.globalMatch(text))
        list.append(match.captured(1).remove(u'"'));
    return list;
}

/// "2026", "2026-03" or "2026-03-20": the first or the last day of it.
QDate dayOf(const QString &text, bool isLast)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid())
        return day;
    const QDate month = QDate::fromString(text + "-01"_L1, Qt::ISODate);
    if (month.isValid())
        return isLast ? month.addMonths(1).addDays(-1) : month;
    const QDate year = QDate::fromString(text + "-01-01"_L1, Qt::ISODate);
    return isLast ? year.addYears(1).addDays(-1) : year;
}

bool isBy(const hub::Commit &commit, const QString &name)
{
    return std::ranges::any_of(commit.authors, [&](const hub::CommitAuthor &author) {
        return author.user.contains(name, Qt::CaseInsensitive);
    });
}

bool says(const hub::Commit &commit, const QString &word)
{
    return commit.title.contains(word, Qt::CaseInsensitive) || commit.message.contains(word, Qt::CaseInsensitive) ||
           commit.id.toString().startsWith(word, Qt::CaseInsensitive) || isBy(commit, word);
}

} // namespace

CommitQuery CommitQuery::parse(const QString &text)
{
    CommitQuery query;
    for (const QString &piece : pieces(text)) {
        const QString value = piece.section(u':', 1);
        if (piece.startsWith("author:"_L1, Qt::CaseInsensitive))
            query.author = value;
        else if (piece.startsWith("path:"_L1, Qt::CaseInsensitive))
            query.path = value;
        else if (piece.startsWith("since:"_L1, Qt::CaseInsensitive))
            query.since = dayOf(value, false);
        else if (piece.startsWith("until:"_L1, Qt::CaseInsensitive))
            query.until = dayOf(value, true);
        else
            query.words.append(piece);
    }
    return query;
}

bool CommitQuery::keepsAll() const
{
    return words.isEmpty() && author.isEmpty() && !since.isValid() && !until.isValid();
}

bool CommitQuery::keeps(const hub::Commit &commit) const
{
    if (!author.isEmpty() && !isBy(commit, author))
        return false;
    if (since.isValid() || until.isValid()) {
        const QDate day = commit.date ? commit.date->toLocalTime().date() : QDate();
        if (!day.isValid() || (since.isValid() && day < since) || (until.isValid() && day > until))
            return false;
    }
    return std::ranges::all_of(words, [&commit](const QString &word) { return says(commit, word); });
}

} // namespace hs::models
