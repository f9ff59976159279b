// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/spacepage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// JSON that cannot end the script it stands in.
QByteArray scriptJson(const QJsonObject &object)
{
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .replace('<', "\\u003c")
        .replace("\xE2\x80\xA8", "\\u2028")
        .replace("\xE2\x80\xA9", "\\u2029");
}

/// Behind the head's tag, so that it runs before the page's own scripts; else behind the document type, which has to
/// come first.
qsizetype placeIn(const QByteArray &html)
{
    static const QRegularExpression head(u"<head(\\s[^>]*)?>|<!doctype[^>]*>"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kLookedAt = 64 * 1024;
    qsizetype place = 0;
    const QString start = QString::fromLatin1(html.left(kLookedAt)); // one character a byte
    for (auto match = head.match(start); match.hasMatch(); match = head.match(start, match.capturedEnd())) {
        place = match.capturedEnd();
        if (!match.captured().startsWith("<!"_L1))
            break;
    }
    return place;
}

} // namespace

QByteArray pageWithSettings(SpaceTable &table, const RepoRow &space, const QByteArray &html)
{
    QJsonObject values;
    for (const SpaceSetting &setting : table.variables(space.key) + table.openSecrets(space))
        values.insert(setting.key, setting.value);
    if (values.isEmpty())
        return html;
    const QByteArray script = "<script>window.huggingface=" + scriptJson({{u"variables"_s, values}}) + ";</script>";
    return QByteArray(html).insert(placeIn(html), script);
}

} // namespace hs::localhub
