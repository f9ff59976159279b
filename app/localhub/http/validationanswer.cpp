// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/validationanswer.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonArray messages(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts)
        list.append(QJsonObject{{u"message"_s, text}});
    return list;
}

QByteArray lines(const CardVerdict &verdict)
{
    QString text;
    for (const QString &error : verdict.errors)
        text += u"- Error: %1\n"_s.arg(error);
    for (const QString &warning : verdict.warnings)
        text += u"- Warning: %1\n"_s.arg(warning);
    return text.toUtf8();
}

} // namespace

Answer validationAnswer(const CardVerdict &verdict, bool asText)
{
    const int status = verdict.errors.isEmpty() ? 200 : 400;
    if (asText)
        return textAnswer(lines(verdict), status);
    return jsonAnswer(QJsonObject{{u"errors"_s, messages(verdict.errors)}, {u"warnings"_s, messages(verdict.warnings)}},
                      status);
}

} // namespace hs::localhub
