// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QJsonValue>

#include <functional>

namespace hs::localhub {

/// The part of an address after "?": names and values in order, percent-decoded. `name` and `name[]` are the same
/// (conventions.md §5).
class Query
{
public:
    Query() = default;
    /// Also reads an application/x-www-form-urlencoded body.
    explicit Query(QByteArrayView text);

    [[nodiscard]] bool has(QLatin1StringView name) const;
    [[nodiscard]] QString value(QLatin1StringView name) const;
    [[nodiscard]] QStringList all(QLatin1StringView name) const;
    /// The first value of a form's field whose name may be any text.
    [[nodiscard]] QString field(const QString &name) const;
    /// All values, those with commas split.
    [[nodiscard]] QStringList list(QLatin1StringView name) const;
    /// "true", "1", "True" and a bare name are true.
    [[nodiscard]] bool flag(QLatin1StringView name) const;
    /// Within bounds; the default when it is missing or no number.
    [[nodiscard]] int number(QLatin1StringView name, int byDefault, int least, int most) const;

    /// With one value put in the place of whatever stood under the name; encoded again.
    [[nodiscard]] QByteArray with(QLatin1StringView name, const QString &value) const;

private:
    QList<std::pair<QString, QString>> m_items;
};

/// A body that is read as it arrives, once, in pieces; for what may be larger than memory (large files, packs,
/// commits).
class BodyStream
{
public:
    /// Takes one piece; false ends the reading.
    using Take = std::function<bool(QByteArrayView)>;

    explicit BodyStream(std::function<bool(const Take &)> read)
        : m_read(std::move(read))
    {}

    /// Hands over every piece, in order. False when the connection broke or `take` refused.
    [[nodiscard]] bool forEachPiece(const Take &take)
    {
        m_isStarted = true;
        m_isRead = m_read(take);
        return m_isRead;
    }
    /// Throws away a body that nobody asked for, up to a size and for a moment, so that the client is ready for the
    /// answer.
    void skip(qint64 most)
    {
        const QDeadlineTimer end(kLongestSkip);
        if (!m_isStarted)
            static_cast<void>(
                forEachPiece([&](QByteArrayView piece) { return (most -= piece.size()) > 0 && !end.hasExpired(); }));
    }
    /// To its end.
    [[nodiscard]] bool isRead() const { return m_isRead; }

private:
    static constexpr std::chrono::seconds kLongestSkip{10};

    std::function<bool(const Take &)> m_read;
    bool m_isStarted = false;
    bool m_isRead = false;
};

/// One request, taken apart.
struct Call
{
    QByteArray method; ///< GET, HEAD, POST, PUT, PATCH, DELETE
    QByteArray target; ///< as sent
    QByteArray path;   ///< of the target, still encoded
    QByteArray query;  ///< of the target, without "?"
    QList<QByteArray> rawSegments;
    QStringList segments; ///< decoded one by one, so that an encoded "/" stays within its segment
    Query params;
    QHash<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;                       ///< whole; empty where takesStream() says that it comes as `stream`
    BodyStream *stream = nullptr;          ///< of such a request, for the time of the call
    QByteArray scheme = "http";            ///< of the hub's own addresses
    QString remote;
    Caller caller;
    bool expireUrl = false; ///< a fault: signed addresses are handed out expired

    [[nodiscard]] bool isHead() const { return method == "HEAD"; }
    [[nodiscard]] bool isGet() const { return method == "GET" || method == "HEAD"; }
    [[nodiscard]] bool isPost() const { return method == "POST"; }
    [[nodiscard]] bool isPut() const { return method == "PUT"; }
    [[nodiscard]] bool isPatch() const { return method == "PATCH"; }
    [[nodiscard]] bool isDelete() const { return method == "DELETE"; }
    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(name); }
    /// "http://host:port" as the client wrote it, so that absolute links lead back the same way.
    [[nodiscard]] QByteArray origin() const { return scheme + "://" + headers.value("host", "127.0.0.1"); }
    /// The host of it without the port.
    [[nodiscard]] QByteArray hostName() const;
    /// Decoded segments from an index on, joined by "/"; an encoded "/" inside one counts as a separator
    /// (conventions.md §4: the Python client encodes it).
    [[nodiscard]] QString restFrom(qsizetype index) const { return segments.mid(index).join(u'/'); }
};

/// Splits and decodes a target. False for one that is not valid percent-encoded UTF-8.
[[nodiscard]] bool parseTarget(Call &call);

} // namespace hs::localhub
