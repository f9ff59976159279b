// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/hubserver.h"

#include "localhub/git/unpackedblobs.h"
#include "localhub/http/auditedevents.h"
#include "localhub/http/control.h"
#include "localhub/http/httpadapter.h"
#include "localhub/http/notifying.h"
#include "localhub/http/pullfollowing.h"
#include "localhub/http/requestbody.h"
#include "localhub/http/requestid.h"
#include "localhub/http/requestlog.h"
#include "localhub/http/routes.h"
#include "localhub/http/sideservice.h"
#include "localhub/http/spacefollowing.h"
#include "localhub/inference/upstream.h"
#include "localhub/spaces/spacerunner.h"
#include "localhub/viewer/splittable.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcHttp, "hs.localhub.http", QtInfoMsg)

constexpr qsizetype kLongestTarget = 4096;
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
    if (answer.header("Access-Control-Expose-Headers").isEmpty())
        answer.set("Access-Control-Expose-Headers",
                   "X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,"
                   "Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash");
    answer.set("X-Request-Id", requestId)
        .set("X-Powered-By", "hubscope-localhub")
        .set("Access-Control-Allow-Origin", origin)
        .set("Access-Control-Max-Age", "86400")
        .set("Vary", "Origin")
        .set("Referrer-Policy", "strict-origin-when-cross-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin");
}

QString spaceDomainOf(const ServerOptions &options)
{
    if (!options.spaceDomain.isEmpty())
        return options.spaceDomain.toLower();
    // Browsers keep *.localhost on this machine (RFC 6761 §6.3); there is nothing of the kind for other hosts.
    return options.isLoopback() ? u"localhost"_s : QString();
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
        : options(serverOptions.settled())
        , urls(options.urlLifetime)
        , webhooks(events, store, options.webhooks)
        , limiter(options.quotas)
        , runner(store, options.spaceStep)
        , tables(store.incomingFolder())
        , unpacked(store.incomingFolder())
        , inference(options.inferenceUrl, options.inferenceToken, gate)
        , context{.store = store,
                  .urls = urls,
                  .events = events,
                  .webhooks = webhooks,
                  .programs = programs,
                  .spaces = runner,
                  .tables = tables,
                  .blobs = unpacked,
                  .inference = inference,
                  .hasErrorCodesOn401 = options.hasErrorCodesOn401,
                  .largeUploads = options.largeUploads,
                  .scheme = options.isSecure() ? "https" : "http",
                  .spaceDomain = spaceDomainOf(options)}
        , hub(
              options.listening, [this](const auto &request) { return isHeld(request); }, by(&Parts::serveHub))
        , blobs(
              options.listening, [](const auto &) { return false; }, by(&Parts::serveBlob))
        , spaces(options.listening, [](const auto &) { return true; }, by(&Parts::serveSpace))
    {
        auditEvents(store, events);
        followPushes(events, store);
        followSpaces(events, runner);
    }

    using Serve = void (Parts::*)(const httplib::Request &, httplib::Response &, const httplib::ContentReader *);

    void serveHub(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    void serveBlob(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    void serveSpace(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    [[nodiscard]] Listener::Serve by(Serve serve);
    [[nodiscard]] bool isHeld(const httplib::Request &request) const; ///< the body is read before anything is done

    ServerOptions options;
    SignedUrls urls;
    HubEvents events;
    WebhookSender webhooks;
    GitPrograms programs;
    RateLimiter limiter;
    FaultPlan faults;
    RequestLog log;
    StopGate gate;
    SpaceRunner runner;
    SplitTables tables;
    UnpackedBlobs unpacked;
    InferenceUpstream inference;
    HubContext context;
    Listener hub;
    Listener blobs;
    Listener spaces;
    int hubPort = 0;

private:
    [[nodiscard]] bool takeCall(const httplib::Request &request, Call &call) const;
    /// False for a token that nobody has; a call without one is anybody's.
    [[nodiscard]] bool isKnownCaller(Call &call);
    [[nodiscard]] FaultAction faultFor(const Call &call, const QString &prefix);
    [[nodiscard]] Answer hubAnswer(Call &call, const FaultAction &fault);
    [[nodiscard]] Answer blobAnswer(Call &call, const FaultAction &fault);
    void finish(Answer &answer, const Call &call, const FaultAction &fault, const char *host,
                const httplib::Request &request, httplib::Response &response);
};

bool HubServer::Parts::takeCall(const httplib::Request &request, Call &call) const
{
    call.scheme = context.scheme;
    return readCall(request, call);
}

bool HubServer::Parts::isHeld(const httplib::Request &request) const
{
    Call call;
    return !takeCall(request, call) || !takesStream(call);
}

bool HubServer::Parts::isKnownCaller(Call &call)
{
    if (call.header("authorization").isEmpty())
        return true;
    const auto caller = context.store.accounts().callerOf(tokenOf(call));
    if (caller)
        call.caller = *caller;
    return caller.has_value();
}

FaultAction HubServer::Parts::faultFor(const Call &call, const QString &prefix)
{
    if (!options.allowsFaults || isControl(call))
        return {};
    FaultAction fault = faults.next(call.method, prefix + QString::fromUtf8(call.path));
    if (fault.delayMs > 0)
        gate.waitFor(std::chrono::milliseconds(fault.delayMs));
    if (fault.commitDuring)
        commitNow(context, *fault.commitDuring);
    return fault;
}

Answer HubServer::Parts::hubAnswer(Call &call, const FaultAction &fault)
{
    call.expireUrl = fault.expireUrl;
    if (!isKnownCaller(call))
        return errorAnswer(401, u"Invalid credentials in Authorization header"_s, {},
                           bucketOf(call.path) == Bucket::Resolvers ? ErrorForm::Text : ErrorForm::Json);
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
    if (host == QByteArrayView("space")) // what else stands there is the page's own affair
        answer.set("X-Request-Id", requestIdOf(call));
    else
        addCommonHeaders(answer, requestIdOf(call),
                         host == QByteArrayView("hub") && !sideServiceOf(call) ? call.origin() : QByteArray("*"));
    for (const auto &[name, value] : fault.headers) {
        answer.headers.removeIf([&](const auto &item) { return item.first.compare(name, Qt::CaseInsensitive) == 0; });
        answer.set(name, value);
    }
    if (options.allowsFaults && !isControl(call)) {
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
    const bool isGood = takeCall(request, call);
    BodyStream stream = bodyStreamOf(request, reader);
    std::optional<Answer> refusal;
    if (!isGood)
        refusal = errorAnswer(400, u"The address is not valid"_s);
    else if (call.target.size() > kLongestTarget)
        refusal = errorAnswer(414, u"The address is too long"_s);
    else if (reader && takesStream(call))
        call.stream = &stream;
    else if (reader)
        refusal = readWhole(stream, call.body);
    const FaultAction fault = isGood ? faultFor(call, {}) : FaultAction();
    Answer answer;
    if (refusal)
        answer = *refusal;
    else if (options.allowsFaults && isControl(call))
        answer = controlAnswer(faults, log, call);
    else
        answer = hubAnswer(call, fault);
    if (call.stream)
        stream.skip(kLargestSkip);
    if (reader && (refusal || !stream.isRead())) // the connection ends, since what is left would be the next request
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
    const bool isGood = takeCall(request, call);
    BodyStream stream = bodyStreamOf(request, reader);
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

void HubServer::Parts::serveSpace(const httplib::Request &request, httplib::Response &response,
                                  const httplib::ContentReader *reader)
{
    Call call;
    const bool isGood = takeCall(request, call);
    Answer answer = isGood && isKnownCaller(call)
                        ? routeSpaceHost(context, call)
                        : errorAnswer(isGood ? 401 : 400, u"Invalid request"_s, {}, ErrorForm::Text);
    if (reader)
        answer.set("Connection", "close");
    finish(answer, call, {}, "space", request, response);
}

Listener::Serve HubServer::Parts::by(Serve serve)
{
    return [this, serve](const httplib::Request &request, httplib::Response &response,
                         const httplib::ContentReader *reader) { (this->*serve)(request, response, reader); };
}

HubServer::HubServer(Store &store, ServerOptions options)
    : m_parts(std::make_unique<Parts>(store, std::move(options)))
{
    notifyAboutDiscussions(m_parts->events, store);
}

HubServer::~HubServer()
{
    stop();
}

Outcome<void> HubServer::start()
{
    Parts &parts = *m_parts;
    const QString host = parts.options.host;
    const auto blobPort = parts.blobs.start(host, parts.options.blobPort);
    if (!blobPort)
        return std::unexpected(blobPort.error());
    parts.context.blobPort = *blobPort;
    const auto spacePort = parts.spaces.start(host, parts.options.spacePort);
    if (!spacePort)
        return std::unexpected(spacePort.error());
    parts.context.spacePort = *spacePort;
    // The hub last: its answers name the other two.
    const auto hubPort = parts.hub.start(host, parts.options.port);
    if (!hubPort)
        return std::unexpected(hubPort.error());
    parts.hubPort = *hubPort;
    parts.webhooks.start(address().toUtf8());
    parts.runner.start();
    return {};
}

void HubServer::stop()
{
    m_parts->gate.stop();
    m_parts->webhooks.stop();
    m_parts->programs.stop();
    m_parts->runner.stop();
    m_parts->hub.stop();
    m_parts->blobs.stop();
    m_parts->spaces.stop();
}

int HubServer::port() const
{
    return m_parts->hubPort;
}

int HubServer::blobPort() const
{
    return m_parts->context.blobPort;
}

int HubServer::spacePort() const
{
    return m_parts->context.spacePort;
}

QString HubServer::address() const
{
    const QString host = m_parts->options.host;
    return u"%1://%2:%3"_s
        .arg(m_parts->options.isSecure() ? u"https"_s : u"http"_s, host.contains(u':') ? u'[' + host + u']' : host)
        .arg(m_parts->hubPort);
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
    return call.scheme + "://" + call.hostName() + ':' + QByteArray::number(hub.blobPort.load());
}

} // namespace hs::localhub
