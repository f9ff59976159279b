// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/hubserver.h"

#include "localhub/http/auditedevents.h"
#include "localhub/http/httpadapter.h"
#include "localhub/http/notifying.h"
#include "localhub/http/pullfollowing.h"
#include "localhub/http/requestlog.h"
#include "localhub/http/routes.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <thread>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcHttp, "hs.localhub.http", QtInfoMsg)

constexpr qsizetype kLongestTarget = 4096;
constexpr qsizetype kLargestBody = 4 * 1024 * 1024;
constexpr qint64 kLargestSkip = 16LL * 1024 * 1024; // of a body that was refused

/// The token of a Bearer or Basic header; empty when there is none.
QString tokenOf(const Call &call)
{
    const QByteArray value = call.header("authorization");
    if (value.startsWith("Bearer "))
        return QString::fromUtf8(value.sliced(7).trimmed());
    if (value.startsWith("Basic ")) // git: any name, the token as the password
        return QString::fromUtf8(QByteArray::fromBase64(value.sliced(6)).split(':').value(1));
    return {};
}

/// What stands on every answer (conventions.md §7).
void addCommonHeaders(Answer &answer, const QByteArray &requestId, const QByteArray &origin)
{
    answer.set("X-Request-Id", requestId)
        .set("X-Powered-By", "hubscope-localhub")
        .set("Access-Control-Allow-Origin", origin)
        .set("Access-Control-Max-Age", "86400")
        .set("Access-Control-Expose-Headers",
             "X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,"
             "Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash")
        .set("Vary", "Origin")
        .set("Referrer-Policy", "strict-origin-when-cross-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin");
}

/// How the pieces of a request's body are read; there is none without a reader.
std::function<bool(const BodyStream::Take &)> bodyOf(const httplib::ContentReader *reader)
{
    return [reader](const BodyStream::Take &take) {
        return reader && (*reader)([&take](const char *data, size_t length) {
                   return take(QByteArrayView(data, static_cast<qsizetype>(length)));
               });
    };
}

QByteArray newRequestId()
{
    return "Root=1-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

Answer rateLimited(const Allowance &allowance)
{
    Answer answer = errorAnswer(
        429, u"We had to rate limit you, you hit the quota of %1 requests per window."_s.arg(allowance.quota));
    answer.set("Retry-After", QByteArray::number(allowance.secondsLeft));
    return answer;
}

} // namespace

class HubServer::Parts
{
public:
    Parts(Store &store, ServerOptions serverOptions)
        : options(std::move(serverOptions))
        , urls(options.urlLifetime)
        , webhooks(events, store, options.webhooks)
        , limiter(options.quotas)
        , context{store, urls, events, webhooks, programs, options.hasErrorCodesOn401, 0, options.largeUploads}
    {
        auditEvents(store, events);
    }

    /// `reader` is null for a request without a body.
    void serveHub(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    void serveBlob(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    void setUp(QueueingServer &server,
               void (Parts::*serve)(const httplib::Request &, httplib::Response &, const httplib::ContentReader *));

    ServerOptions options;
    SignedUrls urls;
    HubEvents events;
    WebhookSender webhooks;
    GitPrograms programs;
    RateLimiter limiter;
    FaultPlan faults;
    RequestLog log;
    HubContext context;
    StopGate gate;
    QueueingServer hub;
    QueueingServer blobs;
    std::thread hubThread;
    std::thread blobThread;
    int hubPort = 0;

private:
    [[nodiscard]] FaultAction faultFor(const Call &call, const QString &prefix);
    [[nodiscard]] Answer hubAnswer(Call &call, const FaultAction &fault);
    [[nodiscard]] Answer controlAnswer(const Call &call);
    [[nodiscard]] Answer blobAnswer(Call &call, const FaultAction &fault);
    void commitNow(const CommitFault &commit);
    void finish(Answer &answer, const Call &call, const FaultAction &fault, const char *host,
                const httplib::Request &request, httplib::Response &response);
};

FaultAction HubServer::Parts::faultFor(const Call &call, const QString &prefix)
{
    if (!options.allowsFaults || call.segments.value(0) == "-"_L1)
        return {};
    FaultAction fault = faults.next(call.method, prefix + QString::fromUtf8(call.path));
    if (fault.delayMs > 0)
        gate.waitFor(std::chrono::milliseconds(fault.delayMs));
    if (fault.commitDuring)
        commitNow(*fault.commitDuring);
    return fault;
}

void HubServer::Parts::commitNow(const CommitFault &commit)
{
    const auto kind = kindOfPlural(commit.repo.section(u'/', 0, 0));
    const auto found = kind ? context.store.repos().find(*kind, commit.repo.section(u'/', 1)) : std::nullopt;
    if (!found) {
        qCWarning(lcHttp).noquote() << "a fault commits to a repository that is not there:" << commit.repo;
        return;
    }
    CommitRequest request;
    request.branch = commit.branch;
    request.author = {found->row.owner, commitEmail(found->row.owner)};
    request.message = u"Change %1"_s.arg(commit.path);
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, commit.path, commit.content, {}}};
    if (const auto done = context.store.commit(found->row, request); !done)
        qCWarning(lcHttp).noquote() << "a fault could not commit:" << done.error().text;
}

Answer HubServer::Parts::controlAnswer(const Call &call)
{
    const QString word = call.segments.value(1);
    if (word == "faults"_L1 && call.method == "POST") {
        const auto done = faults.replace(call.body);
        return done ? jsonAnswer(QJsonObject{{u"ok"_s, true}}) : errorAnswer(400, done.error().text);
    }
    if (word == "requests"_L1 && call.method == "GET") {
        const QJsonArray entries = log.toJson();
        if (call.params.flag("clear"_L1))
            log.clear();
        return jsonAnswer(entries);
    }
    return errorAnswer(404, u"Not Found"_s);
}

Answer HubServer::Parts::hubAnswer(Call &call, const FaultAction &fault)
{
    call.expireUrl = fault.expireUrl;
    if (call.header("authorization").size() > 0) {
        const auto caller = context.store.accounts().callerOf(tokenOf(call));
        if (!caller)
            return errorAnswer(401, u"Invalid credentials in Authorization header"_s, {},
                               bucketOf(call.path) == Bucket::Resolvers ? ErrorForm::Text : ErrorForm::Json);
        call.caller = *caller;
    }
    const Allowance allowance =
        limiter.count(bucketOf(call.path), call.caller.isAnonymous() ? call.remote : call.caller.account.id);
    Answer answer;
    if (fault.status != 0)
        answer = errorAnswer(fault.status, QString::fromUtf8(fault.body));
    else if (!allowance.isAllowed)
        answer = rateLimited(allowance);
    else
        answer = route(context, call);
    if (fault.status != 0 && !fault.body.isEmpty())
        answer.body = fault.body;
    answer.set("RateLimit", allowance.rateLimit).set("RateLimit-Policy", allowance.rateLimitPolicy);
    return answer;
}

void HubServer::Parts::finish(Answer &answer, const Call &call, const FaultAction &fault, const char *host,
                              const httplib::Request &request, httplib::Response &response)
{
    if (answer.status == 401 && isGitTransport(call))
        askForPassword(answer);
    addCommonHeaders(answer, newRequestId(), host == QByteArrayView("hub") ? call.origin() : QByteArray("*"));
    for (const auto &[name, value] : fault.headers) {
        answer.headers.removeIf([&](const auto &item) { return item.first.compare(name, Qt::CaseInsensitive) == 0; });
        answer.set(name, value);
    }
    if (options.allowsFaults && call.segments.value(0) != "-"_L1) {
        log.add({host, call.method, call.target, !call.header("authorization").isEmpty(), call.header("range"),
                 call.header("user-agent"), answer.status});
    }
    qCDebug(lcHttp).noquote() << host << call.method << call.path << answer.status;
    writeAnswer(answer, call, fault, gate, request, response);
}

void HubServer::Parts::serveHub(const httplib::Request &request, httplib::Response &response,
                                const httplib::ContentReader *reader)
{
    Call call;
    const bool isGood = readCall(request, call);
    BodyStream stream(bodyOf(reader));
    bool isWhole = true;
    if (reader && isGood && takesStream(call))
        call.stream = &stream;
    else if (reader)
        isWhole = stream.forEachPiece([&call](QByteArrayView piece) {
            call.body += piece;
            return call.body.size() <= kLargestBody;
        });
    const bool isControl = isGood && options.allowsFaults && call.segments.value(0) == "-"_L1;
    const FaultAction fault = isGood ? faultFor(call, {}) : FaultAction();
    Answer answer;
    if (!isGood)
        answer = errorAnswer(400, u"The address is not valid"_s);
    else if (call.target.size() > kLongestTarget)
        answer = errorAnswer(414, u"The address is too long"_s);
    else if (!isWhole)
        answer = errorAnswer(413, u"The body is larger than %1 MiB"_s.arg(kLargestBody / (1024 * 1024)));
    else
        answer = isControl ? controlAnswer(call) : hubAnswer(call, fault);
    // What is left of a body would be taken for the next request.
    if (call.stream)
        stream.skip(kLargestSkip);
    if (!isWhole || (call.stream && !stream.isRead()))
        answer.set("Connection", "close");
    finish(answer, call, fault, "hub", request, response);
}

Answer HubServer::Parts::blobAnswer(Call &call, const FaultAction &fault)
{
    if (fault.status != 0)
        return errorAnswer(fault.status, QString::fromUtf8(fault.body), {}, ErrorForm::Text);
    call.expireUrl = fault.expireUrl;
    return routeBlobHost(context, call);
}

void HubServer::Parts::serveBlob(const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader *reader)
{
    Call call;
    const bool isGood = readCall(request, call);
    BodyStream stream(bodyOf(reader));
    call.stream = reader ? &stream : nullptr;
    const FaultAction fault = isGood ? faultFor(call, u"blob:"_s) : FaultAction();
    Answer answer =
        isGood ? blobAnswer(call, fault) : errorAnswer(400, u"The address is not valid"_s, {}, ErrorForm::Text);
    if (reader)
        stream.skip(kLargestSkip);
    if (reader && !stream.isRead())
        answer.set("Connection", "close");
    finish(answer, call, fault, "blob", request, response);
}

void HubServer::Parts::setUp(QueueingServer &server, void (Parts::*serve)(const httplib::Request &, httplib::Response &,
                                                                          const httplib::ContentReader *))
{
    using Handled = httplib::Server::HandlerResponse;
    // What has no body is answered before httplib looks for a route of its own: its regular expressions over long
    // paths are slow and deep.
    server.set_pre_routing_handler([this, serve](const httplib::Request &request, httplib::Response &response) {
        if (request.method != "GET" && request.method != "HEAD")
            return Handled::Unhandled;
        (this->*serve)(request, response, nullptr);
        return Handled::Handled;
    });
    const auto withBody = [this, serve](const httplib::Request &request, httplib::Response &response,
                                        const httplib::ContentReader &reader) {
        (this->*serve)(request, response, &reader);
    };
    server.Post("/.*", withBody).Put("/.*", withBody).Patch("/.*", withBody).Delete("/.*", withBody);
}

HubServer::HubServer(Store &store, ServerOptions options)
    : m_parts(std::make_unique<Parts>(store, std::move(options)))
{
    followPushes(m_parts->events, store);
    notifyAboutDiscussions(m_parts->events, store);
    m_parts->setUp(m_parts->hub, &Parts::serveHub);
    m_parts->setUp(m_parts->blobs, &Parts::serveBlob);
}

HubServer::~HubServer()
{
    stop();
}

Outcome<void> HubServer::start()
{
    const std::string host = m_parts->options.host.toStdString();
    m_parts->hubPort = m_parts->hub.bind(host, m_parts->options.port);
    m_parts->context.blobPort = m_parts->blobs.bind(host, m_parts->options.blobPort);
    if (m_parts->hubPort <= 0 || m_parts->context.blobPort <= 0)
        return failed(Failure::Kind::Broken, u"cannot listen on %1"_s.arg(m_parts->options.host));
    m_parts->webhooks.start(address().toUtf8());
    m_parts->hubThread = std::thread([this] { m_parts->hub.listen_after_bind(); });
    m_parts->blobThread = std::thread([this] { m_parts->blobs.listen_after_bind(); });
    m_parts->hub.wait_until_ready();
    m_parts->blobs.wait_until_ready();
    return {};
}

void HubServer::stop()
{
    m_parts->gate.stop();
    m_parts->webhooks.stop();
    m_parts->programs.stop();
    m_parts->hub.stop();
    m_parts->blobs.stop();
    if (m_parts->hubThread.joinable())
        m_parts->hubThread.join();
    if (m_parts->blobThread.joinable())
        m_parts->blobThread.join();
}

int HubServer::port() const
{
    return m_parts->hubPort;
}

int HubServer::blobPort() const
{
    return m_parts->context.blobPort;
}

QString HubServer::address() const
{
    return u"http://%1:%2"_s.arg(m_parts->options.host).arg(m_parts->hubPort);
}

HubEvents &HubServer::events()
{
    return m_parts->events;
}

Outcome<void> HubServer::setFaults(const QByteArray &json)
{
    if (!m_parts->options.allowsFaults)
        return failed(Failure::Kind::Invalid, u"faults are not allowed here"_s);
    return m_parts->faults.replace(json);
}

QByteArray blobOrigin(const HubContext &hub, const Call &call)
{
    QByteArray host = call.headers.value("host", "127.0.0.1");
    const qsizetype colon = host.lastIndexOf(':');
    if (colon > host.lastIndexOf(']'))
        host.truncate(colon);
    return "http://" + host + ':' + QByteArray::number(hub.blobPort.load());
}

} // namespace hs::localhub
