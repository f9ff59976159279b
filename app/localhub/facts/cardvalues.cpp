// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/cardvalues.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble());
    return value.toString();
}

} // namespace

QStringList cardList(const QJsonObject &card, QLatin1StringView key)
{
    QStringList list;
    const QJsonValue value = card.value(key);
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &element : array) {
        if (const QString text = textOf(element).trimmed(); !text.isEmpty())
            list << text;
    }
    return list;
}

QString cardText(const QJsonObject &card, QLatin1StringView key)
{
    return cardList(card, key).value(0);
}

QStringList paperIds(const QByteArray &card)
{
    static const QRegularExpression link(
        u"(?:arxiv\\.org/(?:abs|pdf)|huggingface\\.co/papers|hf\\.co/papers)/(\\d{4}\\.\\d{4,5})"_s);
    QStringList ids;
    QStringList found;
    for (auto matches = link.globalMatch(QString::fromUtf8(card)); matches.hasNext();)
        found << matches.next().captured(1);
    addOnce(ids, found);
    return ids;
}

void addOnce(QStringList &list, const QStringList &more)
{
    QSet<QString> known(list.cbegin(), list.cend());
    for (const QString &text : more) {
        if (text.isEmpty() || known.contains(text))
            continue;
        known.insert(text);
        list << text;
    }
}

} // namespace hs::localhub
