// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/httpadapter.h"

#include "localhub/net/requestframing.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

namespace hs::localhub {
namespace {

constexpr qint64 kBodyPiece = 256LL * 1024;

/// What part of the body goes out.
struct Slice
{
    qint64 offset = 0;
    qint64 length = 0;
    bool isPartial = false;
    bool isUnsatisfiable = false;
};

/// A single "bytes=" range; anything else (several, another unit) is ignored, which RFC 9110 allows.
Slice sliceOf(const Answer &answer, const Call &call, qint64 size)
{
    Slice slice{0, size, false, false};
    const QByteArray range = call.header("range");
    const QByteArray condition = call.header("if-range");
    if (!answer.canRange || !range.startsWith("bytes=") || range.contains(',') ||
        (!condition.isEmpty() && condition != answer.header("ETag")))
        return slice;
    const QList<QByteArray> ends = range.sliced(6).trimmed().split('-');
    if (ends.size() != 2)
        return slice;
    bool hasFirst = false;
    bool hasLast = false;
    const qint64 first = ends.at(0).toLongLong(&hasFirst);
    const qint64 last = ends.at(1).toLongLong(&hasLast);
    if (!hasFirst && !hasLast)
        return slice;
    const qint64 from = hasFirst ? first : qMax<qint64>(0, size - last);
    const qint64 to = hasFirst && hasLast ? qMin(last, size - 1) : size - 1;
    if (from >= size || to < from || (!hasFirst && last == 0)) {
        slice.isUnsatisfiable = true;
        return slice;
    }
    return {from, to - from + 1, true, false};
}

/// The bytes of an answer, from memory or from disk.
class Source
{
public:
    explicit Source(const Answer &answer)
        : m_body(answer.body)
        , m_owner(answer.fileOwner)
    {
        if (answer.file.isEmpty())
            return;
        m_file = std::make_unique<QFile>(answer.file);
        m_isGood = m_file->open(QIODevice::ReadOnly);
    }

    [[nodiscard]] qint64 size() const { return m_file ? m_file->size() : m_body.size(); }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length)
    {
        if (!m_file)
            return m_body.mid(offset, length);
        return m_file->seek(offset) ? m_file->read(length) : QByteArray();
    }

private:
    QByteArray m_body;
    std::shared_ptr<const void> m_owner;
    std::unique_ptr<QFile> m_file;
    bool m_isGood = true;
};

/// Sends the slice piece by piece, with what the fault does to it.
class BodyWriter
{
public:
    BodyWriter(std::shared_ptr<Source> source, const Slice &slice, const FaultAction &fault, StopGate &stop)
        : m_source(std::move(source))
        , m_slice(slice)
        , m_fault(fault)
        , m_stop(stop)
    {}

    /// One piece from `offset` of what was promised; false closes the connection.
    bool operator()(size_t offset, size_t length, httplib::DataSink &sink)
    {
        auto at = static_cast<qint64>(offset);
        qint64 wanted = qMin(static_cast<qint64>(length), kBodyPiece);
        if (m_fault.dropAfterBytes >= 0) {
            wanted = qMin(wanted, m_fault.dropAfterBytes - at);
            if (wanted <= 0)
                return false;
        }
        if (m_fault.bytesPerSecond > 0) {
            constexpr int kStepsPerSecond = 20;
            wanted = qMin(wanted, qMax<qint64>(1, m_fault.bytesPerSecond / kStepsPerSecond));
            if (!m_stop.waitFor(std::chrono::milliseconds(wanted * 1000 / m_fault.bytesPerSecond)))
                return false;
        }
        wanted = qMin(wanted, m_slice.length - at);
        QByteArray piece = wanted > 0 ? m_source->read(m_slice.offset + at, wanted) : QByteArray();
        if (piece.isEmpty())
            return false; // more was promised than there is
        const qint64 flip = m_fault.flipByteAt - m_slice.offset - at;
        if (m_fault.flipByteAt >= 0 && flip >= 0 && flip < piece.size())
            piece[flip] = static_cast<char>(~piece.at(flip));
        return sink.write(piece.constData(), static_cast<size_t>(piece.size()));
    }

private:
    std::shared_ptr<Source> m_source;
    Slice m_slice;
    FaultAction m_fault;
    StopGate &m_stop;
};

/// Express's weak validator: length in hex and the first 27 characters of a SHA-1.
QByteArray weakEtag(const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toBase64().first(27);
    return "W/\"" + QByteArray::number(body.size(), 16) + '-' + hash + '"';
}

bool isNotModified(const Call &call, int status, const QByteArray &etag)
{
    const QByteArray known = call.header("if-none-match");
    return status == 200 && call.isGet() && !known.isEmpty() && !etag.isEmpty() &&
           (known == "*" || known.contains(etag));
}

void setHeader(httplib::Response &response, const QByteArray &name, const QByteArray &value)
{
    response.set_header(name.toStdString(), value.toStdString());
}

/// "http://host/path", as clients send it to a proxy: the host counts, not the header of that name (RFC 9112 §3.2.2).
void takeOriginOffTarget(Call &call)
{
    for (const QByteArrayView scheme : {"http://", "https://"}) {
        if (QByteArrayView(call.target)
                .first(qMin(scheme.size(), call.target.size()))
                .compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype end = call.target.indexOf('/', scheme.size());
        const QByteArray host = call.target.sliced(scheme.size(), (end < 0 ? call.target.size() : end) - scheme.size());
        if (host.isEmpty() || !isHostText(host.toStdString()))
            return; // the target stays what it is: none
        call.headers.insert("host", host);
        call.target = end < 0 ? QByteArray("/") : call.target.sliced(end);
        return;
    }
}

} // namespace

void StopGate::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
}

bool StopGate::isStopped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isStopped;
}

bool StopGate::waitFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_isStopped; });
}

bool readCall(const httplib::Request &request, Call &call)
{
    call.method = QByteArray::fromStdString(request.method);
    call.target = QByteArray::fromStdString(request.target);
    call.remote = QString::fromStdString(request.remote_addr);
    for (const auto &[name, value] : request.headers)
        call.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    takeOriginOffTarget(call);
    return parseTarget(call);
}

void writeAnswer(const Answer &answer, const Call &call, const FaultAction &fault, StopGate &stop,
                 const httplib::Request &request, httplib::Response &response)
{
    // httplib applies a Range to whatever is answered, errors and lists too, and to its own idea of the length; ranges
    // are dealt with here, so it must not see one.
    const_cast<httplib::Request &>(request).ranges.clear();

    const auto source = std::make_shared<Source>(answer);
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        setHeader(response, name, value);
    QByteArray etag = answer.header("ETag");
    const bool isRedirect = answer.status >= 300 && answer.status < 400; // Express sends those without
    if (etag.isEmpty() && answer.file.isEmpty() && !answer.body.isEmpty() && !isRedirect) {
        etag = weakEtag(answer.body);
        setHeader(response, "ETag", etag);
    }
    if (answer.stream) {
        response.set_chunked_content_provider(
            answer.contentType.toStdString(), [make = answer.stream, &stop](size_t, httplib::DataSink &sink) {
                const bool isWhole = make([&sink, &stop](QByteArrayView piece) {
                    if (stop.isStopped())
                        return false;
                    return piece.isEmpty() ? sink.is_writable()
                                           : sink.write(piece.data(), static_cast<size_t>(piece.size()));
                });
                if (isWhole)
                    sink.done();
                return isWhole;
            });
        return;
    }
    if (!source->isGood()) {
        response.status = 500;
        return;
    }
    if (isNotModified(call, answer.status, etag)) {
        response.status = 304;
        return;
    }
    const Slice slice = sliceOf(answer, call, source->size());
    if (slice.isUnsatisfiable) {
        response.status = 416;
        setHeader(response, "Content-Range", "bytes */" + QByteArray::number(source->size()));
        return;
    }
    if (slice.isPartial) {
        response.status = 206;
        setHeader(response, "Content-Range",
                  "bytes " + QByteArray::number(slice.offset) + '-' +
                      QByteArray::number(slice.offset + slice.length - 1) + '/' + QByteArray::number(source->size()));
    }
    if (const qint64 promised = slice.length + fault.wrongLength; promised > 0)
        response.set_content_provider(static_cast<size_t>(promised), answer.contentType.toStdString(),
                                      BodyWriter(source, slice, fault, stop));
    else if (!answer.contentType.isEmpty())
        setHeader(response, "Content-Type", answer.contentType);
}

} // namespace hs::localhub
