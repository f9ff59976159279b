// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace hs::localhub {

/// Sends one piece of a body; false when the client has gone or the server stops. An empty piece only asks.
using AnswerSink = std::function<bool(QByteArrayView)>;

/// What goes back: a status, headers, and a body that is bytes, a file on disk (streamed, never read whole) or made
/// while it is sent.
struct Answer
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray contentType;
    QByteArray body;
    QString file;                          ///< body from disk instead, when not empty
    std::shared_ptr<const void> fileOwner; ///< keeps `file` while it is sent, when set
    bool canRange = false;                 ///< honours Range, and If-None-Match against its ETag header
    /// Makes the body while it is sent, in chunks, when set. Runs on the connection's thread after the route returned;
    /// owns all that it uses. False breaks the connection off, so that a client sees that something is missing.
    std::function<bool(const AnswerSink &)> stream;

    Answer &set(const QByteArray &name, const QByteArray &value)
    {
        headers.append({name, value});
        return *this;
    }
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

[[nodiscard]] Answer jsonAnswer(const QJsonValue &value, int status = 200);
[[nodiscard]] Answer textAnswer(const QByteArray &text, int status = 200);
/// 307 with the text that the Hub sends along; the location is relative.
[[nodiscard]] Answer redirectAnswer(const QByteArray &location);

/// Errors as conventions.md §8.2 has them. JSON `{"error": …}`, or plain text below /resolve/.
enum class ErrorForm { Json, Text };
[[nodiscard]] Answer errorAnswer(int status, const QString &message, const QByteArray &code = {},
                                 ErrorForm form = ErrorForm::Json);

} // namespace hs::localhub
