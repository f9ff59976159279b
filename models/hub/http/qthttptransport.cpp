// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/qthttptransport.h"

#include "hub/http/environmentcertificates.h"
#include "hub/http/environmentproxies.h"

#include <QCoroSignal>
#include <QHttp1Configuration>
#include <QNetworkReply>
#include <QPointer>
#include <QScopeGuard>
#include <QTimer>

#include <mutex>

using namespace Qt::StringLiterals;

namespace hs::hub {

using base::HubError;
using QCoro::Task;

namespace {

constexpr qint64 kReadBuffer = qint64(1) << 20; // a sink slower than the network stops the socket after this much
constexpr qint64 kPiece = qint64(512) << 10;

/// The proxies of the environment, and a way around Qt's unbuffered sockets: told that there is no proxy, Qt 6.8 reads
/// the head of a plain http answer byte by byte, each with a system call (QHttpNetworkConnectionChannel), which is most
/// of what a small file costs. Told to use the default, which is none, it buffers. With TLS it always does. (Bulk is
/// better off without: it would be copied once more.)
class BufferedDirectness : public QNetworkProxyFactory
{
public:
    explicit BufferedDirectness(const QProcessEnvironment &environment)
        : m_proxies(environment)
    {}

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = m_proxies.queryProxy(query);
        const bool isPlain = query.url().scheme() == "http"_L1;
        for (QNetworkProxy &proxy : proxies) {
            if (isPlain && proxy.type() == QNetworkProxy::NoProxy && isDefaultNone())
                proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
        }
        return proxies;
    }

private:
    static bool isDefaultNone()
    {
        const auto kind = QNetworkProxy::applicationProxy().type();
        return !QNetworkProxyFactory::usesSystemConfiguration() &&
               (kind == QNetworkProxy::NoProxy || kind == QNetworkProxy::DefaultProxy);
    }

    EnvironmentProxies m_proxies;
};

/// Anything that moves an exchange on. Lives in the frame of `exchange`.
class Progress : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void made();
};

QNetworkRequest qtRequest(const HttpRequest &request, int connectionsPerHost)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(connectionsPerHost);
    out.setHttp1Configuration(http1);
    out.setTransferTimeout(0); // ours, below: Qt's runs on while a slow sink holds the body back
    for (const auto &[name, value] : request.headers.all())
        out.setRawHeader(name, value);
    return out;
}

QNetworkReply *start(QNetworkAccessManager &network, const HttpRequest &request, int connectionsPerHost)
{
    const QNetworkRequest out = qtRequest(request, connectionsPerHost);
    if (request.method == "GET")
        return network.get(out);
    if (request.method == "HEAD")
        return network.head(out);
    return network.sendCustomRequest(out, request.method, request.body);
}

HttpResponse headOf(const QNetworkReply &reply)
{
    HttpResponse head;
    head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.url = reply.url();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        head.headers.append(name, value);
    return head;
}

/// Did the exchange end at a proxy, which refused it or is not there? Only https shows a refusal for what it is: of a
/// plain request the proxy's answer is an answer, 407 excepted.
bool endedAtProxy(const QNetworkReply &reply)
{
    using enum QNetworkReply::NetworkError;
    const auto code = reply.error();
    if (code >= ProxyConnectionRefusedError && code <= UnknownProxyError)
        return true;
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    // Qt 6.8 says of a proxy's answer to CONNECT what it would mean of the host: 403 is "access denied", 404 "host not
    // found", 503 "connection refused", and most others are unknown.
    const bool isLikely = code == ConnectionRefusedError || code == HostNotFoundError || code == UnknownNetworkError ||
                          code == TemporaryNetworkFailureError ||
                          (code >= ContentAccessDenied && code <= UnknownContentError);
    const auto isProxy = [](const QNetworkProxy &proxy) {
        return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
    };
    return isLikely &&
           std::ranges::any_of(reply.manager()->proxyFactory()->queryProxy(QNetworkProxyQuery(reply.url())), isProxy);
}

/// Network, proxy and protocol errors; an answer with a status of 400 and more is a value, not an error.
std::optional<HubError> networkError(const QNetworkReply &reply, const QString &context)
{
    using enum QNetworkReply::NetworkError;
    const auto make = [&](HubError::Kind kind) { return HubError::of(kind, context, reply.errorString()); };
    const auto code = reply.error();
    if (endedAtProxy(reply)) {
        HubError error = make(HubError::Kind::Proxy);
        if (code == ProxyAuthenticationRequiredError) // it is there, and wants a name
            error.httpStatus = 407;
        return error;
    }
    if (code == NoError || (code >= ContentAccessDenied && code <= UnknownContentError) ||
        (code >= InternalServerError && code <= UnknownServerError))
        return std::nullopt;
    if (code == SslHandshakeFailedError)
        return make(HubError::Kind::Tls);
    if (code == TimeoutError)
        return make(HubError::Kind::Timeout);
    if (code == OperationCanceledError)
        return make(HubError::Kind::Cancelled);
    if (code >= ProtocolUnknownError && code <= ProtocolFailure)
        return make(HubError::Kind::BadAnswer);
    return make(HubError::Kind::Offline);
}

/// Reads what has arrived. A value says whether something was there.
Task<Result<bool>> takePiece(QPointer<QNetworkReply> reply, BodySink sink, std::shared_ptr<HttpResponse> response,
                             qint64 largestBody)
{
    // Not more than there is: read() takes memory for what it was asked for, and what it gives keeps that.
    const QByteArray piece = reply->read(std::min(kPiece, reply->bytesAvailable()));
    if (piece.isEmpty())
        co_return false;
    if (sink && response->status >= 200 && response->status < 300) {
        const Result<void> taken = co_await sink(piece);
        if (!taken)
            co_return std::unexpected(taken.error());
        co_return true;
    }
    if (response->body.size() + piece.size() > largestBody)
        co_return base::failure(HubError::Kind::TooLarge, response->url.path());
    response->body += piece;
    co_return true;
}

Task<Result<HttpResponse>> exchange(QPointer<QNetworkAccessManager> network, int connectionsPerHost,
                                    HttpRequest request, std::stop_token stop)
{
    if (request.url.scheme() == "https"_L1)
        co_await environmentCertificates();
    if (stop.stop_requested() || !network)
        co_return base::failure(HubError::Kind::Cancelled);
    const QString context = request.url.path();
    QPointer<QNetworkReply> reply = start(*network, request, connectionsPerHost);
    const auto freeReply = qScopeGuard([&reply] {
        if (reply) {
            // Not disconnected before: the thread that reads the socket hears of it by a signal of the reply. Nobody
            // here is connected any more; what was lives in this frame, below, and is gone by now.
            reply->abort();
            reply->deleteLater();
        }
    });
    if (request.sink)
        reply->setReadBufferSize(kReadBuffer);
    Progress progress;
    QObject::connect(reply, &QNetworkReply::readyRead, &progress, &Progress::made);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &progress, &Progress::made);
    QObject::connect(reply, &QNetworkReply::finished, &progress, &Progress::made);
    QObject::connect(reply, &QNetworkReply::uploadProgress, &progress, &Progress::made);
    QObject::connect(reply, &QObject::destroyed, &progress, &Progress::made);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &progress, &Progress::made);
    std::stop_callback wake(
        stop, [&progress] { QMetaObject::invokeMethod(&progress, &Progress::made, Qt::QueuedConnection); });

    const auto response = std::make_shared<HttpResponse>();
    for (;;) {
        if (stop.stop_requested() || !reply)
            co_return base::failure(HubError::Kind::Cancelled);
        if (response->status == 0 && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
            *response = headOf(*reply);
            const Result<void> checked = request.headCheck ? request.headCheck(*response) : Result<void>();
            if (!checked)
                co_return std::unexpected(checked.error());
        }
        if (response->status != 0 && reply->bytesAvailable() > 0) {
            const Result<bool> taken = co_await takePiece(reply, request.sink, response, request.largestBody);
            if (!taken)
                co_return std::unexpected(taken.error());
            if (*taken)
                continue;
        }
        if (!reply)
            co_return base::failure(HubError::Kind::Cancelled);
        if (reply->isFinished())
            break;
        deadline.start(request.timeout);
        co_await qCoro(&progress, &Progress::made);
        if (!deadline.isActive())
            co_return base::failure(HubError::Kind::Timeout, context);
        deadline.stop();
    }
    if (const auto error = networkError(*reply, context))
        co_return std::unexpected(*error);
    if (response->status == 0)
        co_return base::failure(HubError::Kind::BadAnswer, context, u"an answer without a status"_s);
    co_return std::move(*response);
}

} // namespace

QtHttpTransport::QtHttpTransport(int connectionsPerHost, const QProcessEnvironment &environment)
    : m_connectionsPerHost(connectionsPerHost)
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Every request here asks for its proxy by itself, the system's included. Qt's own default, which is on in most
        // distributions, would be asked once more behind that, and knows nothing of NO_PROXY.
        QNetworkProxyFactory::setUseSystemConfiguration(false);
    });
    m_network.setAutoDeleteReplies(false);
    m_network.setProxyFactory(new BufferedDirectness(environment)); // owned by it
    m_bulk.setAutoDeleteReplies(false);
    m_bulk.setProxyFactory(new EnvironmentProxies(environment));
}

QtHttpTransport::~QtHttpTransport() = default;

Task<Result<HttpResponse>> QtHttpTransport::send(HttpRequest request, std::stop_token stop)
{
    QNetworkAccessManager *network = request.isBulk ? &m_bulk : &m_network;
    return exchange(network, m_connectionsPerHost, std::move(request), std::move(stop));
}

} // namespace hs::hub

#include "qthttptransport.moc"
