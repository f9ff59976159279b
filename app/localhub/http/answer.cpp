// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/answer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Header values are Latin-1 lines; anything else would end the header early.
QByteArray headerText(const QString &text)
{
    QByteArray line = text.toUtf8();
    for (char &c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    }
    return line;
}

QByteArray serialized(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    // QJsonDocument has no lone values: write it as a list of one and take the brackets off.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &item : headers) {
        if (item.first.compare(name, Qt::CaseInsensitive) == 0)
            return item.second;
    }
    return {};
}

Answer jsonAnswer(const QJsonValue &value, int status)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "application/json; charset=utf-8";
    answer.body = serialized(value);
    return answer;
}

Answer textAnswer(const QByteArray &text, int status)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = text;
    return answer;
}

Answer redirectAnswer(const QByteArray &location)
{
    Answer answer = textAnswer("Temporary Redirect. Redirecting to " + location, 307);
    answer.set("Location", location);
    return answer;
}

Answer errorAnswer(int status, const QString &message, const QByteArray &code, ErrorForm form)
{
    Answer answer = form == ErrorForm::Json ? jsonAnswer(QJsonObject{{u"error"_s, message}}, status)
                                            : textAnswer(message.toUtf8(), status);
    if (!code.isEmpty())
        answer.set("X-Error-Code", code);
    answer.set("X-Error-Message", headerText(message));
    if (status == 401)
        answer.set("WWW-Authenticate", "Bearer realm=\"Authentication required\", charset=\"UTF-8\"");
    return answer;
}

} // namespace hs::localhub
