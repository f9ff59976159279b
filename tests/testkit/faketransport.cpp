// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/faketransport.h"

#include <QCoroSignal>

using namespace Qt::StringLiterals;

namespace hs::testkit {

using hub::HttpRequest;
using hub::HttpResponse;
using hub::Result;

namespace {

/// Lives in the frame of the waiting exchange.
class Turn : public QObject
{
    Q_OBJECT
public:
    void take()
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT taken(); }, Qt::QueuedConnection);
    }
Q_SIGNALS:
    void taken();
};

struct Rule
{
    QString part;
    FakeTransport::Responder responder;
};

} // namespace

struct FakeTransport::State
{
    QList<Rule> rules;
    QList<Turn *> held;
};

std::shared_ptr<FakeTransport::State> FakeTransport::makeState()
{
    return std::make_shared<State>();
}

FakeTransport::~FakeTransport()
{
    for (Turn *turn : std::as_const(m_state->held))
        turn->take();
}

QCoro::Task<Result<HttpResponse>> FakeTransport::exchange(std::shared_ptr<State> state, HttpRequest request,
                                                          bool isHeld, std::stop_token stop)
{
    Turn turn;
    std::stop_callback wake(stop, [&turn] { turn.take(); });
    if (isHeld)
        state->held.append(&turn);
    else
        turn.take();
    co_await qCoro(&turn, &Turn::taken);
    state->held.removeOne(&turn);
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    const QString address = request.url.toString(QUrl::FullyEncoded);
    for (auto rule = state->rules.crbegin(); rule != state->rules.crend(); ++rule) {
        if (!address.contains(rule->part))
            continue;
        Result<HttpResponse> answer = rule->responder(request);
        if (!answer)
            co_return answer;
        answer->url = request.url;
        if (request.headCheck) {
            if (const auto checked = request.headCheck(*answer); !checked)
                co_return std::unexpected(checked.error());
        }
        if (request.sink && answer->status >= 200 && answer->status < 300) {
            const auto taken = co_await request.sink(std::exchange(answer->body, {}));
            if (!taken)
                co_return std::unexpected(taken.error());
        }
        co_return answer;
    }
    co_return response(404, R"({"error":"nothing was prepared for this address"})",
                       {{"Content-Type", "application/json"}});
}

QCoro::Task<Result<HttpResponse>> FakeTransport::send(HttpRequest request, std::stop_token stop)
{
    // Without what the asker gave to be called back: the record must not keep it alive.
    HttpRequest record = request;
    record.headCheck = {};
    record.hopWatch = {};
    record.sink = {};
    m_requests.append(std::move(record));
    const bool isHeld = m_isHeld && request.url.toString(QUrl::FullyEncoded).contains(m_heldPart);
    return exchange(m_state, std::move(request), isHeld, std::move(stop));
}

void FakeTransport::answer(const QString &part, Responder responder)
{
    m_state->rules.append({part, std::move(responder)});
}

void FakeTransport::answer(const QString &part, int status, const QByteArray &body,
                           const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    answer(part, [reply = response(status, body, headers)](const HttpRequest &) { return reply; });
}

int FakeTransport::held() const
{
    return static_cast<int>(m_state->held.size());
}

void FakeTransport::release(int index)
{
    m_state->held.takeAt(index)->take();
}

void FakeTransport::releaseAll()
{
    m_isHeld = false;
    for (Turn *turn : std::exchange(m_state->held, {}))
        turn->take();
}

int FakeTransport::countOf(const QString &part) const
{
    return static_cast<int>(std::ranges::count_if(m_requests, [&part](const HttpRequest &request) {
        return request.url.toString(QUrl::FullyEncoded).contains(part);
    }));
}

HttpResponse response(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    HttpResponse answer;
    answer.status = status;
    answer.body = body;
    for (const auto &[name, value] : headers)
        answer.headers.append(name, value);
    return answer;
}

} // namespace hs::testkit

#include "faketransport.moc"
